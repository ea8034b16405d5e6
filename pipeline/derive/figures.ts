// The door of derive: everything that can be printed of an edition, and what can be computed from it.
import type { Edition, Indicator, IndicatorId } from '../model/edition.js';
import type { Change, Figure, Figures } from '../model/figure.js';
import { changesUpTo } from './change.js';
import { type IndexedEdition, indexEdition, knownValues, rowsByKey } from './series.js';

export { breakdownsOf } from './breakdown.js';
export { type BreakdownSummary, summaryOf } from './breakdown-summary.js';
export { ratioOf, shareOf, sumOf } from './combine.js';
export { type CountCondition, countOf } from './count.js';
export { dimensionName } from './dimension.js';
export { type Extremes, extremesOf } from './extremes.js';
export {
  comparableSeries,
  type Extreme,
  extremeOf,
  heldYears,
  isBroken,
  type Milestone,
  milestoneOf,
} from './history.js';
export { isImputed } from './imputed.js';
export { isNearlyLevel, type Judgement, judgement } from './judgement.js';
export { changeOf, changesOf, figureAt, seriesOf, standingsOf } from './lookup.js';
export { type Revision, revisionsOf } from './revision.js';
export { type Streak, type Streaks, streakOf } from './streak.js';
export { type Aim, aimsOf, type Distance, distanceToBenchmark } from './target.js';

/**
 * Values of every indicator over the years, their changes up to the report year, and published standings.
 * Exact throughout; never throws on a valid edition.
 *
 * @param earlier editions of the same region, in any order; those of this year or later are passed over.
 */
export function deriveFigures(edition: Edition, earlier: readonly Edition[]): Figures {
  const before = earlier.filter(({ year }) => year < edition.year).sort((a, b) => b.year - a.year);
  const editions = [edition, ...before].map(indexEdition);
  const values = new Map<IndicatorId, readonly Figure[]>();
  const changes = new Map<IndicatorId, readonly Change[]>();
  for (const indicator of edition.indicators) {
    const series = knownValues(indicator, editions);
    if (series.length > 0) values.set(indicator.id, series);
    const known = changesOfIndicator(indicator, series, editions[0]);
    if (known.length > 0) changes.set(indicator.id, known);
  }
  return {
    edition,
    earlier: before,
    values,
    changes,
    standings: rowsByKey(edition.standings, ({ subject }) => subject),
  };
}

function changesOfIndicator(
  indicator: Indicator,
  series: readonly Figure[],
  edition: IndexedEdition | undefined,
): readonly Change[] {
  if (edition === undefined) return [];
  return changesUpTo(edition.year, indicator, series, edition.comparisons.get(indicator.id) ?? []);
}
