// The categories of a breakdown beside the total that they divide, for checks that hold one against the other.
import type { IndicatorKind } from '../../model/edition.js';
import type { BreakdownRow, Relations } from './check.js';
import { knownValue, type KnownValue } from './known-values.js';

export interface BreakdownOfTotal {
  readonly total: KnownValue;
  readonly dimension: string;
  /** At least two. */
  readonly parts: readonly KnownValue[];
  /** The row of the last category, where findings about all of them stand. */
  readonly last: BreakdownRow;
}

/** Breakdowns, in the order of their last rows, of indicators of a kind whose total is known for the same period. */
export function breakdownsWithTotals(
  { breakdowns, publications, year }: Relations,
  isWanted: (kind: IndicatorKind) => boolean,
): readonly BreakdownOfTotal[] {
  const groups = new Map<string, BreakdownRow[]>();
  for (const row of breakdowns) {
    const { indicator, period, dimension } = row.breakdown;
    const key = `${indicator}\0${period}\0${dimension}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first, second] = rows;
    const last = rows.at(-1);
    if (first === undefined || second === undefined || last === undefined) return [];
    if (!isWanted(first.indicator.kind)) return [];
    const { indicator, period, dimension } = first.breakdown;
    const total = publications.at(indicator, period);
    const parts = rows.flatMap((row) => {
      const observation = { ...row.breakdown, qualifier: '' as const };
      return knownValue(row.indicator, observation, null, year) ?? [];
    });
    return total === undefined || parts.length < rows.length ? [] : [{ total, dimension, parts, last }];
  });
}
