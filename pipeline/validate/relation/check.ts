// What a check of several rows against each other is; it sees only rows that are sound in themselves.
import type {
  Breakdown,
  Comparison,
  Edition,
  Indicator,
  IndicatorId,
  Period,
  Region,
  Standing,
  Topic,
} from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type { CheckDeclaration, NamedCell } from '../check.js';
import type { KnownValue, Publications } from './known-values.js';
import type { ObservationRow, ObservationRows } from './observation-rows.js';
import type { ValuesBefore } from './values-before.js';

export interface ComparisonRow {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  /** The change cell. */
  readonly cell: NamedCell;
  readonly unitCell: NamedCell;
}

export interface StandingRow {
  readonly standing: Standing;
  readonly subject: Indicator | Topic;
  readonly rankCell: NamedCell;
  readonly yearsCell: NamedCell;
}

export interface BreakdownRow {
  readonly breakdown: Breakdown;
  readonly indicator: Indicator;
  /** The value cell. */
  readonly cell: NamedCell;
}

export interface Relations {
  /** The report year. */
  readonly year: Period;
  /** `null` if region.json is faulty. */
  readonly region: Region | null;
  /** In dictionary order. */
  readonly indicators: readonly Indicator[];
  /** This edition's rows. */
  readonly values: ObservationRows;
  readonly publications: Publications;
  readonly comparisons: readonly ComparisonRow[];
  readonly standings: readonly StandingRow[];
  readonly breakdowns: readonly BreakdownRow[];
  readonly earlier: readonly Edition[];
}

/** What is wrong, and whose value that puts in doubt; `null` if nobody's in particular. */
export interface Fault {
  readonly indicator: IndicatorId | null;
  readonly finding: Finding;
}

export interface RelationCheck extends CheckDeclaration {
  readonly check: (relations: Relations) => readonly Fault[];
}

/**
 * A check of whether this year's value looks as if it had been mistyped. It is asked only about values that no
 * other check contradicts, and of several suspicions the first counts: one slip gives one finding.
 */
export interface SuspicionCheck extends CheckDeclaration {
  readonly judge: (
    value: KnownValue,
    row: ObservationRow,
    /** The values that it can be compared with. */
    before: ValuesBefore,
  ) => Finding | null;
}
