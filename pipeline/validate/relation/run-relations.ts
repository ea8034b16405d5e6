// Runs the checks that hold rows against each other and against earlier editions; one slip gives one finding.
import type { Edition, Indicator, IndicatorId, Period, Region } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type {
  BreakdownRow,
  ComparisonRow,
  ObservationRow,
  RelationCheck,
  Relations,
  StandingRow,
  SuspicionCheck,
} from './check.js';
import { comparableBefore, type KnownValue, publicationsOf, seriesOf } from './known-values.js';

export interface SoundRows {
  readonly year: Period;
  readonly region: Region | null;
  readonly indicators: readonly Indicator[];
  readonly values: readonly ObservationRow[];
  readonly comparisons: readonly ComparisonRow[];
  readonly standings: readonly StandingRow[];
  readonly breakdowns: readonly BreakdownRow[];
  readonly earlier: readonly Edition[];
}

export function relationsOf({ values, ...rows }: SoundRows): Relations {
  const publications = publicationsOf(rows.indicators, values, rows.earlier, rows.year);
  return { ...rows, series: rowsByIndicator(values), publications };
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
  { publications, comparisons, year }: Relations,
  suspicions: readonly SuspicionCheck[],
): Finding | null {
  const series = seriesOf(publications.get(id) ?? []);
  const value = series.find(({ observation }) => observation.period === year);
  if (value === undefined || value.row === null) return null;
  const before = comparableBefore(series, value);
  const isConfirmed = comparisons.some(
    ({ comparison }) =>
      comparison.indicator === id && comparison.basePeriod === before.at(-1)?.observation.period,
  );
  return isConfirmed ? null : firstOf(suspicions, value, value.row, before);
}

function firstOf(
  suspicions: readonly SuspicionCheck[],
  value: KnownValue,
  row: ObservationRow,
  before: readonly KnownValue[],
): Finding | null {
  for (const suspicion of suspicions) {
    const finding = suspicion.judge(value, row, before);
    if (finding !== null) return finding;
  }
  return null;
}

function rowsByIndicator(rows: readonly ObservationRow[]): Relations['series'] {
  const series = new Map<IndicatorId, ObservationRow[]>();
  for (const row of rows) {
    const before = series.get(row.observation.indicator);
    if (before === undefined) series.set(row.observation.indicator, [row]);
    else before.push(row);
  }
  for (const one of series.values()) one.sort((a, b) => a.observation.period - b.observation.period);
  return series;
}
