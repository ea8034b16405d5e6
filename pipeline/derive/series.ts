// The values of an indicator that are known, over the years, from the contract's three sources in order.
import type { Edition, Indicator, Observation } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { impliedValue } from './implied.js';
import { inPresentUnit } from './former-unit.js';
import { digitLoss, withLostDigits } from './lost-digits.js';
import { observedFigure } from './make-figure.js';

/** An edition's rows grouped by indicator, so that each indicator need not search them all. */
export interface IndexedEdition {
  readonly year: number;
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly comparisons: ReadonlyMap<string, Edition['comparisons']>;
}

export function indexEdition({ year, observations, comparisons }: Edition): IndexedEdition {
  return {
    year,
    observations: rowsByKey(observations, ({ indicator }) => indicator),
    comparisons: rowsByKey(comparisons, ({ indicator }) => indicator),
  };
}

/** Rows in their order, under the key that each names. `Map.groupBy` needs a newer Node than the contract's. */
export function rowsByKey<Key, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * Ascending by period. For each period the first source that knows it: this edition's rows; the rows of
 * earlier editions, the latest first, since a later edition revises an earlier one; what a published
 * comparison implies, in the same order of editions.
 *
 * @param editions this edition first, then the earlier ones, latest first.
 */
export function knownValues(indicator: Indicator, editions: readonly IndexedEdition[]): readonly Figure[] {
  const known = new Map<number, Figure>();
  const year = editions[0]?.year ?? 0;
  for (const { observations } of editions) {
    for (const observation of observations.get(indicator.id) ?? []) {
      if (observation.period <= year && !known.has(observation.period)) {
        known.set(observation.period, inPresentUnit(observedFigure(observation, indicator), indicator));
      }
    }
  }
  const observed = [...known.values()];
  for (const figure of withLostDigits(observed, indicator)) known.set(figure.period, figure);
  for (const edition of editions) addImplied(known, observed, indicator, edition);
  return [...known.values()].sort((a, b) => a.period - b.period);
}

/** A change is counted from the value that was published with it, not from one revised since. */
function addImplied(
  known: Map<number, Figure>,
  observed: readonly Figure[],
  indicator: Indicator,
  edition: IndexedEdition,
): void {
  const own = edition.observations.get(indicator.id)?.find(({ period }) => period === edition.year);
  const value =
    own === undefined
      ? known.get(edition.year)
      : publishedWith(inPresentUnit(observedFigure(own, indicator), indicator), observed, indicator);
  if (value === undefined) return;
  for (const comparison of edition.comparisons.get(indicator.id) ?? []) {
    if (known.has(comparison.basePeriod) || comparison.basePeriod >= edition.year) continue;
    const implied = impliedValue(value, comparison, indicator);
    if (implied !== null) known.set(comparison.basePeriod, implied);
  }
}

function publishedWith(figure: Figure, observed: readonly Figure[], indicator: Indicator): Figure {
  const others = observed.filter(({ period }) => period !== figure.period);
  return digitLoss(others, indicator)(figure) ? { ...figure, hasLostDigits: true } : figure;
}
