// Figures made of several indicators of the report year: sums, shares of a whole, so much of one per other.
import { decimal } from '../model/decimal.js';
import type { Indicator, IndicatorId, IndicatorKind } from '../model/edition.js';
import type { Figure, Figures } from '../model/figure.js';
import { convertedText, inPercent } from './formula.js';
import { indicatorOf, figureAt } from './lookup.js';
import { computedFigure } from './make-figure.js';
import { figureIds, figureNames } from './naming.js';
import {
  decimalsOfPercentages,
  decimalsOfRatios,
  errorOf,
  precisionOfSmall,
  precisionOfSum,
  quotientError,
} from './precision.js';
import { areCommensurable, inPlainUnit, isPercentage, percent, scaleOf, shiftTens } from './units.js';

const zero = decimal('0');
const hundred = decimal('100');

/** Rates, growth rates, scores and places of different things do not add up to anything. */
const additiveKinds: ReadonlySet<IndicatorKind> = new Set([
  'count',
  'cumulative',
  'flow',
  'incidents',
  'share',
]);

/** A value of the report year with what the dictionary says of it. */
interface Operand {
  readonly indicator: Indicator;
  readonly figure: Figure;
}

function operandOf(figures: Figures, id: IndicatorId): Operand | null {
  const indicator = indicatorOf(figures, id);
  const figure = figureAt(figures, id);
  if (indicator === null || figure === null || !additiveKinds.has(indicator.kind)) return null;
  return { indicator, figure };
}

/**
 * The sum of several indicators, in the largest of their units. `null` if one is unknown, a bound (以上, 超过,
 * 多), named twice or part of another, or if their units differ by more than 万 and 亿.
 */
export function sumOf(figures: Figures, terms: readonly IndicatorId[], name?: string): Figure | null {
  const ids = inDictionaryOrder(figures, terms);
  const operands = ids.flatMap((id) => operandOf(figures, id) ?? []);
  const units = operands.map(({ figure }) => figure.unit);
  if (ids.length === 0 || operands.length < ids.length || new Set(ids).size < ids.length) return null;
  if (!areCommensurable(units) || operands.some(({ indicator }) => isWithin(indicator, ids))) return null;
  const exponents = units.map((unit) => scaleOf(unit).exponent);
  const exponent = Math.max(...exponents);
  const { year } = figures.edition;
  return computedFigure({
    id: figureIds.sum(ids, year),
    indicator: null,
    name: name ?? figureNames.sum(operands.map(({ indicator }) => indicator.name)),
    period: year,
    unit: units[exponents.indexOf(exponent)] ?? '',
    method: 'sum',
    formula: operands.map(({ figure }) => convertedText(figure, exponent)).join(' + '),
    exact: operands.reduce(
      (sum, { figure }) => sum.plus(shiftTens(figure.value, scaleOf(figure.unit).exponent - exponent)),
      zero,
    ),
    ...precisionOfSum(
      operands.map(({ figure }) => figure),
      exponent,
    ),
    operands: operands.map(({ figure }) => figure),
  });
}

/** A sum is the same figure, under one id, in whatever order its terms are named. */
function inDictionaryOrder({ edition }: Figures, ids: readonly IndicatorId[]): readonly IndicatorId[] {
  const place = new Map(edition.indicators.map(({ id }, index) => [id, index]));
  return ids.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

function isWithin({ partOf }: Indicator, ids: readonly IndicatorId[]): boolean {
  return partOf !== null && ids.includes(partOf);
}

/**
 * `part ÷ whole` in %. The whole is an indicator, or several whose sum it is. `null` if either is unknown or a
 * bound, if the whole is zero, if the part is larger than the whole or negative, or if their units differ by
 * more than 万 and 亿 (unless the dictionary calls the one a part of the other).
 */
export function shareOf(
  figures: Figures,
  part: IndicatorId,
  whole: IndicatorId | readonly IndicatorId[],
): Figure | null {
  const wholes = inDictionaryOrder(figures, typeof whole === 'string' ? [whole] : whole);
  const [only] = wholes;
  const partOperand = operandOf(figures, part);
  const wholeFigure =
    wholes.length === 1 && only !== undefined
      ? (operandOf(figures, only)?.figure ?? null)
      : sumOf(figures, wholes);
  if (partOperand === null || wholeFigure === null) return null;
  const isDeclared = wholes.length === 1 && partOperand.indicator.partOf === only;
  if (!isDeclared && !areCommensurable([partOperand.figure.unit, wholeFigure.unit])) return null;
  return shareOfFigures(figures, partOperand, wholeFigure, wholes);
}

function shareOfFigures(
  figures: Figures,
  { indicator, figure: part }: Operand,
  whole: Figure,
  wholes: readonly IndicatorId[],
): Figure | null {
  const numerator = inPlainUnit(part.value, part.unit);
  const denominator = inPlainUnit(whole.value, whole.unit);
  if (denominator.lte(zero) || numerator.lt(zero) || numerator.gt(denominator)) return null;
  const wholeError = errorOf(whole, indicatorOf(figures, whole.indicator));
  const error = quotientError(numerator, errorOf(part, indicator), denominator, wholeError).times(hundred);
  const exact = numerator.times(hundred).div(denominator);
  // Nothing and everything are not approximate.
  const isWhole = exact.eq(zero) || exact.eq(hundred);
  const { exponent } = sharedScale(part, whole);
  return computedFigure({
    id: figureIds.share(indicator.id, wholes, part.period),
    indicator: indicator.id,
    name: figureNames.share(indicator.name, whole.name),
    period: part.period,
    unit: percent,
    method: 'share',
    formula: `${convertedText(part, exponent)} ÷ ${convertedText(whole, exponent)} ${inPercent}`,
    exact,
    ...(isWhole ? { decimals: 0, isRough: false } : precisionOfSmall(exact, error, decimalsOfPercentages)),
    operands: [part, whole],
  });
}

/** The smaller of two units, in which neither number is written as a fraction of a thing. */
function sharedScale(first: Figure, second: Figure): { readonly exponent: number } {
  return { exponent: Math.min(scaleOf(first.unit).exponent, scaleOf(second.unit).exponent) };
}

/**
 * How much of the first there is to one of the second, in the first's plain unit: 1.5款 to each 家. `null` if
 * either is unknown, a bound or a percentage, or if there is none of the second.
 */
export function ratioOf(figures: Figures, numerator: IndicatorId, denominator: IndicatorId): Figure | null {
  const [above, below] = [operandOf(figures, numerator), operandOf(figures, denominator)];
  if (above === null || below === null) return null;
  if ([above, below].some(({ figure }) => isPercentage(figure.unit))) return null;
  const [amount, among] = [above, below].map(({ figure }) => inPlainUnit(figure.value, figure.unit));
  if (amount === undefined || among === undefined || among.lte(zero)) return null;
  const error = quotientError(
    amount,
    errorOf(above.figure, above.indicator),
    among,
    errorOf(below.figure, below.indicator),
  );
  const exact = amount.div(among);
  const { decimals, isRough } = precisionOfSmall(exact, error, decimalsOfRatios);
  return computedFigure({
    id: figureIds.ratio(numerator, denominator, figures.edition.year),
    indicator: null,
    name: figureNames.ratio(above.indicator.name, below.indicator.name),
    period: figures.edition.year,
    unit: scaleOf(above.figure.unit).base,
    method: 'ratio',
    formula: `${convertedText(above.figure, 0)} ÷ ${convertedText(below.figure, 0)}`,
    exact,
    decimals,
    isRough,
    operands: [above.figure, below.figure],
  });
}
