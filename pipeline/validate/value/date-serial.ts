// The day that a number is in a spreadsheet: what is left of 5-14 that was taken for a date, once its cell shows numbers.
import type { Decimal } from '../../model/decimal.js';

/** Day 0 of Excel and WPS; day 1 is 1 January 1900, with a 29 February 1900 that never was before day 61. */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsOfDay = 86_400_000;
/** 2000-01-01 and 2049-12-31: days that somebody types today. */
const plausible = { first: 36_526, last: 54_788 } as const;

/** `2020-05-14` for 43965; `null` for what is no day of these years. */
export function dayOfSerial(value: Decimal): string | null {
  const days = value.toNumber();
  if (!Number.isInteger(days) || days < plausible.first || days > plausible.last) return null;
  return new Date(dayZero + days * millisecondsOfDay).toISOString().slice(0, 10);
}
