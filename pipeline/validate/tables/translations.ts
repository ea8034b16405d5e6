// Reads the optional columns of translations; a cell that is empty or a column that is absent is no translation.
import type { English } from '../../model/edition.js';
import type { Row } from '../../model/sources.js';
import type { CellReader } from './cell-reader.js';

/** @param columns of a table, by the field that each translates. @returns `null` if a cell is unusable. */
export function readEnglish<Field extends string>(
  row: Row,
  columns: Readonly<Record<Field, string>>,
  reader: CellReader,
): English<Field> | null {
  const english: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(columns) as Field[]) {
    const text = reader.text(row, columns[field], 'optional');
    if (text === null) return null;
    if (text !== '') english[field] = text;
  }
  return english;
}
