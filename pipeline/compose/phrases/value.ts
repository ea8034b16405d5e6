// A figure in words: its number, its 推算 mark, its period.

import { isNamedByUnit } from '../../derive/english.js';
import { isImputed } from '../../derive/figures.js';
import { writeFigure } from '../../derive/notation.js';
import type { NumberInline } from '../../model/block.js';
import type { IndicatorKind, Period } from '../../model/edition.js';
import type { Figure } from '../../model/figure.js';
import type { Run } from '../run.js';
import { isPending, nameOf } from './lookup.js';
import { fill, type Phrase, text } from './pattern.js';
import { rankUnit } from './standing.js';

/** 甲%, 超过若干万项; a place in a ranking is written 第2位; a derived value is marked （推算）. */
export function valuePhrase(run: Run, figure: Figure): Phrase {
  return [numberOf(run, figure), ...derivedMark(run, figure)];
}

/** Of these there are many or few; of all others, high and low values. */
export const countedKinds: ReadonlySet<IndicatorKind> = new Set(['count', 'cumulative', 'flow', 'incidents']);

/**
 * A name with its figure: 地方标准甲项. English puts the number first where the name is what is counted, and in
 * brackets elsewhere; `between` joins them to a clause of their own.
 */
export function namedValue(run: Run, figure: Figure, between = ''): Phrase {
  const name = nameOf(run.figures, figure.indicator ?? '', run.language);
  if (run.language !== 'en' || between !== '') return [...text(name + between), ...valuePhrase(run, figure)];
  const kind = run.figures.edition.indicators.find(({ id }) => id === figure.indicator)?.kind;
  const isOne = figure.value.eq('1');
  if (kind === undefined || !countedKinds.has(kind) || isOne)
    return fill(run.wording.say('value.beside'), { name, value: valuePhrase(run, figure) });
  const bare = { ...numberOf(run, figure), unit: '' };
  return [bare, ...text(` ${name}`), ...derivedMark(run, figure)];
}

/** The value without a unit that the name beside it has said already. */
export function valueOfNamed(run: Run, figure: Figure): NumberInline {
  const number = numberOf(run, figure);
  return run.language === 'en' && isNamedByUnit(figure) ? { ...number, unit: '' } : number;
}

/** 【待补】 in place of a value that is still to come; `null` if it is not. */
export function pendingPhrase(run: Run, id: string): Phrase | null {
  if (!isPending(run.figures, id)) return null;
  return [{ type: 'strong', children: text(run.wording.say('draft.pending')) }];
}

/** The number alone, for tables and cards whose notes carry the mark. */
export function numberOf(run: Run, figure: Figure): NumberInline {
  const number = written(run, figure);
  const isRank = run.figures.edition.indicators.some(
    ({ id, kind }) => id === figure.indicator && kind === 'rank' && figure.id === `${id}@${figure.period}`,
  );
  if (!isRank) return number;
  const unit = run.language === 'en' ? rankUnit(run, Number(figure.value.toFixed())) : number.unit;
  return { ...number, before: `${number.before}${run.wording.say('rank.before')}`, unit };
}

/** The unsigned number of a change: the verb says the direction. */
export function amountOf(run: Run, figure: Figure): NumberInline {
  const number = written(run, figure);
  return { ...number, digits: number.digits.replace(/^[-−]/, '') };
}

/** Percentage points are counted: 若干个百分点. */
function written(run: Run, figure: Figure): NumberInline {
  const number = writeFigure(figure, run.language);
  if (run.language === 'en') return number;
  return number.unit === run.wording.say('unit.percentage-point')
    ? { ...number, unit: run.wording.say('unit.percentage-points') }
    : number;
}

export function derivedMark(run: Run, figure: Figure): Phrase {
  return isImputed(figure) ? text(run.wording.say('derived.mark')) : [];
}

/** 两年, 3年. */
export function yearsPhrase(run: Run, figure: Figure): Phrase {
  const number = numberOf(run, figure);
  return [number.digits === '2' ? { ...number, digits: run.wording.say('years.two') } : number];
}

export function periodPhrase(run: Run, period: Period): Phrase {
  return fill(run.wording.say('date.year'), { year: String(period) });
}
