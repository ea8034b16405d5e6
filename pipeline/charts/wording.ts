// Makes sentences of patterns and facts: the first pattern whose state holds and whose placeholders are all known.
import { isNamedByUnit } from '../derive/english.js';
import { isNearlyLevel } from '../derive/figures.js';
import { writeFigure } from '../derive/notation.js';
import type { IndicatorKind } from '../model/edition.js';
import type { Change, Figure } from '../model/figure.js';
import { jointBetween, type Neighbour } from '../model/numbers-apart.js';
import type { Pattern, ReportLanguage, TitleState } from './title-pattern.js';
import type { ChartWording } from './wording-schema.js';

/** What can be said of a chart's data. A name without a value makes the patterns that need it unusable. */
export interface Facts {
  readonly words: Readonly<Record<string, string | undefined>>;
  readonly states: ReadonlySet<TitleState>;
}

/** The first usable pattern, filled in; `null` if there is none. */
export function say(patterns: readonly Pattern[], facts: Facts, language: ReportLanguage): string | null {
  for (const pattern of patterns) {
    if (typeof pattern !== 'string' && !facts.states.has(pattern.when)) continue;
    const said = fillIn(typeof pattern === 'string' ? pattern : pattern.say, facts.words, language);
    if (said !== null) return said;
  }
  return null;
}

/** Placeholders that a figure stands in, with its unit. */
const numbers: ReadonlySet<string> = new Set([
  ...['value', 'partValue', 'wholeValue', 'highest', 'lowest', 'share', 'maximum', 'amount', 'total'],
]);

/**
 * Puts words in place of `{placeholders}`, `{Name}` with a capital, and apart what would run together as one number;
 * `null` if one is not known.
 */
export function fillIn(pattern: string, words: Facts['words'], language: ReportLanguage): string | null {
  let said: Neighbour = { text: '', kind: 'words' };
  for (const [index, piece] of pattern.split(/\{(\w+)\}/).entries()) {
    const isName = index % 2 === 1;
    const text = isName ? (words[piece] ?? upperFirst(words[lowerFirst(piece)])) : piece;
    if (text === undefined) return null;
    if (text === '') continue;
    const next: Neighbour = { text, kind: isName && numbers.has(lowerFirst(piece)) ? 'number' : 'words' };
    said = { text: said.text + jointBetween(said, next, language) + text, kind: next.kind };
  }
  return said.text;
}

/** For patterns whose placeholders are always given. */
export function fillAll(
  pattern: string,
  words: Readonly<Record<string, string>>,
  language: ReportLanguage,
): string {
  return fillIn(pattern, words, language) ?? pattern;
}

/** A figure as it is printed: qualifier, digits, unit. */
export function figureText(figure: Figure, language: ReportLanguage): string {
  const { before, digits, unit, after } = writeFigure(figure, language);
  // In English the name beside the number mostly says what is counted.
  const isSaid = language === 'en' && isNamedByUnit(figure);
  return before + digits + (isSaid ? '' : unit) + after;
}

/** As {@link figureText}; values that were not published say so. */
export function valueText(figure: Figure, language: ReportLanguage, wording: ChartWording): string {
  const value = figureText(figure, language);
  return isImplied(figure) ? fillAll(wording.implied, { value }, language) : value;
}

export function isImplied(figure: Figure): boolean {
  return figure.origin.kind === 'derived' && figure.origin.method === 'implied';
}

/** 提高2.1个百分点, 下降0.6个百分点, 持平: the verb follows the data, and says of scores what it says of percentages. */
export function changeText(
  change: Change,
  kind: IndicatorKind,
  language: ReportLanguage,
  wording: ChartWording,
): string {
  const { amount, direction } = change;
  const amountText = figureText({ ...amount, value: amount.value.abs() }, language);
  const unit = kind === 'score' ? 'percentage_point' : changeUnitOf(amount);
  const verbs = wording.change[unit];
  const verb = isNearlyLevel(change) ? (verbs.nearly ?? verbs.level) : verbs[direction];
  return fillAll(verb, { amount: amountText }, language);
}

/** 比上年, 六年间. */
export function spanText(change: Change, language: ReportLanguage, wording: ChartWording): string {
  const years = change.period - change.basePeriod;
  const { moved, level } = years === 1 ? wording.span.previous : wording.span.several;
  return fillAll(change.direction === 'level' ? level : moved, { years: numeral(years, wording) }, language);
}

/** 八, eight; digits beyond ten. */
export function numeral(count: number, wording: ChartWording): string {
  return wording.numerals[count] ?? String(count);
}

export function joinList(items: readonly string[], wording: ChartWording): string {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return items.join('');
  return items.slice(0, -1).join(wording.listSeparator) + wording.lastSeparator + last;
}

function changeUnitOf(amount: Figure): keyof ChartWording['change'] {
  if (amount.unit === '百分点') return 'percentage_point';
  return amount.unit === '%' ? 'percent' : 'absolute';
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function upperFirst(text: string | undefined): string | undefined {
  return text === undefined ? undefined : capitalised(text);
}
