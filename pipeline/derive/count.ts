// How many of several indicators meet a condition: three of five rose.
import { decimal } from '../model/decimal.js';
import type { Indicator, IndicatorId } from '../model/edition.js';
import type { ChangeDirection, Figure, Figures } from '../model/figure.js';
import { countText } from './formula.js';
import { changeOf, indicatorOf, figureAt } from './lookup.js';
import { computedFigure } from './make-figure.js';
import { englishNames, figureIds, figureNames } from './naming.js';

export type CountCondition = 'reported' | 'zero' | 'at-maximum' | ChangeDirection;

type Condition = (figures: Figures, value: Figure, indicator: Indicator) => boolean;

const moved =
  (direction: ChangeDirection): Condition =>
  (figures, _, { id }) =>
    changeOf(figures, id)?.direction === direction;

const conditions: Readonly<Record<CountCondition, Condition>> = {
  reported: () => true,
  zero: (_, { value }) => value.eq('0'),
  'at-maximum': (_, { value }, { maximum }) => maximum?.eq(value) === true,
  // Against the nearest base.
  rise: moved('rise'),
  fall: moved('fall'),
  level: moved('level'),
};

/** Operands are all the values looked at, so that the count can be checked. `null` if none is known. */
export function countOf(
  figures: Figures,
  ids: readonly IndicatorId[],
  condition: CountCondition,
): Figure | null {
  const looked = [...new Set(ids)].flatMap((id) => {
    const [value, indicator] = [figureAt(figures, id), indicatorOf(figures, id)];
    return value === null || indicator === null ? [] : [{ value, indicator }];
  });
  if (looked.length === 0) return null;
  const count = looked.filter(({ value, indicator }) => conditions[condition](figures, value, indicator));
  return computedFigure({
    id: figureIds.count(condition, ids, figures.edition.year),
    indicator: null,
    name: figureNames.count[condition],
    nameEn: englishNames.count[condition],
    period: figures.edition.year,
    unit: '',
    method: 'count',
    formula: countText(count.length),
    exact: decimal(String(count.length)),
    decimals: 0,
    isRough: false,
    operands: looked.map(({ value }) => value),
  });
}
