// The sound rows of values.csv, as the checks of several rows ask for them.
import type { Indicator, IndicatorId, Observation, Period } from '../../model/edition.js';
import type { NamedCell } from '../check.js';

export interface ObservationRow {
  readonly observation: Observation;
  readonly indicator: Indicator;
  /** The value cell. */
  readonly cell: NamedCell;
  readonly statusCell: NamedCell;
}

/** The sound rows of values.csv, at most one for an indicator and a period. */
export interface ObservationRows {
  readonly at: (indicator: IndicatorId, period: Period) => ObservationRow | undefined;
  /** Ascending by period. */
  readonly of: (indicator: IndicatorId) => readonly ObservationRow[];
  /** In the order of the file. */
  readonly all: () => readonly ObservationRow[];
  /** Values of the periods asked for as doubles; `null` where they are not at hand as such. */
  readonly numbersOf: (
    indicator: IndicatorId,
    isWanted: (period: Period) => boolean,
  ) => readonly number[] | null;
}
