// Reads values.csv: row by row, and of a table too large for that only the rows that something may be wrong with.
import type { IndicatorId } from '../../model/edition.js';
import type { EditionSources, Row, WrittenRows } from '../../model/sources.js';
import { isShortDecimal } from '../number/read-number.js';
import type { ObservationRows } from '../relation/observation-rows.js';
import { makeCountedRows } from './counted-rows.js';
import type { Observed } from './observations.js';
import { makePlainRows } from './plain-rows.js';
import { makeSoundRows, type SoundRows } from './sound-rows.js';
import { makeRefusal, type ReadyTable, readyTable } from './table-context.js';
import { comparedColumns, pendingIn, readValue, rereading, type ValuesContext } from './value-row.js';
import { makeWrittenCells } from './written-cells.js';

export interface ReadValues {
  /** Whether values.csv could be read at all. */
  readonly usable: boolean;
  readonly rows: ObservationRows;
  /** Indicators that have a row for the report year, sound or not, or that a faulty row may have meant. */
  readonly attempted: ReadonlySet<string>;
  /** Rows that name no indicator one could guess. */
  readonly anonymous: number;
  /** Indicators whose row for the report year is still to be filled in. */
  readonly pending: ReadonlySet<IndicatorId>;
}

export function readValues(sources: EditionSources, context: ValuesContext): ReadValues {
  const ready = readyTable(sources, 'values', context);
  if (ready === null) {
    const rows = makeSoundRows(0, () => null);
    return { usable: false, rows, attempted: new Set(), anonymous: 0, pending: new Set() };
  }
  const { written } = ready.table;
  const count = written?.count ?? ready.rows.length;
  const rowAt = written?.row ?? ((index: number) => ready.rows[index]);
  const rows = makeSoundRows(count, rereading(ready, rowAt, context));
  const attempted = new Set<string>();
  const pending = new Set<IndicatorId>();
  const takeWritten =
    written === undefined ? () => null : makeWrittenReading(ready, written, rows, context, pending);
  const readRow = makeRowReading(ready, rowAt, rows, context, pending);
  let anonymous = 0;
  for (let index = 0; index < count; index += 1) {
    const taken = takeWritten(index) ?? readRow(index);
    if (taken === null) continue;
    const { meant, period } = taken;
    if (meant === null) anonymous += 1;
    else if (period === null || period === context.year) attempted.add(meant);
  }
  return { usable: true, rows, attempted, anonymous, pending };
}

/** Which value a row has, as far as one can tell. */
type Meaning = Pick<Observed, 'meant' | 'period'>;

/** Takes in a row where it stands, if nothing can be wrong with it or what is wrong is only counted; else `null`. */
function makeWrittenReading(
  ready: ReadyTable,
  written: WrittenRows,
  rows: SoundRows,
  context: ValuesContext,
  pending: Set<IndicatorId>,
): (row: number) => Meaning | null {
  const cells = makeWrittenCells(written, ready.table.header.length);
  const { numberOf } = rows;
  const hasNumbersAsMarks = [...context.marksOf('values.csv')].some(isShortDecimal);
  const findPlain = hasNumbersAsMarks
    ? () => null
    : makePlainRows(written, cells, ready.columns, { ...context, numberOf });
  const takeCounted = makeCountedRows(ready, written, cells, rows, context, pending);
  return (row) => {
    cells.find(row);
    const plain = findPlain();
    if (plain === null || rows.claim(plain.name, plain.period, row) !== null) return takeCounted(row, plain);
    rows.addPlain(row, plain.value);
    return plain;
  };
}

type RowAt = (index: number) => Row | undefined;

/** Reads a row, reports what is wrong with it, and takes it in if it is sound. */
function makeRowReading(
  { reader }: ReadyTable,
  rowAt: RowAt,
  rows: SoundRows,
  context: ValuesContext,
  pending: Set<IndicatorId>,
): (index: number) => Meaning | null {
  const refuse = makeRefusal(reader, 'indicator', comparedColumns, context.report);
  const marks = context.marksOf('values.csv');
  const keyOf = (name: string, period: number) => `${name}, ${period}`;
  return (index) => {
    const row = rowAt(index);
    if (row === undefined) return null;
    const takeAbsent = pendingIn(row, reader, context, pending, marks);
    const { read, made } = readValue(row, reader, context, takeAbsent);
    const { key, period } = read;
    if (key === null || period === null) return read;
    const first = rows.claim(rows.numberOf(key), period, index);
    const firstRow = first === null ? undefined : rowAt(first);
    if (firstRow !== undefined) {
      const firstName = reader.cell(firstRow, 'indicator').text.trim();
      refuse({ row, key: keyOf(key, period) }, { row: firstRow, key: keyOf(firstName, period) });
    } else if (made !== null) rows.add(index, made);
    return read;
  };
}
