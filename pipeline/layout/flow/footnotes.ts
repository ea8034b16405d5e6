// Footnotes: words below a short rule at the page's foot, each with the mark that leads to it.
import type { NoteInline } from '../../model/block.js';
import type { Line, PlacedItem, PlacedNote, Points, StructureElement } from '../../model/page.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import type { MeasuredNote } from './measured-note.js';
import { linkWords, noteMark, noteMarksOf, type SettledMark, withMarks, withoutNotes } from './note-marks.js';
import { contentOf, type Placing, type StructureTree } from './structure.js';
import { placeLines } from './text-lines.js';

/** What of a note stands on one page: all of it, unless it runs over. */
export interface NotePiece {
  readonly note: MeasuredNote;
  readonly from: number;
  readonly to: number;
  /** Its mark stands on this page, not on an earlier one. */
  readonly isNew: boolean;
}

/** In points: between text and rule at least, between rule and notes, and the rule itself. */
const design = { aboveRule: 8, belowRule: 5, ruleWidth: 90, rule: 0.5 } as const;
/** In ems: where the words begin, right of the mark. */
const hang = 1.6;
/** Fewest lines of a note on a page when it runs over. */
const leastLines = 2;

/** A note as it is set at the foot of a page; measured once, however many marks lead to it. */
function measureNote({ id, children }: NoteInline, context: FlowContext): MeasuredNote {
  const known = context.notes.get(id);
  if (known !== undefined) return known;
  const { size, leading } = styleOf(context.theme, 'footnote');
  const measure = context.theme.page.measure - hang * size;
  const lines = breakIn(context, withoutNotes(children), 'footnote', measure, { alignment: 'justify' });
  const note = { id, lines, leading };
  context.notes.set(id, note);
  return note;
}

const none: readonly MeasuredNote[] = [];

/** The notes whose marks stand in the lines, each once, in the order of the marks. */
export function notesOf(lines: readonly Line[], context: FlowContext): readonly MeasuredNote[] {
  let notes: Set<MeasuredNote> | null = null;
  for (const { runs } of lines) {
    for (const { role } of runs) {
      if (role.type !== 'note') continue;
      notes ??= new Set();
      notes.add(measureNote(role.note, context));
    }
  }
  return notes === null ? none : [...notes];
}

/** What the notes take of the frame, with the rule above them. */
export function areaOf(pieces: readonly NotePiece[]): Points {
  return pieces.length === 0 ? 0 : design.aboveRule + design.belowRule + heightOf(pieces);
}

function heightOf(pieces: readonly NotePiece[]): Points {
  return pieces.reduce((total, { note, from, to }) => total + (to - from) * note.leading, 0);
}

/** The page's notes with those of one more item: a note that is there already needs no more room. */
export function joinNotes(
  pieces: readonly NotePiece[],
  notes: readonly MeasuredNote[],
): readonly NotePiece[] {
  const added = notes.filter(({ id }) => !pieces.some(({ note, isNew }) => isNew && note.id === id));
  if (added.length === 0) return pieces;
  return [...pieces, ...added.map((note) => ({ note, from: 0, to: note.lines.length, isNew: true }))];
}

export interface FittedNotes {
  readonly pieces: readonly NotePiece[];
  /** What runs over to the next page. */
  readonly rest: readonly NotePiece[];
}

/**
 * As many of the pieces as a room holds. Unless `force`, all of them begin on the page, and only the last runs
 * over, with enough lines on either side; `null` if that cannot be.
 */
export function fitNotes(pieces: readonly NotePiece[], room: Points, force: boolean): FittedNotes | null {
  let left = room - areaOf(pieces.slice(0, 1)) + heightOf(pieces.slice(0, 1));
  const least = force ? 1 : leastLines;
  for (const [index, piece] of pieces.entries()) {
    const { note, from, to } = piece;
    if ((to - from) * note.leading <= left + 1e-6) {
      left -= (to - from) * note.leading;
      continue;
    }
    if (index < pieces.length - 1 && !force) return null;
    const lines = Math.min(Math.floor(left / note.leading + 1e-6), to - from - least);
    if (lines < least && !force) return null;
    const at = from + Math.max(0, lines);
    const later = pieces.slice(index + 1);
    return {
      pieces: [...pieces.slice(0, index), { ...piece, to: at }, ...later.map((each) => ({ ...each, to: 0 }))],
      rest: [{ ...piece, from: at }, ...later].map((each) => ({ ...each, isNew: false })),
    };
  }
  return { pieces, rest: [] };
}

/** What the pages of a part know of notes that run over, by the ids of the notes. */
export type RunningNotes = Map<string, SettledMark>;

/**
 * Gives the marks on a page their numbers and places the notes' words so that the last line ends the frame.
 * @param items what stands on the page, in reading order.
 * @param page unique in the document.
 * @param left edge of the page's frame.
 */
export function placeNotes(
  items: readonly PlacedItem[],
  pieces: readonly NotePiece[],
  page: string,
  left: Points,
  { tree, section }: Placing,
  running: RunningNotes,
  context: FlowContext,
): readonly PlacedItem[] {
  if (pieces.length === 0) return items;
  const marks = noteMarksOf(context.theme, context.inline);
  const begun = pieces.filter(({ isNew }) => isNew);
  const numbers = new Map(
    begun.map(({ note }, index) => [note.id, { number: index + 1, lines: note.lines }]),
  );
  const settled = new Set<string>();
  const text = withMarks(items, context.inline.fonts, ({ id }, { belongs }) => {
    const begins = numbers.get(id);
    if (begins === undefined) return null;
    const known = settled.has(id) ? running.get(id) : undefined;
    if (known !== undefined) return known;
    settled.add(id);
    const target = `note-${page}-${begins.number}`;
    const parent = belongs.type === 'content' ? belongs.element : section;
    const mark = noteMark(begins.number, marks);
    const words = linkWords(mark, begins.lines, context.words);
    const made = { mark, placed: { target, element: noteElement(tree, target, parent), words } };
    running.set(id, made);
    return made;
  });
  return [...text, ...placeWords(pieces, running, left, tree, context)];
}

function placeWords(
  pieces: readonly NotePiece[],
  running: RunningNotes,
  left: Points,
  tree: StructureTree,
  context: FlowContext,
): readonly PlacedItem[] {
  const { page, pitch, colours } = context.theme;
  const top = page.top + page.lines * pitch - heightOf(pieces);
  const y = top - design.belowRule;
  const rule = { type: 'rule', x1: left, y1: y, x2: left + design.ruleWidth, y2: y } as const;
  const items: PlacedItem[] = [{ ...rule, thickness: design.rule, colour: colours.ink }];
  let at = top;
  for (const { note, from, to, isNew } of pieces) {
    const settled = running.get(note.id);
    // A mark that is painted nowhere, in a repeated head, leads to nothing.
    if (settled === undefined) continue;
    if (isNew) items.push({ type: 'anchor', id: settled.placed.target, y: at });
    const lines = note.lines.slice(from, to);
    items.push(...placeNote(from === 0 ? settled.mark : '', lines, settled.placed, left, at, tree, context));
    at += lines.length * note.leading;
  }
  return items;
}

export function noteElement(tree: StructureTree, key: string, parent: StructureElement): StructureElement {
  return tree.element(key, 'Note', parent, { identifier: key });
}

/** The lines of a note, hanging beside its mark. */
function placeNote(
  mark: string,
  lines: readonly Line[],
  { element }: PlacedNote,
  x: Points,
  y: Points,
  tree: StructureTree,
  context: FlowContext,
): readonly PlacedItem[] {
  const style = styleOf(context.theme, 'footnote');
  const label = mark === '' || lines.length === 0 ? [] : [setIn(context, textInline(mark), 'footnote')];
  const labelElement = tree.element(`${element.identifier ?? ''}/label`, 'Lbl', element);
  return [
    ...placeLines(label, style, x, y, contentOf(labelElement)),
    ...placeLines(lines, style, x + hang * style.size, y, contentOf(element)),
  ];
}
