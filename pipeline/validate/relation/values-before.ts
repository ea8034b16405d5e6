// The values that an indicator had before this year's and that it can be compared with, made as far as they are asked for.
import type { Period } from '../../model/edition.js';
import { firstYear } from '../cell/year-invalid.js';
import { isSameDefinition, type KnownValue, type Publications, seriesOf } from './known-values.js';
import type { ObservationRows } from './observation-rows.js';

export interface ValuesBefore {
  readonly latest: KnownValue | undefined;
  /** Ascending by period. */
  readonly all: () => readonly KnownValue[];
  /** All of them as doubles, in no order; `null` where they are not at hand as such. */
  readonly numbers: () => readonly number[] | null;
}

export function valuesBefore(
  { indicator, observation }: KnownValue,
  publications: Publications,
  own: ObservationRows,
): ValuesBefore {
  const { id } = indicator;
  const isComparable = (period: Period) =>
    period < observation.period && isSameDefinition(indicator, period, observation.period);
  return {
    latest: latestBefore(observation.period),
    all: () => seriesOf(publications.of(id)).filter((value) => isComparable(value.observation.period)),
    numbers: () => (publications.earlierOf(id).length > 0 ? null : own.numbersOf(id, isComparable)),
  };

  function latestBefore(year: Period): KnownValue | undefined {
    for (let period = year - 1; period >= firstYear && isComparable(period); period -= 1) {
      const value = publications.at(id, period);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
