// An earlier value that nobody published: what a published value and a published change leave no doubt of.
import { type Decimal, decimal, roundHalfUp } from '../model/decimal.js';
import type { Comparison, Indicator } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { differenceOf } from './difference.js';
import { growthFactorText, minus, operandText } from './formula.js';
import { type Computation, comparedFigure, computedFigure } from './make-figure.js';
import { figureIds, figureNames } from './naming.js';
import { errorOf, justifiedPrecision, type Precision, quotientError } from './precision.js';
import { inPlainUnit, scaleOf, shiftTens } from './units.js';

const half = decimal('0.5');
const hundred = decimal('100');

/**
 * The base period's value: `value − change`, or `value ÷ (1 + growth)`. `null` if there is none (a fall of
 * 100 %) or if it lies outside the dictionary's limits, since then value and change cannot both be right.
 *
 * @param value the figure of the year in which the comparison was published.
 */
export function impliedValue(value: Figure, comparison: Comparison, indicator: Indicator): Figure | null {
  const change = comparedFigure(comparison, indicator, value.period);
  const result =
    comparison.changeUnit === 'percent'
      ? beforeGrowth(value, change, indicator)
      : beforeDifference(value, change);
  if (result === null || !isWithinLimits(result.exact, indicator)) return null;
  return computedFigure({
    ...result,
    ...agreeingPrecision(result, value, change),
    id: figureIds.value(indicator.id, comparison.basePeriod),
    indicator: indicator.id,
    name: figureNames.implied(indicator.name, comparison.basePeriod),
    period: comparison.basePeriod,
    unit: value.unit,
    method: 'implied',
    operands: [value, change],
  });
}

type Result = Pick<Computation, 'formula' | 'exact' | 'decimals' | 'isRough'>;

function beforeDifference(value: Figure, change: Figure): Result {
  const { exact, decimals, isRough } = differenceOf(value, { ...change, unit: value.unit });
  return { formula: `${operandText(value)} ${minus} ${operandText(change)}`, exact, decimals, isRough };
}

function beforeGrowth(value: Figure, change: Figure, indicator: Indicator): Result | null {
  const factor = decimal('1').plus(change.value.div(hundred));
  if (factor.lte('0')) return null;
  const { exponent } = scaleOf(value.unit);
  const factorError = shiftTens(half, -change.decimals).div(hundred);
  const error = quotientError(
    inPlainUnit(value.value, value.unit),
    errorOf(value, indicator),
    factor,
    factorError,
  );
  return {
    formula: `${operandText(value)} ÷ (${growthFactorText(change)})`,
    exact: value.value.div(factor),
    ...justifiedPrecision(shiftTens(error, -exponent), value.decimals),
  };
}

/**
 * The justified precision, unless the base rounded to it would deny the change: 20.58 after a rise of 0.1 %
 * comes from 20.56, and to print 20.6 would make it a fall. Then it gets the value's decimals, and 约.
 */
function agreeingPrecision({ exact, decimals, isRough }: Result, value: Figure, change: Figure): Precision {
  const printed = signOf(value.value.minus(roundHalfUp(exact, decimals)));
  const stated = signOf(change.value);
  const isDenied = stated === 0 ? printed !== 0 : printed === -stated;
  if (!isDenied || decimals >= value.decimals) return { decimals, isRough };
  return { decimals: value.decimals, isRough: true };
}

function signOf(value: Decimal): number {
  if (value.eq('0')) return 0;
  return value.gt('0') ? 1 : -1;
}

function isWithinLimits(value: Decimal, { minimum, maximum }: Indicator): boolean {
  return (minimum === null || value.gte(minimum)) && (maximum === null || value.lte(maximum));
}
