// Targets: whether this year's value reaches them, and how far it is from them.
import type { Indicator, IndicatorId, Target } from '../model/edition.js';
import type { Figure, Figures } from '../model/figure.js';
import { differenceOf } from './difference.js';
import { minus, operandText } from './formula.js';
import { figureAt, indicatorOf } from './lookup.js';
import { computedFigure } from './make-figure.js';
import { englishName } from './english.js';
import { englishNames, figureIds, figureNames } from './naming.js';
import { areCommensurable, differenceUnit } from './units.js';

export interface Aim {
  readonly target: Figure;
  /** `null` when the value is a bound that leaves it open. */
  readonly isReached: boolean | null;
  /** How far the value is from the target, unsigned; `null` if it is reached or cannot be said. */
  readonly gap: Figure | null;
}

/**
 * Targets of the report year and later, the earliest first: this edition's, and those of earlier editions that
 * it does not name again.
 */
export function aimsOf(figures: Figures, id: IndicatorId): readonly Aim[] {
  const { edition, earlier } = figures;
  const value = figureAt(figures, id);
  const indicator = indicatorOf(figures, id);
  if (value === null || indicator === null) return [];
  const targets = new Map<number, Target>();
  for (const { targets: set } of [edition, ...earlier]) {
    for (const target of set) {
      if (target.indicator === id && target.period >= edition.year && !targets.has(target.period))
        targets.set(target.period, target);
    }
  }
  return [...targets.values()]
    .sort((a, b) => a.period - b.period)
    .map((target) => aimOf(indicator, value, target));
}

function aimOf(indicator: Indicator, value: Figure, target: Target): Aim {
  const figure = targetFigure(indicator, target);
  const gap = gapBetween(indicator, value, figure);
  const isOpen = gap !== null && isLost(gap);
  const isReached = isOpen ? null : reaches(indicator, value, figure);
  return { target: figure, isReached, gap: isReached === false ? gap : null };
}

function reaches({ better }: Indicator, { value, qualifier }: Figure, target: Figure): boolean | null {
  if (better === 'lower') return qualifier === '' || qualifier === 'about' ? value.lte(target.value) : null;
  if (value.gte(target.value)) return true;
  return qualifier === '' || qualifier === 'about' ? false : null;
}

function targetFigure({ id, name, nameEn, unit, unitEn }: Indicator, target: Target): Figure {
  const { period, value, decimals, place, source } = target;
  return {
    id: figureIds.target(id, period),
    indicator: id,
    name: figureNames.target(name, period),
    period,
    value,
    decimals,
    unit,
    qualifier: '',
    status: 'final',
    note: '',
    english: { name: englishNames.target(nameEn, period), unit: unitEn },
    origin: { kind: 'published', place, source },
  };
}

/** What this year's value is against the indicator that the dictionary names as its benchmark. */
export interface Distance {
  readonly benchmark: Figure;
  readonly direction: 'above' | 'below' | 'equal';
  /** Unsigned. */
  readonly gap: Figure;
}

export function distanceToBenchmark(figures: Figures, id: IndicatorId): Distance | null {
  const indicator = indicatorOf(figures, id);
  const value = figureAt(figures, id);
  const benchmark = indicator?.benchmark == null ? null : figureAt(figures, indicator.benchmark);
  if (indicator === null || value === null || benchmark === null) return null;
  const gap = gapBetween(indicator, value, benchmark);
  if (gap === null || isLost(gap)) return null;
  const side = differenceOf(value, benchmark).exact.cmp('0');
  return { benchmark, gap, direction: side === 0 ? 'equal' : side > 0 ? 'above' : 'below' };
}

/** Whether the gap is less than the digits that one of its ends has lost: it may be there or not. */
function isLost({ value, origin }: Figure): boolean {
  const operands = origin.kind === 'derived' ? origin.operands : [];
  return value.eq('0') && operands.some(({ hasLostDigits }) => hasLostDigits === true);
}

/** The larger less the smaller, in the unit of the indicator. */
function gapBetween(indicator: Indicator, value: Figure, other: Figure): Figure | null {
  if (!areCommensurable([value.unit, other.unit])) return null;
  const { exact, decimals, isRough } = differenceOf(value, other);
  const [above, below] = exact.gte('0') ? [value, other] : [other, value];
  return computedFigure({
    id: figureIds.gap(indicator.id, other.id),
    indicator: indicator.id,
    name: figureNames.gap(indicator.name, other.name),
    nameEn: englishNames.gap(indicator.nameEn, englishName(other)),
    period: value.period,
    unit: differenceUnit(value.unit),
    method: 'difference',
    formula: `${operandText(above)} ${minus} ${operandText(below)}`,
    exact: exact.abs(),
    decimals,
    isRough,
    operands: [value, other],
  });
}
