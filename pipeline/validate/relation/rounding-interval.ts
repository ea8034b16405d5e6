// The values that a rounded number may stand for: half a unit of its last decimal either way.
import { type Decimal, decimal } from '../../model/decimal.js';

export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const half = decimal('0.5');

/** @param decimals how many decimals `value` was published with. */
export function roundingInterval(value: Decimal, decimals: number): Interval {
  const margin = decimals === 0 ? half : decimal(`0.${'0'.repeat(decimals)}5`);
  return { low: value.minus(margin), high: value.plus(margin) };
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
