// Mends how a table is written, not what it says: line ends, empty rows and columns at its end, headers by their alias.
import type { CutCell } from '../inputs/csv-cut.js';
import { type GridRow, gridOf } from '../inputs/csv-grid.js';
import type { TableName } from '../model/sources.js';
import { columnNamed } from '../inputs/headers.js';

export interface TidiedTable {
  /** Records end in CR LF (RFC 4180, clause 1); line ends inside cells are as they were. */
  readonly text: string;
  readonly lineEnds: number;
  readonly emptyRows: number;
  readonly emptyColumns: number;
}

const lineEnd = '\r\n';

/** A second time there is nothing left to do. Rows whose quotes are at fault are left as they are. */
export function tidyTable(text: string, name: TableName): TidiedTable {
  const rows = gridOf(text);
  if (rows === null || rows.length === 0) return { text, lineEnds: 0, emptyRows: 0, emptyColumns: 0 };
  const kept = withoutEmptyEnd(rows);
  const header = kept.find((row) => !isEmptyRow(row));
  if (header === undefined) return { text, lineEnds: 0, emptyRows: 0, emptyColumns: 0 };
  const columns = columnsToKeep(header, kept);
  let mended = '';
  let at = 0;
  let lineEnds = 0;
  for (const row of kept) {
    const gap = text.slice(at, row.start);
    mended += gap.replaceAll(anyLineEnd, lineEnd);
    lineEnds += otherLineEnds(gap);
    mended +=
      row === header
        ? headerText(text, row, name, columns)
        : rowText(text, row, columns, header.cells.length);
    at = row.end;
  }
  const rest = text.slice(at);
  const [first = ''] = anyLineEnd.exec(rest) ?? [];
  return {
    text: mended + lineEnd,
    lineEnds: lineEnds + (first === lineEnd ? 0 : 1),
    emptyRows: linesIn(rest.slice(first.length)),
    emptyColumns: Math.max(0, header.cells.length - columns),
  };
}

const anyLineEnd = /\r\n|\n|\r/g;

function otherLineEnds(gap: string): number {
  return (gap.match(anyLineEnd) ?? []).filter((end) => end !== lineEnd).length;
}

function linesIn(rest: string): number {
  const ends = (rest.match(anyLineEnd) ?? []).length;
  return ends + (/[^\r\n]$/.test(rest) ? 1 : 0);
}

function isEmpty({ text }: Pick<CutCell, 'text'>): boolean {
  return text.trim() === '';
}

function isEmptyRow({ isSound, cells }: GridRow): boolean {
  return isSound && cells.every(isEmpty);
}

/** Without the rows behind the last one that holds anything. */
function withoutEmptyEnd(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.slice(0, rows.findLastIndex((row) => !isEmptyRow(row)) + 1);
}

/** How many columns the table has without those at its end that hold nothing, not even a header. */
function columnsToKeep(header: GridRow, rows: readonly GridRow[]): number {
  if (!header.isSound) return Number.POSITIVE_INFINITY;
  const filled = (row: GridRow) => row.cells.findLastIndex((cell) => !isEmpty(cell)) + 1;
  const width = header.cells.length;
  // A row that holds more than there are columns is at fault, and says nothing of them.
  return rows.reduce(
    (most, row) => (row.isSound && filled(row) <= width ? Math.max(most, filled(row)) : most),
    filled(header),
  );
}

/**
 * Empty cells behind the last column go; what holds something stays, to be found at fault. A row that is wider
 * than the header and not filled to the last column stays too: the comma too many may be a cell's, 1,038.
 */
function rowText(text: string, row: GridRow, columns: number, width: number): string {
  if (!row.isSound || isEmptyRow(row)) return text.slice(row.start, row.end);
  const filled = row.cells.findLastIndex((cell) => !isEmpty(cell)) + 1;
  if (row.cells.length > width && filled < columns) return text.slice(row.start, row.end);
  const count = Math.max(columns, filled);
  const last = row.cells[Math.min(count, row.cells.length) - 1];
  return text.slice(row.start, last?.end ?? row.end);
}

function headerText(text: string, row: GridRow, table: TableName, columns: number): string {
  const whole = rowText(text, row, columns, row.cells.length);
  if (!row.isSound) return whole;
  const names = row.cells.map((cell) => columnNamed(table, cell.text));
  let mended = '';
  let at = row.start;
  for (const [index, cell] of row.cells.entries()) {
    const name = names[index] ?? null;
    // Of two headers of one column neither is touched.
    if (name === null || cell.text === name || names.indexOf(name) !== names.lastIndexOf(name)) continue;
    mended += text.slice(at, cell.start) + name;
    at = cell.end;
  }
  return mended + text.slice(at, row.start + whole.length);
}
