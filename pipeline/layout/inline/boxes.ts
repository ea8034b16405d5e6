// Puts the text of pieces into boxes with their gaps.
import type { Box, Gap, Letters } from './box.js';
import { isWestern } from './character-class.js';
import { type Between, gapBetween, lineEnd, nothingBetween } from './gaps.js';
import { characterAt, kindAt, noteMark, wordAt } from './letters.js';
import { never } from './penalties.js';
import type { Piece } from './pieces.js';
import { type Span, unbreakableSpans } from './unbreakable.js';

/** Boxes in logical order. Spaces that are not printed are in no gap. */
export function boxesOf(pieces: readonly Piece[]): readonly Box[] {
  const spans = unbreakableSpans(pieces.map(readText).join(''));
  const row = startRow(spans);
  let offset = 0;
  for (const piece of pieces) {
    const { text, face } = piece;
    if (piece.isBreak) row.close();
    if (piece.isNoteMark) row.add(noteMark(text, face), piece, offset);
    else
      for (let at = 0; at < text.length; ) {
        const kind = kindAt(text, at, face);
        if (kind === 'space' || kind === 'wide-space') {
          row.addSpace(text.charAt(at));
          at += 1;
        } else if (isWestern(kind)) {
          const isInSpan = spans.length > 0 && spanAt(spans, offset + at) !== null;
          for (const part of wordAt(piece, at, kind, isInSpan)) {
            row.add(part, piece, offset + at);
            at += part.text.length;
          }
        } else {
          const letters = characterAt(text, at, kind, face);
          row.add(letters, piece, offset + at);
          at += letters.text.length;
        }
      }
    offset += text.length;
  }
  row.close();
  return row.boxes;
}

/** A mark's digits belong to no number before it. */
function readText({ text, isNoteMark }: Piece): string {
  return isNoteMark ? '\ufffc'.repeat(text.length) : text;
}

interface Row {
  readonly boxes: readonly Box[];
  /** @param from where the letters begin in the text of all pieces. */
  readonly add: (letters: Letters, piece: Piece, from: number) => void;
  readonly addSpace: (space: string) => void;
  /** Ends the line after the last letters. */
  readonly close: () => void;
}

/** Has a life: the gap after a box is known when the next letters are. */
function startRow(spans: readonly Span[]): Row {
  const boxes: Box[] = [];
  let last: { readonly letters: Letters; readonly piece: Piece; readonly end: number } | null = null;
  let spaces = '';
  return {
    boxes,
    add: (letters, piece, from) => {
      if (last !== null) {
        const between = betweenOf(last.piece, piece, spaces, joins(spans, last.end, from));
        const gap = gapBetween(last.letters, last.piece.face, letters, piece.face, between);
        boxes.push(boxOf(last.letters, last.piece, gap));
      }
      last = { letters, piece, end: from + letters.text.length };
      spaces = '';
    },
    addSpace: (space) => {
      spaces += space;
    },
    close: () => {
      if (last !== null) boxes.push(boxOf(last.letters, last.piece, lineEnd));
      last = null;
      spaces = '';
    },
  };
}

function boxOf(letters: Letters, { face, prints }: Piece, gap: Gap): Box {
  return { letters, face, gap, prints };
}

function betweenOf(a: Piece, b: Piece, spaces: string, isJoined: boolean): Between {
  if (isJoined) return { spaces, isRigid: true, penalty: never };
  if (a === b && spaces === '' && a.inside === 0 && !a.isRigid) return nothingBetween;
  if (a === b) return { spaces, isRigid: a.isRigid, penalty: a.inside };
  return { spaces, isRigid: b.isNoteMark, penalty: Math.max(a.after, b.before) };
}

/** Whether one unbreakable span covers the characters before `end` and at `from`. */
function joins(spans: readonly Span[], end: number, from: number): boolean {
  if (spans.length === 0) return false;
  const span = spanAt(spans, end - 1);
  return span !== null && span.to > from;
}

function spanAt(spans: readonly Span[], offset: number): Span | null {
  for (let index = 0; index < spans.length; index += 1) {
    // An index below the length names a span.
    const span = spans[index] as Span;
    if (span.from > offset) return null;
    if (span.to > offset) return span;
  }
  return null;
}
