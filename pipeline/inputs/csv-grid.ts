// CSV text as the grid that a person sees in a spreadsheet: every record, sound or not, and every cell as it is written.
import { type ScanLimits, scanCsv } from './csv-scan.js';
import { mostCells, mostRows } from './limits.js';

export interface GridCell {
  /** Quotes resolved. */
  readonly text: string;
  /** Where it stands in the text as written, with its quotes. */
  readonly start: number;
  readonly end: number;
  /** Physical line and column of its first character, inside the quote if there is one. */
  readonly line: number;
  readonly column: number;
}

export interface GridRow {
  /** Physical line on which it starts, and how many line ends stand in its cells. */
  readonly line: number;
  readonly lineEnds: number;
  /** Its number in a spreadsheet, from 1: a cell of several lines is one row there. */
  readonly number: number;
  /** Offsets in the text, without the line end. */
  readonly start: number;
  readonly end: number;
  /** In a row whose quotes are at fault there is one cell, the whole row as written. */
  readonly cells: readonly GridCell[];
  readonly isSound: boolean;
}

/** Rows of nothing at all are left out. `null` if there are too many rows or cells to look at. */
export function gridOf(
  text: string,
  limits: ScanLimits = { records: mostRows, cells: mostCells },
): readonly GridRow[] | null {
  const { records, positionOf, exceeded } = scanCsv(text, limits);
  if (exceeded !== null) return null;
  let lineEndsBefore = 0;
  return records.map(({ line, start, end, firstCell, cellCount, fault }) => {
    const lineEnds = countLineFeeds(text, start, end);
    const number = line - lineEndsBefore;
    lineEndsBefore += lineEnds;
    const isSound = fault === null;
    const spans = isSound ? cellSpans(text, start, end) : [{ start, end }];
    const cells = spans.slice(0, isSound ? cellCount : 1).map((span, index) => ({
      ...span,
      text: isSound ? contentOf(text.slice(span.start, span.end)) : text.slice(span.start, span.end),
      ...(isSound ? positionOf(firstCell + index) : { line, column: 1 }),
    }));
    return { line, lineEnds, number, start, end, cells, isSound };
  });
}

/** A row and a column of a grid, both counted from 0. */
export interface GridPosition {
  readonly row: number;
  readonly cell: number;
}

/** The cell in which a physical position lies: the last one that begins before it. */
export function positionIn(
  rows: readonly GridRow[],
  place: { readonly line: number; readonly column: number },
): GridPosition | null {
  const row = rows.findIndex(({ line, lineEnds }) => line <= place.line && place.line <= line + lineEnds);
  const cells = rows[row]?.cells ?? [];
  const cell = cells.findLastIndex(
    ({ line, column }) => line < place.line || (line === place.line && column <= place.column),
  );
  return row < 0 ? null : { row, cell: Math.max(0, cell) };
}

/** What a spreadsheet calls a column counted from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function cellSpans(text: string, start: number, end: number): readonly { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let at = start; at <= end; ) {
    const to = text[at] === '"' ? behindQuote(text, at) : commaOrEnd(text, at, end);
    spans.push({ start: at, end: to });
    at = to + 1;
  }
  return spans;
}

function commaOrEnd(text: string, from: number, end: number): number {
  const comma = text.indexOf(',', from);
  return comma < 0 || comma > end ? end : comma;
}

/** Behind the quote that closes a sound cell; doubled quotes do not. */
function behindQuote(text: string, opened: number): number {
  let at = text.indexOf('"', opened + 1);
  while (text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at + 1;
}

function contentOf(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}

function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
