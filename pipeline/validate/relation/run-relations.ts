// Runs the checks that hold rows against each other and against earlier editions; one slip gives one finding.
import type { Edition, Indicator, IndicatorId, Period, Region } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type {
  BreakdownRow,
  ComparisonRow,
  RelationCheck,
  Relations,
  StandingRow,
  SuspicionCheck,
} from './check.js';
import { type KnownValue, publicationsOf } from './known-values.js';
import type { ObservationRow, ObservationRows } from './observation-rows.js';
import { type ValuesBefore, valuesBefore } from './values-before.js';

export interface SoundRows {
  readonly year: Period;
  readonly region: Region | null;
  readonly indicators: readonly Indicator[];
  readonly values: ObservationRows;
  readonly comparisons: readonly ComparisonRow[];
  readonly standings: readonly StandingRow[];
  readonly breakdowns: readonly BreakdownRow[];
  readonly earlier: readonly Edition[];
}

export function relationsOf(rows: SoundRows): Relations {
  return { ...rows, publications: publicationsOf(rows.indicators, rows.values, rows.earlier, rows.year) };
}

/** What the checks find, each in its own order. */
export function relationFindings(
  relations: Relations,
  checks: readonly RelationCheck[],
  suspicions: readonly SuspicionCheck[],
): readonly Finding[] {
  const faults = checks.flatMap((check) => check.check(relations));
  const blamed = new Set(faults.map(({ indicator }) => indicator));
  const trusted = relations.indicators.filter(({ id }) => !blamed.has(id));
  return [
    ...faults.map(({ finding }) => finding),
    ...trusted.flatMap(({ id }) => suspicionOf(id, relations, suspicions) ?? []),
  ];
}

/** The first suspicion about this year's value, unless a published change agrees with it. */
function suspicionOf(
  id: IndicatorId,
  { values, publications, comparisons, year }: Relations,
  suspicions: readonly SuspicionCheck[],
): Finding | null {
  const value = publications.at(id, year);
  if (value === undefined || value.row === null) return null;
  const before = valuesBefore(value, publications, values);
  const isConfirmed = comparisons.some(
    ({ comparison }) =>
      comparison.indicator === id && comparison.basePeriod === before.latest?.observation.period,
  );
  return isConfirmed ? null : firstOf(suspicions, value, value.row, before);
}

function firstOf(
  suspicions: readonly SuspicionCheck[],
  value: KnownValue,
  row: ObservationRow,
  before: ValuesBefore,
): Finding | null {
  for (const suspicion of suspicions) {
    const finding = suspicion.judge(value, row, before);
    if (finding !== null) return finding;
  }
  return null;
}
