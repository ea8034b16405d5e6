// What a check of several rows against each other is; it sees only rows that are sound in themselves.
import type { Comparison, Indicator, IndicatorId, Observation, Period } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type { CheckDeclaration, NamedCell } from '../check.js';

export interface ObservationRow {
  readonly observation: Observation;
  readonly indicator: Indicator;
  /** The value cell. */
  readonly cell: NamedCell;
}

export interface ComparisonRow {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  /** The change cell. */
  readonly cell: NamedCell;
  readonly unitCell: NamedCell;
}

export interface Relations {
  /** The report year. */
  readonly year: Period;
  /** Per indicator, ascending by period. */
  readonly series: ReadonlyMap<IndicatorId, readonly ObservationRow[]>;
  readonly comparisons: readonly ComparisonRow[];
}

export interface RelationCheck extends CheckDeclaration {
  readonly check: (relations: Relations) => readonly Finding[];
}

/** The row of an indicator for a period, if there is one. */
export function rowOf(
  relations: Relations,
  indicator: IndicatorId,
  period: Period,
): ObservationRow | undefined {
  return relations.series.get(indicator)?.find(({ observation }) => observation.period === period);
}
