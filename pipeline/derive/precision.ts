// How many decimals a result deserves: as many as its operands carry, so that the last one means something.
//
// The rule, and its reason: rounding has left each published number uncertain by half a unit of its last
// decimal. A result is printed with no more decimals than leave its last one uncertain by at most one unit.
// - Sums and differences: the decimals to which the least precise operand is known (two roundings of half a
//   unit make one), and never more than are written in any operand.
// - Quotients (growth, share, ratio, a value implied by a growth): the customary decimals, fewer while the
//   operands' rounding could move the last of them by more than one; if even the units digit is uncertain
//   by more than one, the result says 约.
// Counted things (decimals 0, no 万) are exact. A value written with fewer decimals than its dictionary row is
// known to the dictionary's: spreadsheets drop the zero of 90.0, and 90 − 89.6 is not 0.
import { type Decimal, decimal, roundHalfUp } from '../model/decimal.js';
import type { Indicator, IndicatorKind } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { scaleOf, shiftTens } from './units.js';

/** Customary in print: 4.5%, 增长20.5%. */
export const decimalsOfPercentages = 1;
/** Customary in print: 每家1.25款. */
export const decimalsOfRatios = 2;
/** A share too small for the customary decimals gets more, so that it is not printed as nothing. */
const mostDecimals = 6;

const zero = decimal('0');
const half = decimal('0.5');
const one = decimal('1');

const countingKinds: ReadonlySet<IndicatorKind> = new Set([
  'count',
  'cumulative',
  'flow',
  'rank',
  'incidents',
]);

/** The decimals to which a figure is known. */
function knownDecimals(figure: Figure, indicator: Indicator | null): number {
  const isPublishedValue = figure.origin.kind === 'published' && figure.unit === indicator?.unit;
  return isPublishedValue ? Math.max(figure.decimals, indicator.decimals) : figure.decimals;
}

/** A number in a sum or difference, in the unit of the result. */
export interface Addend {
  readonly written: number;
  /** Without end for what was counted; below zero when only tens or more are known: 1.2万张 in 张. */
  readonly known: number;
}

/** @param exponent power of ten of the result's unit: 4 for 万张. */
export function addendOf(figure: Figure, indicator: Indicator | null, exponent: number): Addend {
  const shift = exponent - scaleOf(figure.unit).exponent;
  const isExact = errorOf(figure, indicator).eq(zero);
  return {
    written: figure.decimals + shift,
    known: isExact ? Number.POSITIVE_INFINITY : knownDecimals(figure, indicator) + shift,
  };
}

export function precisionOfSum(addends: readonly Addend[]): Precision {
  const known = Math.min(...addends.map((addend) => addend.known));
  const written = Math.max(...addends.map((addend) => addend.written));
  return { decimals: Math.max(0, Math.min(known, written)), isRough: known < 0 };
}

/** How far a figure may be from the truth by rounding, in its plain unit (万 and 亿 multiplied out). */
export function errorOf(figure: Figure, indicator: Indicator | null): Decimal {
  const { origin, unit, value } = figure;
  if (origin.kind === 'derived' && (origin.method === 'sum' || origin.method === 'count')) {
    const isCounted =
      figure.decimals === 0 && scaleOf(unit).exponent === 0 && origin.exact === value.toFixed();
    return isCounted ? zero : unitOf(figure);
  }
  if (origin.kind === 'derived') return unitOf(figure);
  const decimals = knownDecimals(figure, indicator);
  const isCounted =
    indicator !== null && countingKinds.has(indicator.kind) && decimals === 0 && scaleOf(unit).exponent === 0;
  return isCounted ? zero : shiftTens(half, scaleOf(unit).exponent - decimals);
}

/** The error of `numerator ÷ denominator`, to first order. */
export function quotientError(
  numerator: Decimal,
  numeratorError: Decimal,
  denominator: Decimal,
  denominatorError: Decimal,
): Decimal {
  const fromNumerator = numeratorError.div(denominator.abs());
  const fromDenominator = numerator.abs().times(denominatorError).div(denominator.times(denominator));
  return fromNumerator.plus(fromDenominator);
}

export interface Precision {
  readonly decimals: number;
  /** Whether even the units digit is uncertain by more than one. */
  readonly isRough: boolean;
}

/** The most decimals up to `customary` whose last is uncertain by at most one. */
export function justifiedPrecision(error: Decimal, customary: number): Precision {
  for (let decimals = customary; decimals >= 0; decimals -= 1) {
    if (error.lte(shiftTens(one, -decimals))) return { decimals, isRough: false };
  }
  return { decimals: 0, isRough: true };
}

/** As {@link justifiedPrecision}, with further decimals for a result that would be printed as zero. */
export function precisionOfSmall(value: Decimal, error: Decimal, customary: number): Precision {
  const usual = justifiedPrecision(error, customary);
  if (value.eq(zero) || usual.decimals < customary) return usual;
  for (let { decimals } = usual; decimals <= mostDecimals; decimals += 1) {
    if (!error.lte(shiftTens(one, -decimals))) break;
    if (!roundHalfUp(value, decimals).eq(zero)) return { decimals, isRough: false };
  }
  return usual;
}

/** One unit of the last decimal printed, in the plain unit. */
function unitOf({ decimals, unit }: Figure): Decimal {
  return shiftTens(one, scaleOf(unit).exponent - decimals);
}
