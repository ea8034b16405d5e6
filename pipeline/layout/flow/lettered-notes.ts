// Footnotes of a table or chart: they stand below it, whatever the page, and their marks are letters.
import type { Inline, NoteInline } from '../../model/block.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { noteElement } from './footnotes.js';
import { linkWords, noteLetter, notesIn, type SettledMark, withMarks, withoutNotes } from './note-marks.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

export interface LetteredNote {
  readonly id: string;
  readonly mark: string;
  readonly label: Line;
  readonly lines: readonly Line[];
}

/** In ems: where the words begin, right of the letter. */
const hang = 1;

/** The context in which the block's marks are letters. @param inlines of the whole block, in reading order. */
export function withLetters(inlines: readonly Inline[], context: FlowContext): FlowContext {
  const notes = notesIn(inlines);
  if (notes.length === 0) return context;
  const letters = new Map(notes.map(({ id }, index) => [id, noteLetter(index + 1)]));
  const letterOf = ({ id }: NoteInline) => letters.get(id) ?? '';
  return { ...context, inline: { ...context.inline, noteMark: letterOf } };
}

/** @param context of {@link withLetters}. */
export function letteredNotes(
  inlines: readonly Inline[],
  measure: Points,
  context: FlowContext,
): readonly LetteredNote[] {
  const { size } = styleOf(context.theme, 'note');
  return notesIn(inlines).map((note) => {
    const mark = context.inline.noteMark(note);
    return {
      id: note.id,
      mark,
      label: setIn(context, textInline(mark), 'note'),
      lines: breakIn(context, withoutNotes(note.children), 'note', measure - hang * size, {
        alignment: 'justify',
      }),
    };
  });
}

export function lineCountOf(notes: readonly LetteredNote[]): number {
  return notes.reduce((total, { lines }) => total + lines.length, 0);
}

/** Items of the block with marks that lead to its notes. @param key of the block. */
export function withLetteredMarks(
  items: readonly PlacedItem[],
  notes: readonly LetteredNote[],
  key: string,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  if (notes.length === 0) return items;
  const known = new Map(notes.map((note) => [note.id, note]));
  return withMarks(items, context.inline.fonts, ({ id }) => {
    const note = known.get(id);
    return note === undefined ? null : settledMark(key, note, placing, context);
  });
}

/** Below the block, each hanging beside its letter. */
export function placeLetteredNotes(
  notes: readonly LetteredNote[],
  key: string,
  x: Points,
  y: Points,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const style = styleOf(context.theme, 'note');
  let top = y;
  return notes.flatMap((note): readonly PlacedItem[] => {
    const { label, lines } = note;
    const { target, element } = settledMark(key, note, placing, context).placed;
    const labelElement = placing.tree.element(`${target}/label`, 'Lbl', element);
    const at = top;
    top += lines.length * style.leading;
    return [
      { type: 'anchor', id: target, y: at },
      ...placeLines([label], style, x, at, contentOf(labelElement)),
      ...placeLines(lines, style, x + hang * style.size, at, contentOf(element)),
    ];
  });
}

/** A table holds nothing but rows: its notes follow it (ISO 32000-1, 14.8.4.3.4). */
function settledMark(
  key: string,
  { mark, lines }: LetteredNote,
  { tree, section }: Placing,
  { words }: FlowContext,
): SettledMark {
  const target = `note-${key}-${mark}`;
  const element = noteElement(tree, target, section);
  return { mark, placed: { target, element, words: linkWords(mark, lines, words) } };
}
