// CSV text as the grid that a person sees in a spreadsheet: every record, sound or not, and every cell as it is written.
import { type CutCell, cutRecord } from './csv-cut.js';
import { type ScanLimits, scanCsv } from './csv-scan.js';
import { mostCells, mostColumns, mostRows } from './limits.js';

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
  readonly cells: readonly CutCell[];
  readonly isSound: boolean;
}

/** Rows of nothing at all are left out. `null` if there are too many rows or cells to look at. */
export function gridOf(
  text: string,
  limits: ScanLimits = { records: mostRows, cells: mostCells, columns: mostColumns },
): readonly GridRow[] | null {
  const { records, exceeded } = scanCsv(text, limits);
  if (exceeded !== null) return null;
  let lineEndsBefore = 0;
  return Array.from({ length: records.count }, (_, index) => {
    const record = records.at(index);
    const { line, start, end, fault } = record;
    const lineEnds = countLineFeeds(text, start, end);
    const number = line - lineEndsBefore;
    lineEndsBefore += lineEnds;
    const isSound = fault === null;
    const cells = isSound
      ? cutRecord(text, record)
      : [{ text: text.slice(start, end), start, end, line, column: 1 }];
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

function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
