// The source line of a finding with a caret below it, right for characters that take two columns of a terminal.
import stringWidth from 'string-width';
import type { Finding } from '../model/finding.js';
import { visible as escaped } from './visible.js';

export interface Excerpt {
  /** The line, or a window of it, fit to print on a terminal. */
  readonly shown: string;
  /** Columns before the caret. */
  readonly indent: number;
  /** Columns to underline, at least 1. */
  readonly width: number;
}

/** Columns of the source line that are shown; a longer line is windowed around the caret. */
const widest = 96;
/** Columns before the caret that are kept in a window. */
const widestBefore = 40;
const tabStop = 4;
const cut = '...';

/** `null` if the finding has no place in a line of `lines`. */
export function excerptOf(
  lines: readonly string[],
  { place, length }: Pick<Finding, 'place' | 'length'>,
): Excerpt | null {
  const line = place === null ? undefined : lines[place.line - 1]?.replace(/[\r\n]+$/, '');
  if (place === null || line === undefined) return null;
  const start = Math.min(Math.max(0, place.column - 1), line.length);
  const end = Math.min(start + length, line.length);
  // No more code units than columns can be seen: a line of a megabyte is not measured.
  const before = lastColumns(visible(line.slice(Math.max(0, start - widest), start), 0), start > widest);
  const marked = firstColumns(
    visible(line.slice(start, Math.min(end, start + widest)), before.width),
    widest - before.width,
  );
  const rest = widest - before.width - marked.width;
  const after = firstColumns(visible(line.slice(end, end + widest), before.width + marked.width), rest);
  const cutAfter = after.cut || end + widest < line.length || (marked.cut && end > start);
  return {
    shown: `${before.text}${marked.text}${marked.cut ? '' : after.text}${cutAfter ? cut : ''}`,
    indent: before.width,
    width: Math.max(1, marked.width),
  };
}

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly cut: boolean;
}

/**
 * Text in which nothing moves the cursor: tabs become spaces up to the next stop, other controls and
 * invisible characters are written out.
 * @param column where the text begins, for the tab stops.
 */
function visible(text: string, column: number): readonly string[] {
  const pieces: string[] = [];
  let at = column;
  for (const { segment } of segments(text)) {
    const piece = segment === '\t' ? ' '.repeat(tabStop - (at % tabStop)) : escaped(segment);
    pieces.push(piece);
    at += stringWidth(piece);
  }
  return pieces;
}

/** What a terminal puts into one cell or two: é of two code points, a flag, a hand of a colour are cut by none. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function segments(text: string): Iterable<{ readonly segment: string }> {
  return graphemes.segment(text);
}

/** The end of a text, at most {@link widestBefore} columns, with a mark where it was cut. */
function lastColumns(pieces: readonly string[], alreadyCut: boolean): Piece {
  if (!alreadyCut && widthOf(pieces) <= widestBefore)
    return { text: pieces.join(''), width: widthOf(pieces), cut: false };
  let from = pieces.length;
  let width = cut.length;
  while (from > 0) {
    const next = stringWidth(pieces[from - 1] ?? '');
    if (width + next > widestBefore) break;
    width += next;
    from -= 1;
  }
  return { text: cut + pieces.slice(from).join(''), width, cut: true };
}

/** The beginning of a text, at most `most` columns. */
function firstColumns(pieces: readonly string[], most: number): Piece {
  let to = 0;
  let width = 0;
  while (to < pieces.length) {
    const next = stringWidth(pieces[to] ?? '');
    if (width + next > most) break;
    width += next;
    to += 1;
  }
  return { text: pieces.slice(0, to).join(''), width, cut: to < pieces.length };
}

function widthOf(pieces: readonly string[]): number {
  return pieces.reduce((width, piece) => width + stringWidth(piece), 0);
}
