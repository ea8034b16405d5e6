// For how many years in a row an indicator has risen or fallen: as computed, and as published.
import { decimal } from '../model/decimal.js';
import type { Indicator, IndicatorId, Standing } from '../model/edition.js';
import type { Figure, Figures } from '../model/figure.js';
import { computedChange } from './change.js';
import { operandText } from './formula.js';
import { isBroken } from './history.js';
import { indicatorOf, seriesOf, standingsOf } from './lookup.js';
import { computedFigure } from './make-figure.js';
import { englishNames, figureIds, figureNames, yearsUnit } from './naming.js';

export interface Streak {
  readonly direction: 'rise' | 'fall';
  /** How many years, in 年. */
  readonly years: Figure;
}

export interface Streaks {
  /** Counted in the known values, only over years that follow each other without a gap. */
  readonly computed: Streak | null;
  /** Stated in standings.csv as `rising`. */
  readonly published: Streak | null;
}

/** Streaks that end in the report year; `null` if there is none of either kind. */
export function streakOf(figures: Figures, id: IndicatorId): Streaks | null {
  const indicator = indicatorOf(figures, id);
  const computed = indicator === null ? null : computedStreak(figures, indicator);
  const published = publishedStreak(figures, id);
  return computed === null && published === null ? null : { computed, published };
}

function publishedStreak(figures: Figures, id: IndicatorId): Streak | null {
  for (const standing of standingsOf(figures, id)) {
    if (standing.standing === 'rising' && standing.years !== null) {
      return { direction: 'rise', years: statedYears(figures, id, standing, standing.years) };
    }
  }
  return null;
}

function statedYears(figures: Figures, id: IndicatorId, standing: Standing, years: number): Figure {
  const { year } = figures.edition;
  return {
    id: figureIds.standing(id, standing.standing, year),
    indicator: null,
    name: figureNames.streak.rise(indicatorOf(figures, id)?.name ?? id),
    english: { name: englishNames.streak.rise(indicatorOf(figures, id)?.nameEn ?? id) },
    period: year,
    value: decimal(String(years)),
    decimals: 0,
    unit: yearsUnit,
    qualifier: '',
    status: 'final',
    note: standing.note,
    origin: { kind: 'published', place: standing.place, source: standing.source },
  };
}

function computedStreak(figures: Figures, indicator: Indicator): Streak | null {
  const { values, direction } = runUpTo(figures.edition.year, indicator, seriesOf(figures, indicator.id));
  if (direction === null) return null;
  const years = computedFigure({
    id: figureIds.streak(indicator.id, figures.edition.year),
    indicator: indicator.id,
    name: figureNames.streak[direction](indicator.name),
    nameEn: englishNames.streak[direction](indicator.nameEn),
    period: figures.edition.year,
    unit: yearsUnit,
    method: 'count',
    formula: streakFormula(values, direction),
    exact: decimal(String(values.length - 1)),
    decimals: 0,
    isRough: false,
    operands: values,
  });
  return years && { direction, years };
}

/** `80.5 < 81.0 < 82.5；1 + 1` */
function streakFormula(values: readonly Figure[], direction: Streak['direction']): string {
  const steps = values.slice(1).map(() => '1');
  return `${values.map(operandText).join(direction === 'rise' ? ' < ' : ' > ')}；${steps.join(' + ')}`;
}

interface Run {
  /** Oldest first; the first is the base of the first step. */
  readonly values: readonly Figure[];
  /** `null` when the last step is level, or there is no value for the report year or the one before. */
  readonly direction: Streak['direction'] | null;
}

/** The longest stretch of yearly steps in one direction that ends in `year`. */
function runUpTo(year: number, indicator: Indicator, series: readonly Figure[]): Run {
  const at = (period: number) => series.find((figure) => figure.period === period);
  let direction: Run['direction'] = null;
  let oldest = at(year);
  const values = oldest === undefined ? [] : [oldest];
  while (oldest !== undefined) {
    const before = at(oldest.period - 1);
    if (before === undefined || isBroken(indicator, before.period, oldest.period)) break;
    const step = computedChange(indicator, oldest, before)?.direction ?? 'level';
    if (step === 'level' || (direction !== null && step !== direction)) break;
    direction = step;
    values.unshift(before);
    oldest = before;
  }
  return { values, direction };
}
