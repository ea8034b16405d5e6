// Reads a number that must be whole and within a range: places, years in a row, decimals, order.
import type { Row } from '../../model/sources.js';
import type { Report } from '../check.js';
import { liesIn, outOfRange, type Range } from '../value/val-out-of-range.js';
import type { CellReader, Need } from './cell-reader.js';

/** `null` if the cell is unusable, which has been reported. */
export function readWhole(
  row: Row,
  column: string,
  reader: CellReader,
  range: Range,
  need: Need,
  report: Report,
): number | 'empty' | null {
  const amount = reader.number(row, column, '', need);
  if (amount === null || amount === 'empty') return amount;
  const { value } = amount;
  if (value.eq(value.round(0)) && liesIn(value, range)) return Number(value.toFixed(0));
  const cell = reader.cell(row, column);
  report(outOfRange(cell, value, { subject: cell.field, range, unit: '', whole: true }));
  return null;
}
