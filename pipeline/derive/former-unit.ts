// A value published in a unit that has since been changed, in the present unit: exact, and computed.
import type { Indicator } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { operandText } from './formula.js';
import { computedFigure } from './make-figure.js';
import { englishNames, figureIds, figureNames } from './naming.js';

/** As many decimals as a converted value can sensibly have. */
const mostDecimals = 6;

/** The figure itself if it is in the present unit, or if it is a bound, which is no number to compute with. */
export function inPresentUnit(figure: Figure, indicator: Indicator): Figure {
  const { id, name, nameEn, unit, decimals, formerUnits } = indicator;
  const former = formerUnits.find(({ until }) => figure.period <= until);
  if (former === undefined || figure.unit === unit || figure.unit !== former.unit) return figure;
  const exact = figure.value.times(former.factor);
  const written = Math.min(mostDecimals, exact.toFixed().split('.')[1]?.length ?? 0);
  const converted = computedFigure({
    id: figureIds.value(id, figure.period),
    indicator: id,
    name: figureNames.converted(name, figure.period),
    nameEn: englishNames.converted(nameEn, figure.period),
    period: figure.period,
    unit,
    method: 'conversion',
    formula: `${operandText(figure)} × ${former.factor.toFixed()}`,
    exact,
    decimals: Math.min(written, Math.max(decimals, figure.decimals)),
    isRough: false,
    operands: [{ ...figure, id: figureIds.published(id, figure.period, figure.unit) }],
  });
  return converted ?? figure;
}
