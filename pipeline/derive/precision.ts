// How many decimals a result has: what a reader with a pencil gets from the printed numbers, and no more than mean something.
//
// - Sums and differences are exact on the numbers as printed, with the decimals of the one that has most:
//   100 − 98.2 is 1.8. Only where an operand has lost its digits (lost-digits.ts) the result ends where that
//   operand ends, and says 约.
// - Growth: one decimal, as the pencil has it; whole per cents where the operands' rounding could move it by more
//   than half of one, with 约 where by more than a whole one.
// - Other quotients (share, ratio, a value implied by a growth): the customary decimals, fewer while the
//   operands' rounding could move the last of them by more than one; if even the units digit is uncertain
//   by more than one, the result says 约. Rounding has left each published number uncertain by half a unit of
//   its last decimal; counted things (decimals 0, no 万) are exact; a value written with fewer decimals than
//   its dictionary row is known to the dictionary's, since spreadsheets drop the zero of 90.0.
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
  return isPublishedValue && figure.hasLostDigits !== true
    ? Math.max(figure.decimals, indicator.decimals)
    : figure.decimals;
}

/**
 * Of a sum or difference. Numbers of another multiple (张 beside 万张) add no decimals: 2.15万张 and 1759张 are 2.33万张.
 * @param exponent power of ten of the result's unit: 4 for 万张.
 */
export function precisionOfSum(
  figures: readonly Pick<Figure, 'decimals' | 'unit' | 'hasLostDigits'>[],
  exponent: number,
): Precision {
  const written = figures.map((figure) => ({
    decimals: figure.decimals + exponent - scaleOf(figure.unit).exponent,
    isOfUnit: scaleOf(figure.unit).exponent === exponent,
    hasLostDigits: figure.hasLostDigits === true,
  }));
  const lost = written.filter(({ hasLostDigits }) => hasLostDigits).map(({ decimals }) => decimals);
  const most = written.filter(({ isOfUnit }) => isOfUnit).map(({ decimals }) => decimals);
  return {
    decimals: Math.max(0, Math.min(Math.max(0, ...most), ...lost)),
    // Below zero where only tens or more are known: 1.2万张 in 张.
    isRough: lost.length > 0 || written.some(({ decimals }) => decimals < 0),
  };
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

/** Of a growth in per cent: its sign and size are told though its last digit may be some units off. */
export function precisionOfGrowth(error: Decimal): Precision {
  if (error.lte(half)) return { decimals: decimalsOfPercentages, isRough: false };
  return { decimals: 0, isRough: error.gt(one) };
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
