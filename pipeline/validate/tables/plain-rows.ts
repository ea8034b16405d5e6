// Knows a row of values.csv in which nothing can be wrong by looking at it where it stands, without making anything.
import type { Indicator, IndicatorId, Period } from '../../model/edition.js';
import type { WrittenRows } from '../../model/sources.js';
import { type Choice, qualifiers, statuses } from '../cell/choices.js';
import { firstYear } from '../cell/year-invalid.js';
import type { Columns } from '../header/resolve-columns.js';
import type { KnownNames } from './known-names.js';
import { type PlainRange, plainRangeOf, plainValue } from './plain-number.js';
import type { WrittenCells } from './written-cells.js';

export interface PlainRow {
  /** The id of its indicator. */
  readonly meant: IndicatorId;
  /** The number of its id. */
  readonly name: number;
  readonly period: Period;
  /** The value, in the indicator's unit: the nearest double, by which numbers of so few digits can be told apart. */
  readonly value: number;
}

export interface PlainRowContext {
  readonly indicators: KnownNames<Indicator>;
  readonly year: Period | null;
  /** Whether the checks of text find nothing to say of a text. */
  readonly isClean: (text: string) => boolean;
  readonly numberOf: (name: string) => number;
}

/**
 * Makes the function that looks at the row whose cells were found last: `null` unless reading it would give an
 * observation and no finding (which a test proves for random tables), as long as no row above has the same key. Rows
 * that are not plain may be sound too. What it gives is good until the next row is looked at.
 */
export function makePlainRows(
  { text }: WrittenRows,
  cells: WrittenCells,
  columns: Columns,
  context: PlainRowContext,
): () => PlainRow | null {
  const slot = (name: string) => columns.get(name)?.index ?? null;
  const [idSlot, periodSlot, valueSlot, unitSlot] = ['indicator', 'period', 'value', 'unit'].map(slot);
  if (idSlot == null || periodSlot == null || valueSlot == null || unitSlot == null) return () => null;
  const known = new Map(
    [...context.indicators.byId].flatMap(([id, { thing }]) =>
      thing === null || !context.isClean(thing.unit)
        ? []
        : [[id, limitsOf(thing, context.numberOf(id))] as const],
    ),
  );
  const limitsAt = lookup(text, known);
  const rest = [
    ...[wordsIn(text, qualifiers, slot('qualifier')), wordsIn(text, statuses, slot('status'))],
    ...['source', 'note', 'note_en'].map((name) => textsIn(text, slot(name), context.isClean)),
  ].filter((cell) => cell !== null);
  const found = { meant: '' as IndicatorId, name: 0, period: 0, value: 0 };
  const last = context.year ?? 0;
  return () => {
    if (!cells.areBare()) return null;
    const limits = limitsAt(cells.starts[idSlot] ?? 0, cells.ends[idSlot] ?? 0);
    if (limits === undefined) return null;
    const { indicator, name } = limits;
    const period = plainYear(text, cells.starts[periodSlot] ?? 0, cells.ends[periodSlot] ?? 0);
    if (period < firstYear || period > last || period <= limits.formerUntil) return null;
    if (!stands(text, indicator.unit, cells.starts[unitSlot] ?? 0, cells.ends[unitSlot] ?? 0)) return null;
    const value = plainValue(text, cells.starts[valueSlot] ?? 0, cells.ends[valueSlot] ?? 0, limits.range);
    if (Number.isNaN(value)) return null;
    for (const { index, isPlain } of rest)
      if (!isPlain(cells.starts[index] ?? 0, cells.ends[index] ?? 0)) return null;
    found.meant = indicator.id;
    found.name = name;
    found.period = period;
    found.value = value;
    return found;
  };
}

interface Limits {
  readonly indicator: Indicator;
  readonly name: number;
  readonly range: PlainRange;
  /** Up to this year values were published in another unit. */
  readonly formerUntil: Period;
  /** Those of the indicator that was seen below this one last. */
  follower: Limits | undefined;
}

/** Looks an id up where it stands: mostly it is the one that followed the one above last time too. */
function lookup(text: string, known: ReadonlyMap<string, Limits>) {
  let last: Limits | undefined;
  return (start: number, end: number): Limits | undefined => {
    const follower = last?.follower;
    const limits =
      follower !== undefined && stands(text, follower.indicator.id, start, end)
        ? follower
        : known.get(text.slice(start, end));
    if (last !== undefined) last.follower = limits;
    last = limits;
    return limits;
  };
}

function limitsOf(indicator: Indicator, name: number): Limits {
  const range = plainRangeOf(indicator);
  const formerUntil = Math.max(0, ...indicator.formerUnits.map(({ until }) => until));
  return { indicator, name, range, formerUntil, follower: undefined };
}

const zero = 0x30;

function stands(text: string, word: string, start: number, end: number): boolean {
  return end - start === word.length && text.startsWith(word, start);
}

/** A year of four digits; 0 if it is none. */
function plainYear(text: string, start: number, end: number): Period {
  if (end - start !== 4) return 0;
  let year = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return 0;
    year = year * 10 + digit;
  }
  return year;
}

interface PlainCell {
  readonly index: number;
  readonly isPlain: (start: number, end: number) => boolean;
}

function wordsIn<Word extends string>(
  text: string,
  choices: readonly Choice<Word>[],
  index: number | null,
): PlainCell | null {
  const isPlain = (start: number, end: number) =>
    start === end || choices.some(({ word }) => stands(text, word, start, end));
  return index === null ? null : { index, isPlain };
}

/** Texts of a column repeat: mostly a cell holds what the one above does. */
function textsIn(text: string, index: number | null, isClean: PlainRowContext['isClean']): PlainCell | null {
  let lastClean = '';
  const isPlain = (start: number, end: number) => {
    if (start === end || stands(text, lastClean, start, end)) return true;
    const content = text.slice(start, end);
    if (!isClean(content)) return false;
    lastClean = content;
    return true;
  };
  return index === null ? null : { index, isPlain };
}
