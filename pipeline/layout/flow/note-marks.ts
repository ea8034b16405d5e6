// The marks of footnotes: ① where text is set in ems, digits in Latin script, letters in tables and charts.
import type { Inline, LayoutWords, NoteInline } from '../../model/block.js';
import type { Glyph, Line, PlacedItem, PlacedNote, TextRun } from '../../model/page.js';
import type { FontSet } from '../fonts/font-set.js';
import type { InlineContext } from '../inline/paragraph-style.js';
import type { Theme } from '../theme.js';

export type NoteMarks = 'circled' | 'digits';

/** Where Unicode has the circled numbers: ①–⑳, ㉑–㉟, ㊱–㊿. */
const circles = [
  { from: 1, to: 20, first: 0x2460 },
  { from: 21, to: 35, first: 0x3251 },
  { from: 36, to: 50, first: 0x32b1 },
] as const;

/** The mark of the page's note of that number, from 1. There is no circled number above 50. */
export function noteMark(number: number, marks: NoteMarks): string {
  const circle = circles.find(({ from, to }) => number >= from && number <= to);
  return marks === 'digits' || circle === undefined
    ? String(number)
    : String.fromCodePoint(circle.first + number - circle.from);
}

export function noteMarksOf(theme: Theme, { language }: Pick<InlineContext, 'language'>): NoteMarks {
  return theme['note-marks'] ?? (language === 'en' ? 'digits' : 'circled');
}

/** a, b, … z, aa: notes of a table or chart, so that they are not taken for those of the page (GB/T 1.1—2020). */
export function noteLetter(number: number): string {
  const letter = String.fromCharCode(0x61 + ((number - 1) % 26));
  return number > 26 ? noteLetter(Math.floor((number - 1) / 26)) + letter : letter;
}

/** Every note in the inlines, once, in the order of its first mark. */
export function notesIn(inlines: readonly Inline[]): readonly NoteInline[] {
  const notes = new Map<string, NoteInline>();
  const visit = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.type === 'note') {
        if (!notes.has(inline.id)) notes.set(inline.id, inline);
      } else if ('children' in inline) visit(inline.children);
    }
  };
  visit(inlines);
  return [...notes.values()];
}

/** The inlines without notes: where nothing can stand below, and in notes themselves. */
export function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'note') return [];
    return 'children' in inline ? [{ ...inline, children: withoutNotes(inline.children) }] : [inline];
  });
}

/** In characters: more than these of a note is no name of a link. */
const longestWords = 60;

/** 注①：2014年首次开展调查。 @param lines of the note's words. */
export function linkWords(mark: string, lines: readonly Line[], { note }: LayoutWords): string {
  const words = [...lines.map(({ text }) => text).join('')];
  const told = words.length <= longestWords ? words : [...words.slice(0, longestWords), '…'];
  return `${note.before}${mark}${note.after}${told.join('').trim()}`;
}

export interface SettledMark {
  readonly mark: string;
  readonly placed: PlacedNote;
}

/** Says of a mark what it is, and where its words stand; the mark's line is the item's. */
type Settle = (note: NoteInline, item: LineItem) => SettledMark | null;
type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

/** The items with the marks of their notes as they are printed. */
export function withMarks(
  items: readonly PlacedItem[],
  fonts: FontSet,
  settle: Settle,
): readonly PlacedItem[] {
  return items.map((item) =>
    item.type === 'line' && item.line.runs.some(isOpenMark)
      ? { ...item, line: lineWithMarks(item, fonts, settle) }
      : item,
  );
}

function lineWithMarks(item: LineItem, fonts: FontSet, settle: Settle): Line {
  let { text } = item.line;
  let at = 0;
  const runs = item.line.runs.map((run): TextRun => {
    const length = run.glyphs.reduce((total, glyph) => total + glyph.text.length, 0);
    const from = at;
    at += length;
    if (run.role.type !== 'note' || run.role.placed !== null) return run;
    const settled = settle(run.role.note, item);
    if (settled === null) return run;
    text = text.slice(0, from) + settled.mark + text.slice(at);
    at = from + settled.mark.length;
    const glyphs = fonts.get(run.font).shape(settled.mark, run.size);
    return { ...run, glyphs: inRoomOf(run.glyphs, glyphs), role: { ...run.role, placed: settled.placed } };
  });
  return { ...item.line, runs, text };
}

function isOpenMark({ role }: TextRun): boolean {
  return role.type === 'note' && role.placed === null;
}

/** The last glyph ends where the last one of the stand-in did, with the gap behind it. */
function inRoomOf(standIn: readonly Glyph[], glyphs: readonly Glyph[]): readonly Glyph[] {
  const room = standIn.reduce((total, { advance }) => total + advance, 0);
  const width = glyphs.reduce((total, { advance }) => total + advance, 0);
  return glyphs.map((glyph, index) =>
    index === glyphs.length - 1 ? { ...glyph, advance: glyph.advance + room - width } : glyph,
  );
}
