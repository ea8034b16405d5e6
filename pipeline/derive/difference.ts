// The difference of two printed numbers: for the report's changes, gaps and bases, and for the comparison of two reports.
import { type Decimal, roundHalfUp } from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import { type Precision, precisionOfSum } from './precision.js';
import { scaleOf, shiftTens } from './units.js';

/** What of a figure a difference hangs on. */
export type PrintedNumber = Pick<Figure, 'value' | 'decimals' | 'unit' | 'hasLostDigits'>;

export interface Difference extends Precision {
  readonly exact: Decimal;
  /** As it is printed. */
  readonly rounded: Decimal;
}

/** Later less earlier, in the later one's unit: what a reader's pencil gets. Both in one unit or in multiples of one. */
export function differenceOf(later: PrintedNumber, earlier: PrintedNumber): Difference {
  const { exponent } = scaleOf(later.unit);
  const exact = later.value.minus(shiftTens(earlier.value, scaleOf(earlier.unit).exponent - exponent));
  const precision = precisionOfSum([later, earlier], exponent);
  return { exact, rounded: roundHalfUp(exact, precision.decimals), ...precision };
}
