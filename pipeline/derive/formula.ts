// Writes a computation for a reader: 60.5 − 1.5 = 59.0, with real signs (U+2212, ×, ÷), not keyboard ones.
import { type Decimal, writeDecimal } from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import { scaleOf } from './units.js';

export const minus = '−';

/** A number as published; a negative one inside a computation stands in brackets. */
export function operandText({ value, decimals }: Figure): string {
  const text = signed(value, decimals);
  return value.lt('0') ? `(${text})` : text;
}

/** As {@link operandText}, converted to a unit `exponent` powers of ten above the plain one: (1.25 × 10000). */
export function convertedText(figure: Figure, exponent: number): string {
  const shift = scaleOf(figure.unit).exponent - exponent;
  if (shift === 0) return operandText(figure);
  return `(${operandText(figure)} ${shift > 0 ? '×' : '÷'} 1${'0'.repeat(Math.abs(shift))})`;
}

/** `1 + 20.5%` or `1 − 20.5%`: the factor by which a base has grown. */
export function growthFactorText({ value, decimals }: Figure): string {
  const sign = value.lt('0') ? minus : '+';
  return `1 ${sign} ${writeDecimal(value.abs(), decimals)}%`;
}

/** What makes a quotient a percentage; its result then is one: 71 ÷ 1330 × 100% ≈ 5.3%. */
export const inPercent = '× 100%';

/** Ends a computation with its result: = if exact, ≈ if rounded. */
export function withResult(computation: string, exact: Decimal, rounded: Decimal, decimals: number): string {
  const unit = computation.endsWith(inPercent) ? '%' : '';
  return `${computation} ${exact.eq(rounded) ? '=' : '≈'} ${signed(rounded, decimals)}${unit}`;
}

/** Of a few each is seen (1 + 1 + 1), of many their number. */
const mostOnesWritten = 12;

/** A count without its result; its operands are what was looked at. */
export function countText(count: number): string {
  if (count === 0) return '0';
  return count > mostOnesWritten ? `1 × ${count}` : Array<string>(count).fill('1').join(' + ');
}

/** The round number that a value has passed, and the earlier values that had not: 88.1、89.0 < 90 ≤ 91.2. */
export function passedMarkText(mark: Decimal, earlier: readonly Figure[], current: Figure): string {
  const before = earlier.length === 0 ? '' : `${earlier.map(operandText).join('、')} < `;
  return `${before}${signed(mark, 0)} ≤ ${operandText(current)}`;
}

/** A number for print, with a real minus. */
export function signed(value: Decimal, decimals: number): string {
  return writeDecimal(value, decimals).replace('-', minus);
}
