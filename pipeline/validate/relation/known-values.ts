// What is known of an indicator over the years: this edition's rows, then what earlier editions published.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { Edition, Indicator, IndicatorId, Observation, Period } from '../../model/edition.js';
import { scaleOf } from '../value/unit-scale.js';
import type { ObservationRow, ObservationRows } from './observation-rows.js';
import { type Interval, roundingInterval } from './rounding-interval.js';

/** A published value, in the indicator's present unit so that it can be held against others. */
export interface KnownValue {
  readonly indicator: Indicator;
  readonly observation: Observation;
  readonly value: Decimal;
  /** What the rounding of the published number leaves possible. */
  readonly interval: Interval;
  /** The row of this edition; `null` for what an earlier edition published. */
  readonly row: ObservationRow | null;
  /** The year of the edition that published it. */
  readonly edition: Period;
}

const one = decimal('1');

/** `null` if the value is in a unit that has nothing in common with the present one. */
export function knownValue(
  indicator: Indicator,
  observation: Observation,
  row: ObservationRow | null,
  edition: Period,
): KnownValue | null {
  const factor = factorOf(indicator, observation.unit);
  if (factor === null) return null;
  const { low, high } = roundingInterval(observation.value, observation.decimals);
  return {
    indicator,
    observation,
    value: observation.value.times(factor),
    interval: { low: low.times(factor), high: high.times(factor) },
    row,
    edition,
  };
}

function factorOf({ unit, formerUnits }: Indicator, written: string): Decimal | null {
  if (written === unit) return one;
  const former = formerUnits.find((one) => one.unit === written);
  if (former !== undefined) return former.factor;
  const [from, to] = [scaleOf(written), scaleOf(unit)];
  return from.base === to.base ? from.factor.div(to.factor) : null;
}

/** What was published of an indicator's values: by this edition, and by earlier ones. */
export interface Publications {
  /** Every publication: this edition's first, then the latest of the others, since a later edition revises an earlier one. */
  readonly of: (indicator: IndicatorId) => readonly KnownValue[];
  /** What counts for a period: the first of its publications. */
  readonly at: (indicator: IndicatorId, period: Period) => KnownValue | undefined;
  /** Those of earlier editions alone. */
  readonly earlierOf: (indicator: IndicatorId) => readonly KnownValue[];
}

/** Values that are kept once they were made: as many as any edition has had. */
const mostKept = 20_000;

export function publicationsOf(
  indicators: readonly Indicator[],
  own: ObservationRows,
  earlier: readonly Edition[],
  year: Period,
): Publications {
  const before = earlierPublications(indicators, earlier);
  const kept = new Map<IndicatorId, readonly KnownValue[]>();
  let count = 0;
  const earlierOf = (id: IndicatorId) => before.get(id) ?? [];
  const ownValue = (row: ObservationRow) => knownValue(row.indicator, row.observation, row, year);
  const of = (id: IndicatorId) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const all = [...own.of(id).flatMap((row) => ownValue(row) ?? []), ...earlierOf(id)];
    count += all.length;
    if (count <= mostKept) kept.set(id, all);
    return all;
  };
  const at = (id: IndicatorId, period: Period) => {
    const row = own.at(id, period);
    return (
      (row === undefined ? null : ownValue(row)) ??
      earlierOf(id).find(({ observation }) => observation.period === period)
    );
  };
  return { of, at, earlierOf };
}

function earlierPublications(
  indicators: readonly Indicator[],
  earlier: readonly Edition[],
): ReadonlyMap<IndicatorId, readonly KnownValue[]> {
  const known = new Map<IndicatorId, KnownValue[]>();
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const edition of earlier.toSorted((a, b) => b.year - a.year)) {
    for (const observation of edition.observations) {
      const indicator = byId.get(observation.indicator);
      const value = indicator === undefined ? null : knownValue(indicator, observation, null, edition.year);
      if (value === null) continue;
      const others = known.get(observation.indicator);
      if (others === undefined) known.set(observation.indicator, [value]);
      else others.push(value);
    }
  }
  return known;
}

/** One value for each period, ascending: what is published first in the order of {@link publicationsOf}. */
export function seriesOf(publications: readonly KnownValue[]): readonly KnownValue[] {
  const byPeriod = new Map<Period, KnownValue>();
  for (const value of publications) {
    if (!byPeriod.has(value.observation.period)) byPeriod.set(value.observation.period, value);
  }
  return [...byPeriod.values()].sort((a, b) => a.observation.period - b.observation.period);
}

/** Whether the definition of the indicator is the same in two years, so that its values can be compared. */
export function isSameDefinition({ breaks }: Indicator, one: Period, other: Period): boolean {
  const [first, last] = one < other ? [one, other] : [other, one];
  return !breaks.some((year) => first < year && year <= last);
}

/** `29.58万件`, as published. */
export function written({ value, decimals, unit }: Observation): string {
  return `${value.toFixed(decimals)}${unit}`;
}

interface Citation {
  readonly zh: string;
  readonly en: string;
}

/**
 * Where published values stand, for a sentence that is placed in `file`: the file is named once, and not at all if
 * the sentence stands in it.
 */
export function citation(observations: readonly Pick<Observation, 'place'>[], file: string): Citation {
  const parts = observations.map(({ place }, index) => {
    const isNamed = place.file === (observations[index - 1]?.place.file ?? file);
    return {
      zh: `${isNamed ? '' : `${place.file} `}第 ${place.line} 行`,
      en: `${isNamed ? '' : `${place.file}, `}line ${place.line}`,
    };
  });
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(' and ') };
}
