// What reading any table needs, and the table made ready: its rows with a reader that knows the columns.
import type { EditionSources, Row, Table, TableName } from '../../model/sources.js';
import { resolveColumns } from '../header/resolve-columns.js';
import { duplicateKey } from '../key/key-duplicate.js';
import type { NamedCell, Report } from '../check.js';
import { type CellReader, makeCellReader, type ReadingContext } from './cell-reader.js';

export interface ReadyTable {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly reader: CellReader;
}

/** The table with its columns found; `null` if it is absent or its header unusable, which has been reported. */
export function readyTable(
  sources: EditionSources,
  name: TableName,
  context: ReadingContext,
): ReadyTable | null {
  const table = sources.tables.get(name);
  if (table === undefined) return null;
  const columns = resolveColumns(name, table, context.report);
  return columns === null
    ? null
    : { table, rows: table.rows, reader: makeCellReader(table, columns, context) };
}

/** Remembers the keys of a table's rows and reports the second row of each. */
export function makeKeyRegister(report: Report): (cell: NamedCell, key: string, content: string) => boolean {
  const seen = new Map<string, { readonly line: number; readonly content: string }>();
  return (cell, key, content) => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { line: cell.place.line, content });
      return true;
    }
    report(duplicateKey(cell, key, first.line, first.content === content));
    return false;
  };
}

/** All cells of a row as one text: two rows that agree in everything. */
export function contentOf(row: Row): string {
  return row.cells.map(({ text }) => text).join('\0');
}
