// What a breakdown says as a whole: how many rose, how far apart they lie, what all of them have reached.
import { type Decimal, decimal } from '../model/decimal.js';
import type { Indicator } from '../model/edition.js';
import type { Breakdown, BreakdownEntry, Figure, Figures } from '../model/figure.js';
import { categoryFigure, rowsOf } from './breakdown.js';
import { dimensionName } from './dimension.js';
import { countText, inPercent, passedMarkText } from './formula.js';
import { indicatorOf } from './lookup.js';
import { computedFigure } from './make-figure.js';
import { englishNames, figureIds, figureNames } from './naming.js';
import { decimalsOfPercentages } from './precision.js';
import { roundMarkBelow } from './round-mark.js';
import { isPercentage, percent } from './units.js';

export interface BreakdownSummary {
  readonly count: Figure;
  /** How many rose and fell over the year before; `null` if that year is not known of all. */
  readonly risen: Figure | null;
  readonly fallen: Figure | null;
  /** The share of those that rose: 增长面. */
  readonly risenShare: Figure | null;
  /** The round percentage that all have reached. */
  readonly floor: Figure | null;
  /** Whether the year before, which is known, had one below it. */
  readonly isFloorNew: boolean;
}

/** `null` for a breakdown of an indicator that the dictionary does not know. */
export function summaryOf(figures: Figures, breakdown: Breakdown): BreakdownSummary | null {
  const indicator = indicatorOf(figures, breakdown.indicator);
  if (indicator === null) return null;
  const about = { figures, breakdown, indicator };
  const compared = breakdown.entries.every(({ change }) => change !== null);
  const count = countOf(about, 'all', () => true);
  const risen = compared ? countOf(about, 'rise', ({ change }) => change?.direction === 'rise') : null;
  const fallen = compared ? countOf(about, 'fall', ({ change }) => change?.direction === 'fall') : null;
  if (count === null) return null;
  const floor = floorOf(about);
  return {
    count,
    risen,
    fallen,
    risenShare: risen && shareOfRisen(about, risen, count),
    floor,
    isFloorNew: floor !== null && isNew(about, floor.value),
  };
}

interface About {
  readonly figures: Figures;
  readonly breakdown: Breakdown;
  readonly indicator: Indicator;
}

const names = { all: 'categories', rise: 'risers', fall: 'fallers' } as const;

function countOf(
  { figures, breakdown, indicator }: About,
  what: keyof typeof names,
  isMeant: (entry: BreakdownEntry) => boolean,
): Figure | null {
  const { year, region } = figures.edition;
  const count = breakdown.entries.filter(isMeant).length;
  return computedFigure({
    id: figureIds.categoryCount(what, indicator.id, breakdown.dimension, year),
    indicator: indicator.id,
    name: figureNames[names[what]](indicator.name, dimensionName(region, breakdown.dimension, 'zh-CN')),
    nameEn: englishNames[names[what]](indicator.nameEn, dimensionName(region, breakdown.dimension, 'en')),
    period: year,
    unit: '',
    method: 'count',
    formula: countText(count),
    exact: decimal(String(count)),
    decimals: 0,
    isRough: false,
    operands: breakdown.entries.map(({ figure, change }) =>
      what === 'all' || change === null ? figure : change.amount,
    ),
  });
}

function shareOfRisen({ figures, breakdown, indicator }: About, risen: Figure, count: Figure): Figure | null {
  return computedFigure({
    id: figureIds.categoryShare(indicator.id, breakdown.dimension, risen.period),
    indicator: indicator.id,
    name: figureNames.riserShare(indicator.name),
    nameEn: englishNames.riserShare(
      indicator.nameEn,
      dimensionName(figures.edition.region, breakdown.dimension, 'en'),
    ),
    period: risen.period,
    unit: percent,
    method: 'share',
    formula: `${risen.value.toFixed()} ÷ ${count.value.toFixed()} ${inPercent}`,
    exact: risen.value.times('100').div(count.value),
    decimals: decimalsOfPercentages,
    isRough: false,
    operands: [risen, count],
  });
}

/** Of percentages only: that all of several counts exceed a number tells nothing. */
function floorOf({ figures, breakdown, indicator }: About): Figure | null {
  const lowest = breakdown.entries.at(-1)?.figure;
  if (lowest === undefined || !isPercentage(lowest.unit) || indicator.better !== 'higher') return null;
  const mark = roundMarkBelow(lowest.value, lowest.unit);
  if (mark === null) return null;
  const { year, region } = figures.edition;
  return computedFigure({
    id: figureIds.categoryCount('floor', indicator.id, breakdown.dimension, year),
    indicator: indicator.id,
    name: figureNames.floor(indicator.name, dimensionName(region, breakdown.dimension, 'zh-CN')),
    nameEn: englishNames.floor(indicator.nameEn, dimensionName(region, breakdown.dimension, 'en')),
    period: year,
    unit: lowest.unit,
    method: 'milestone',
    formula: passedMarkText(mark, [], lowest),
    exact: mark,
    decimals: 0,
    isRough: false,
    operands: [lowest],
  });
}

function isNew({ figures, breakdown, indicator }: About, floor: Decimal): boolean {
  const before = rowsOf(figures, breakdown, figures.edition.year - 1).map((row) =>
    categoryFigure(row, indicator),
  );
  return before.some(({ value }) => value.lt(floor));
}
