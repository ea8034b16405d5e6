// Puts the text of pieces into boxes with their gaps.
import type { Box, Gap } from './box.js';
import { type Draft, draftsAt, isSpaceAt } from './drafts.js';
import { type Between, gapBetween, lineEnd } from './gaps.js';
import { never } from './penalties.js';
import type { Piece } from './pieces.js';
import { type Span, unbreakableSpans } from './unbreakable.js';

/** A draft with its place in the paragraph's text, in UTF-16 code units. */
interface Placed {
  readonly draft: Draft;
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** Boxes in logical order. Spaces that are not printed are in no box's text. */
export function boxesOf(pieces: readonly Piece[]): readonly Box[] {
  const spans = unbreakableSpans(pieces.map(({ text }) => text).join(''));
  const boxes: Box[] = [];
  let last: Placed | null = null;
  let spaces = '';
  let offset = 0;
  for (const piece of pieces) {
    if (piece.isBreak) {
      if (last !== null) boxes.push(withGap(last.draft, lineEnd));
      last = null;
      spaces = '';
    }
    for (let at = 0; at < piece.text.length; ) {
      if (isSpaceAt(piece.text, at)) {
        spaces += piece.text.charAt(at);
        at += 1;
        continue;
      }
      for (const draft of draftsAt(piece, at, spanAt(spans, offset + at))) {
        const from = offset + at;
        at += draft.text.length;
        const next: Placed = { draft, piece, from, to: offset + at };
        if (last !== null) {
          const between = betweenOf(last, next, spaces, spans);
          boxes.push(withGap(last.draft, gapBetween(last.draft, draft, between)));
        }
        last = next;
        spaces = '';
      }
    }
    offset += piece.text.length;
  }
  if (last !== null) boxes.push(withGap(last.draft, lineEnd));
  return boxes;
}

function withGap(draft: Draft, gap: Gap): Box {
  const { face, glyphs, width, first, last, lead, trail } = draft;
  const text =
    gap.spaces.length === 0 ? draft.text : draft.text + gap.spaces.map((space) => space.text).join('');
  return { face, glyphs, width, text, first, last, lead, trail, gap };
}

function betweenOf(a: Placed, b: Placed, spaces: string, spans: readonly Span[]): Between {
  const span = spanAt(spans, a.to - 1);
  if (span !== null && span.to > b.from) return { spaces, isRigid: true, penalty: never };
  if (a.piece === b.piece) return { spaces, isRigid: a.piece.isRigid, penalty: a.piece.inside };
  return { spaces, isRigid: false, penalty: Math.max(a.piece.after, b.piece.before) };
}

function spanAt(spans: readonly Span[], offset: number): Span | null {
  for (const span of spans) {
    if (span.from > offset) return null;
    if (span.to > offset) return span;
  }
  return null;
}
