// What reading any table needs, and the table made ready: its rows with a reader that knows the columns.
import type { EditionSources, Row, Table, TableName } from '../../model/sources.js';
import { type Columns, resolveColumns } from '../header/resolve-columns.js';
import { confusableKey, skeletonOf } from '../key/key-confusable.js';
import { duplicateKey } from '../key/key-duplicate.js';
import type { Report } from '../check.js';
import { type CellReader, makeCellReader, type ReadingContext } from './cell-reader.js';

export interface ReadyTable {
  readonly table: Table;
  readonly columns: Columns;
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
    : {
        table,
        columns,
        get rows() {
          return table.rows;
        },
        reader: makeCellReader(table, columns, context),
      };
}

/**
 * Remembers the keys of a table's rows and reports the second row of each, and one whose key looks like another's.
 * @param column where the finding is placed.
 * @param compared columns that tell whether two rows of one key say the same; all columns if empty.
 */
export function makeKeyRegister(
  reader: CellReader,
  column: string,
  compared: readonly string[],
  report: Report,
): (row: Row, key: string) => boolean {
  const seen = new Map<string, KeyedRow>();
  const refuse = makeRefusal(reader, column, compared, report);
  return (row, key) => {
    const skeleton = skeletonOf(key);
    const first = seen.get(skeleton);
    if (first === undefined) seen.set(skeleton, { row, key });
    else refuse({ row, key }, first);
    return first === undefined;
  };
}

export interface KeyedRow {
  readonly row: Row;
  readonly key: string;
}

/** Makes the function that reports a row whose key is, or looks like, that of a row above; parameters as above. */
export function makeRefusal(
  reader: CellReader,
  column: string,
  compared: readonly string[],
  report: Report,
): (second: KeyedRow, first: KeyedRow) => void {
  const content = (row: Row) =>
    compared.length === 0
      ? row.cells.map(({ text }) => text)
      : compared.map((name) => reader.cell(row, name).text.trim());
  return ({ row, key }, first) => {
    const cell = reader.cell(row, column);
    const { line } = reader.cell(first.row, column).place;
    if (first.key !== key) report(confusableKey(cell, key, first.key, line));
    else report(duplicateKey(cell, key, line, content(first.row).join('\0') === content(row).join('\0')));
  };
}
