// What reading any table needs, and the table made ready: its rows with a reader that knows the columns.
import type { EditionSources, Row, Table, TableName } from '../../model/sources.js';
import { resolveColumns } from '../header/resolve-columns.js';
import { confusableKey, skeletonOf } from '../key/key-confusable.js';
import { duplicateKey } from '../key/key-duplicate.js';
import type { Report } from '../check.js';
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

/**
 * Remembers the keys of a table's rows and reports the second row of each.
 * @param column where the finding is placed.
 * @param compared columns that tell whether two rows of one key say the same; all columns if empty.
 */
export function makeKeyRegister(
  reader: CellReader,
  column: string,
  compared: readonly string[],
  report: Report,
): (row: Row, key: string) => boolean {
  const seen = new Map<string, Row>();
  const skeletons = new Map<string, string>();
  const content = (row: Row) =>
    compared.length === 0
      ? row.cells.map(({ text }) => text)
      : compared.map((name) => reader.cell(row, name).text.trim());
  return (row, key) => {
    const first = seen.get(key);
    if (first === undefined) {
      const twin = skeletons.get(skeletonOf(key));
      const twinRow = twin === undefined ? undefined : seen.get(twin);
      if (twin !== undefined && twinRow !== undefined) {
        const { line } = reader.cell(twinRow, column).place;
        report(confusableKey(reader.cell(row, column), key, twin, line));
        return false;
      }
      seen.set(key, row);
      skeletons.set(skeletonOf(key), key);
      return true;
    }
    const same = content(first).join('\0') === content(row).join('\0');
    report(duplicateKey(reader.cell(row, column), key, reader.cell(first, column).place.line, same));
    return false;
  };
}
