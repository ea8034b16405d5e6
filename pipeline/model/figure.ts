// A figure: a number fit to print, with its origin. What derive gives to charts and compose.
import type { Decimal } from './decimal.js';
import type {
  Edition,
  English,
  IndicatorId,
  Period,
  Qualifier,
  Standing,
  Status,
  TopicId,
} from './edition.js';
import type { Place } from './place.js';

/** How a derived figure was computed. */
export type DerivationMethod =
  | 'difference' // a − b, in percentage points or in the unit
  | 'growth' // (a − b) / b, in %
  | 'implied' // an earlier value, from a published value and a published change
  | 'share' // part / whole, in %
  | 'sum'
  | 'ratio' // a per b
  | 'count'
  | 'conversion' // a value published in a former unit, in the present one
  | 'milestone'; // a round number that a value has passed

export type Origin =
  | { readonly kind: 'published'; readonly place: Place; readonly source: string }
  | {
      readonly kind: 'derived';
      readonly method: DerivationMethod;
      /** For a reader: `85.4 − 1.1`, `71 ÷ 1330 × 100% ≈ 5.3%`. */
      readonly formula: string;
      /** The unrounded result, at most 12 decimals. */
      readonly exact: string;
      readonly operands: readonly Figure[];
    };

export interface Figure {
  /**
   * Unique and stable: `housing-satisfaction@2020` for a value, `…@2020-2019` for a change,
   * `share:a/b@2020`, `sum:a+b@2020`, `ratio:a/b@2020` for the rest.
   */
  readonly id: string;
  /** The indicator it belongs to; `null` for sums and ratios over several. */
  readonly indicator: IndicatorId | null;
  /** What the figure says, for figures.csv and appendices. */
  readonly name: string;
  readonly period: Period;
  /** Rounded half up to {@link decimals}; what is printed. */
  readonly value: Decimal;
  readonly decimals: number;
  /** Published with decimals that were gone before it came here: 98 in a series of 98.46. Nothing is told below them. */
  readonly hasLostDigits?: true;
  /** `%`, `百分点`, `万件` … */
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly note: string;
  /** For a report in English; what is absent has no translation. */
  readonly english?: English<'name' | 'unit' | 'note'>;
  readonly origin: Origin;
}

/** An indicator of the report year by trade, place or stage. */
export interface Breakdown {
  readonly indicator: IndicatorId;
  readonly dimension: string;
  /** The largest first; equal values in the order of the data. Never empty. */
  readonly entries: readonly BreakdownEntry[];
}

export interface BreakdownEntry {
  readonly category: string;
  readonly english?: English<'category'>;
  readonly figure: Figure;
  /** Against the year before; `null` if that is not known. */
  readonly change: Change | null;
}

export type ChangeDirection = 'rise' | 'fall' | 'level';

/** A change of one indicator between two periods. */
export interface Change {
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly basePeriod: Period;
  readonly direction: ChangeDirection;
  /** Signed; unit 百分点, % or the indicator's own. Published if comparisons.csv states it. */
  readonly amount: Figure;
  /** The base period's value: published, or implied by the published change. */
  readonly base: Figure | null;
  /** From comparisons.csv: 首次开展调查. */
  readonly note: string;
  readonly english?: English<'note'>;
}

/** Everything that can be printed of an edition. Plain data; combinations are made by derive's functions. */
export interface Figures {
  readonly edition: Edition;
  /** Earlier editions of the region, the latest first. */
  readonly earlier: readonly Edition[];
  /** Per indicator, ascending by period: published and implied values. */
  readonly values: ReadonlyMap<IndicatorId, readonly Figure[]>;
  /** Per indicator, the changes up to the report year, nearest base first. */
  readonly changes: ReadonlyMap<IndicatorId, readonly Change[]>;
  /** Published standings by subject. */
  readonly standings: ReadonlyMap<IndicatorId | TopicId, readonly Standing[]>;
}
