// How an indicator changed: published comparisons first, computed differences and growth rates for the rest.
import { decimal } from '../model/decimal.js';
import type { Comparison, Indicator, IndicatorKind } from '../model/edition.js';
import type { Change, ChangeDirection, Figure } from '../model/figure.js';
import { differenceOf } from './difference.js';
import { convertedText, inPercent, minus } from './formula.js';
import { comparedFigure, computedFigure } from './make-figure.js';
import { isBroken } from './history.js';
import { figureIds, figureNames } from './naming.js';
import { errorOf, precisionOfGrowth, quotientError } from './precision.js';
import { areCommensurable, differenceUnit, inPlainUnit, isPercentage, percent, scaleOf } from './units.js';

const zero = decimal('0');
const hundred = decimal('100');

/**
 * What a change of each kind is measured by. Percentages and scores differ by points, places by places,
 * and accidents are counted one by one; only amounts grow in per cent.
 */
const measures: Readonly<Record<IndicatorKind, 'difference' | 'growth'>> = {
  rate: 'difference',
  growth: 'difference',
  share: 'difference',
  score: 'difference',
  rank: 'difference',
  incidents: 'difference',
  count: 'growth',
  cumulative: 'growth',
  flow: 'growth',
};

/**
 * Every known change up to the report year, nearest base first. A published comparison wins over a computed
 * change against the same base.
 *
 * @param series known values, ascending by period.
 * @param comparisons this edition's, of this indicator.
 */
export function changesUpTo(
  year: number,
  indicator: Indicator,
  series: readonly Figure[],
  comparisons: readonly Comparison[],
): readonly Change[] {
  const current = series.find(({ period }) => period === year) ?? null;
  const bases = [...series, ...comparisons.map(({ basePeriod }) => ({ period: basePeriod }))];
  const periods = [...new Set(bases.map(({ period }) => period))].filter((period) => period < year);
  return periods
    .sort((a, b) => b - a)
    .flatMap((period) => {
      const base = series.find((figure) => figure.period === period) ?? null;
      const published = comparisons.find(({ basePeriod }) => basePeriod === period);
      if (published !== undefined) return publishedChange(year, indicator, published, base);
      // Across a change of definition there is nothing to compute; what was published stays published.
      if (isBroken(indicator, period, year)) return [];
      return current === null || base === null ? [] : (computedChange(indicator, current, base) ?? []);
    });
}

function publishedChange(
  year: number,
  indicator: Indicator,
  comparison: Comparison,
  base: Figure | null,
): Change {
  const amount = comparedFigure(comparison, indicator, year);
  const change = changeOfAmount(indicator, comparison.basePeriod, amount, base, comparison.note);
  return comparison.english === undefined ? change : { ...change, english: comparison.english };
}

/** `null` if either value is a bound (90以上) or they are in units that cannot be compared. */
export function computedChange(indicator: Indicator, current: Figure, base: Figure): Change | null {
  if (!areCommensurable([current.unit, base.unit])) return null;
  // From nothing there is no per cent: the change is said in the unit itself.
  const grows = measures[indicator.kind] === 'growth' && !isPercentage(current.unit) && base.value.gt(zero);
  const amount = grows ? growth(indicator, current, base) : difference(indicator, current, base);
  return amount && changeOfAmount(indicator, base.period, amount, base, '');
}

function changeOfAmount(
  { id }: Indicator,
  basePeriod: number,
  amount: Figure,
  base: Figure | null,
  note: string,
): Change {
  return {
    indicator: id,
    period: amount.period,
    basePeriod,
    direction: directionOf(amount),
    amount,
    base,
    note,
  };
}

/** By the number as printed: what rounds to zero is level. Of a rank, too, the number alone is meant. */
function directionOf({ value }: Figure): ChangeDirection {
  if (value.eq(zero)) return 'level';
  return value.gt(zero) ? 'rise' : 'fall';
}

function difference(indicator: Indicator, current: Figure, base: Figure): Figure | null {
  const { exponent } = scaleOf(current.unit);
  const { exact, decimals, isRough } = differenceOf(current, base);
  return computedFigure({
    ...identityOf(indicator, current, base),
    unit: differenceUnit(current.unit),
    method: 'difference',
    formula: `${convertedText(current, exponent)} ${minus} ${convertedText(base, exponent)}`,
    exact,
    decimals,
    isRough,
  });
}

function growth(indicator: Indicator, current: Figure, base: Figure): Figure | null {
  const { exponent } = scaleOf(current.unit);
  const [now, before] = [inPlainUnit(current.value, current.unit), inPlainUnit(base.value, base.unit)];
  const error = quotientError(now, errorOf(current, indicator), before, errorOf(base, indicator));
  const [nowText, beforeText] = [convertedText(current, exponent), convertedText(base, exponent)];
  return computedFigure({
    ...identityOf(indicator, current, base),
    unit: percent,
    method: 'growth',
    formula: `(${nowText} ${minus} ${beforeText}) ÷ ${beforeText} ${inPercent}`,
    exact: now.minus(before).times(hundred).div(before),
    ...precisionOfGrowth(error.times(hundred)),
  });
}

function identityOf(indicator: Indicator, current: Figure, base: Figure) {
  return {
    id: figureIds.change(indicator.id, current.period, base.period),
    indicator: indicator.id,
    name: figureNames.change(indicator.name, base.period),
    period: current.period,
    operands: [current, base],
  };
}
