// Exact decimal arithmetic: the only door to big.js, so that no figure ever passes through a float.
import Big from 'big.js';

export type Decimal = Big;

const ExactBig = Big();
ExactBig.strict = true;
// Quotients only: sums, differences and products of decimals are exact in big.js.
ExactBig.DP = 40;
ExactBig.RM = Big.roundHalfUp;

/** The grammar of a number in a CSV cell: an optional minus, digits, an optional fraction. */
export const decimalGrammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** @throws {Error} if `text` is not a plain decimal number. */
export function decimal(text: string): Decimal {
  if (!decimalGrammar.test(text)) throw new Error(`not a decimal number: ${text}`);
  return new ExactBig(text);
}

/** How many decimals a plain decimal number is written with. */
export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Rounds half away from zero (四舍五入), the rule of statistical publications (GB/T 8170 as commonly applied in print). */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, Big.roundHalfUp);
}

/** Writes a number with exactly `decimals` decimals, never in exponential notation and never as -0. */
export function writeDecimal(value: Decimal, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  return (rounded.eq('0') ? rounded.abs() : rounded).toFixed(decimals);
}
