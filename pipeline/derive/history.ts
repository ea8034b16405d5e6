// What the years before say of this year's value: how long it has been held, what it passed for the first time, since when it is the highest.
import { type Decimal, decimal, roundHalfUp } from '../model/decimal.js';
import type { Indicator, IndicatorId, Period } from '../model/edition.js';
import type { Figure, Figures } from '../model/figure.js';
import { countText, passedMarkText } from './formula.js';
import { indicatorOf, seriesOf } from './lookup.js';
import { computedFigure } from './make-figure.js';
import { englishNames, figureIds, figureNames, yearsUnit } from './naming.js';
import { roundMarkBelow } from './round-mark.js';
import { inPlainUnit } from './units.js';

/** Values that can be compared with this year's: since the last change of the definition. Ascending. */
export function comparableSeries(figures: Figures, id: IndicatorId): readonly Figure[] {
  const { year } = figures.edition;
  const since = lastBreak(indicatorOf(figures, id), year);
  return seriesOf(figures, id).filter(({ period }) => period <= year && period >= since);
}

/** The year from which the present definition holds; the beginning of time if it never changed. */
function lastBreak(indicator: Indicator | null, year: Period): Period {
  return (indicator?.breaks ?? []).findLast((period) => period <= year) ?? 0;
}

/** Whether a change of definition lies between two years. */
export function isBroken({ breaks }: Indicator, from: Period, to: Period): boolean {
  return breaks.some((period) => from < period && period <= to);
}

/** For how many years in a row, this one included, the value has been the same; `null` if only this year. */
export function heldYears(figures: Figures, id: IndicatorId): Figure | null {
  const { year } = figures.edition;
  const series = comparableSeries(figures, id);
  const run = runEnding(year, series, (earlier, current) => earlier.value.eq(current.value));
  if (run.length < 2) return null;
  return computedFigure({
    id: figureIds.held(id, year),
    indicator: id,
    name: figureNames.held(indicatorOf(figures, id)?.name ?? id),
    nameEn: englishNames.held(indicatorOf(figures, id)?.nameEn ?? id),
    period: year,
    unit: yearsUnit,
    method: 'count',
    formula: countText(run.length),
    exact: decimal(String(run.length)),
    decimals: 0,
    isRough: false,
    operands: run,
  });
}

/** Values of years that follow each other up to `year`, oldest first, as long as they stand in a relation to its. */
function runEnding(
  year: Period,
  series: readonly Figure[],
  holds: (earlier: Figure, current: Figure) => boolean,
): readonly Figure[] {
  const current = series.find(({ period }) => period === year);
  if (current === undefined) return [];
  const run = [current];
  for (let period = year - 1; ; period -= 1) {
    const earlier = series.find((figure) => figure.period === period);
    if (earlier === undefined || !holds(earlier, current)) return run;
    run.unshift(earlier);
  }
}

/** A round number passed for the first time. */
export interface Milestone {
  readonly mark: Figure;
  /** The first year of which a value is known: the claim reaches back to it. */
  readonly since: Period;
  /** A running total never falls, so that one earlier value is all of its past. */
  readonly isAllTime: boolean;
}

/** So many earlier values make a past of which one can say “for the first time”. */
const shortestPast = 3;

export function milestoneOf(figures: Figures, id: IndicatorId): Milestone | null {
  const { year } = figures.edition;
  const indicator = indicatorOf(figures, id);
  const series = comparableSeries(figures, id);
  const current = series.at(-1);
  const past = series.slice(0, -1);
  const [first] = past;
  if (indicator === null || current?.period !== year || first === undefined) return null;
  if (!canPass(indicator, [...past, current], past.length)) return null;
  const highest = past.map(({ value }) => value).reduce((a, b) => (b.gt(a) ? b : a));
  const mark = roundMarkBelow(current.value, current.unit);
  if (mark === null || mark.lte(highest) || !past.every(({ unit }) => unit === current.unit)) return null;
  const figure = markFigure(indicator, mark, past, current);
  return figure && { mark: figure, since: first.period, isAllTime: indicator.kind === 'cumulative' };
}

const passingKinds: ReadonlySet<Indicator['kind']> = new Set([
  'rate',
  'share',
  'score',
  'count',
  'cumulative',
  'flow',
]);

function canPass({ kind, better }: Indicator, series: readonly Figure[], past: number): boolean {
  if (!passingKinds.has(kind) || better === 'lower') return false;
  if (series.some(({ qualifier, hasLostDigits }) => qualifier !== '' || hasLostDigits === true)) return false;
  return past >= (kind === 'cumulative' ? 1 : shortestPast);
}

function markFigure(
  indicator: Indicator,
  mark: Decimal,
  past: readonly Figure[],
  current: Figure,
): Figure | null {
  return computedFigure({
    id: figureIds.milestone(indicator.id, current.period),
    indicator: indicator.id,
    name: figureNames.milestone(indicator.name),
    nameEn: englishNames.milestone(indicator.nameEn),
    period: current.period,
    unit: current.unit,
    method: 'milestone',
    formula: passedMarkText(mark, past, current),
    exact: mark,
    decimals: 0,
    isRough: false,
    operands: [...past, current],
  });
}

/** The highest or lowest value since a year. */
export interface Extreme {
  readonly kind: 'highest' | 'lowest';
  readonly since: Period;
}

/** `null` unless this year's value lies beyond all of three earlier ones at least. */
export function extremeOf(figures: Figures, id: IndicatorId): Extreme | null {
  const series = comparableSeries(figures, id);
  const current = series.at(-1);
  if (current?.period !== figures.edition.year) return null;
  const past = series.slice(0, -1);
  for (const kind of ['highest', 'lowest'] as const) {
    const isBeyond = (earlier: Figure) =>
      kind === 'highest' ? isSurelyAbove(current, earlier) : isSurelyAbove(earlier, current);
    const beaten = past.slice(past.findLastIndex((figure) => !isBeyond(figure)) + 1);
    const [first] = beaten;
    if (first !== undefined && beaten.length >= shortestPast) return { kind, since: first.period };
  }
  return null;
}

/** Of numbers that have lost digits, what is left of them must tell. */
function isSurelyAbove(above: Figure, below: Figure): boolean {
  const shortened = [above, below].filter((figure) => figure.hasLostDigits === true);
  const left = Math.min(...shortened.map(({ decimals }) => decimals));
  const [high, low] = [above, below].map(({ value, unit }) =>
    inPlainUnit(shortened.length === 0 ? value : roundHalfUp(value, left), unit),
  );
  return high !== undefined && low !== undefined && high.gt(low);
}
