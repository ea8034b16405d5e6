// Reads a plain decimal number where it stands in a text, as a double.
import type { Indicator } from '../../model/edition.js';
import { mostSignificantDigits } from '../number/num-precision.js';
import { isNeverNegative } from '../value/val-negative.js';
import { rangeOf } from '../value/val-out-of-range.js';

/** The values of an indicator that nothing can be said against by themselves. */
export interface PlainRange {
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
}

/** Limits of a dictionary have as few digits as values, so that comparing doubles compares the numbers. */
export function plainRangeOf(indicator: Indicator): PlainRange {
  const { minimum, maximum } = rangeOf(indicator);
  const least = Number(minimum?.toFixed() ?? Number.NEGATIVE_INFINITY);
  return {
    least: isNeverNegative(indicator) ? Math.max(0, least) : least,
    most: Number(maximum?.toFixed() ?? Number.POSITIVE_INFINITY),
    decimals: indicator.decimals,
  };
}

/** The value that stands in a text; `NaN` if it is not of the range, or not written plainly. */
export function plainValue(text: string, start: number, end: number, range: PlainRange): number {
  const value = plainNumber(text, start, end, range.decimals);
  return value >= range.least && value <= range.most ? value : Number.NaN;
}

const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const powersOfTen = Array.from({ length: mostSignificantDigits + 1 }, (_, power) => 10 ** power);

/**
 * The double nearest to a number written by the grammar of `model/decimal.ts` with few enough digits; `NaN` if what
 * stands there is none or has more than `mostDecimals` decimals. Exact: both operands of the division are.
 */
function plainNumber(text: string, start: number, end: number, mostDecimals: number): number {
  if (end - start > mostSignificantDigits) return Number.NaN;
  const isNegative = text.charCodeAt(start) === minus;
  const first = isNegative ? start + 1 : start;
  let number = 0;
  let pointAt = end;
  for (let at = first; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - zero;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    else if (code === point && pointAt === end) pointAt = at;
    else return Number.NaN;
  }
  const whole = pointAt - first;
  const decimals = Math.max(0, end - pointAt - 1);
  const isBare = pointAt === end - 1 || whole === 0 || (whole > 1 && text.charCodeAt(first) === zero);
  if (isBare || decimals > mostDecimals) return Number.NaN;
  const value = number / (powersOfTen[decimals] ?? Number.NaN);
  return isNegative ? -value : value;
}
