// Reads values.csv: row by row, and of a table too large for that only the rows that something may be wrong with.
import type { IndicatorId } from '../../model/edition.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { qualifiers } from '../cell/choices.js';
import type { ObservationRow, ObservationRows } from '../relation/check.js';
import { isShortDecimal } from '../number/read-number.js';
import { makeCheckText } from '../text/check-text.js';
import { pendingValue } from '../value/val-pending.js';
import { type CellReader, makeCellReader } from './cell-reader.js';
import {
  type Observed,
  type ObservationContext,
  readObserved,
  readRest,
  type TakeAbsent,
} from './observations.js';
import { makePlainRows } from './plain-rows.js';
import { makeSoundRows, type SoundRows } from './sound-rows.js';
import { makeRefusal, type ReadyTable, readyTable } from './table-context.js';

export interface ValuesContext extends ObservationContext {
  /** Whether the checks of text find nothing to say of a text. */
  readonly isClean: (text: string) => boolean;
}

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
  const findPlain =
    written === undefined || [...context.marksOf('values.csv')].some(isShortDecimal)
      ? () => null
      : makePlainRows(written, ready.columns, ready.table.header.length, {
          ...context,
          numberOf: rows.numberOf,
        });
  const readRow = makeRowReading(ready, rowAt, rows, context, pending);
  let anonymous = 0;
  for (let index = 0; index < count; index += 1) {
    const plain = findPlain(index);
    if (plain !== null) {
      const { indicator, name, period, value } = plain;
      if (rows.claim(name, period, index) === null) {
        rows.addPlain(index, value);
        if (period === context.year) attempted.add(indicator.id);
        continue;
      }
    }
    const row = rowAt(index);
    if (row === undefined) continue;
    const { meant, period } = readRow(row, index);
    if (meant === null) anonymous += 1;
    else if (period === null || period === context.year) attempted.add(meant);
  }
  return { usable: true, rows, attempted, anonymous, pending };
}

type RowAt = (index: number) => Row | undefined;

/** Reads a row, reports what is wrong with it, and takes it in if it is sound. */
function makeRowReading(
  { reader }: ReadyTable,
  rowAt: RowAt,
  rows: SoundRows,
  context: ValuesContext,
  pending: Set<IndicatorId>,
): (row: Row, index: number) => Observed {
  const compared = ['value', 'unit', 'qualifier', 'status'];
  const refuse = makeRefusal(reader, 'indicator', compared, context.report);
  const marks = context.marksOf('values.csv');
  const keyOf = (name: string, period: number) => `${name}, ${period}`;
  return (row, index) => {
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

/** Reads a row again that is known to be sound: what there is to say of it has been said. */
function rereading(
  { table, columns }: ReadyTable,
  rowAt: RowAt,
  context: ValuesContext,
): (index: number) => ObservationRow | null {
  const report = () => undefined;
  const checkText = makeCheckText([], () => true, report);
  const silent = { ...context, report, checkText };
  const reader = makeCellReader(table, columns, silent);
  return (index) => {
    const row = rowAt(index);
    return row === undefined ? null : readValue(row, reader, silent).made;
  };
}

interface ReadValue {
  readonly read: Observed;
  /** `null` if anything of the row is unusable. */
  readonly made: ObservationRow | null;
}

function readValue(
  row: Row,
  reader: CellReader,
  context: ObservationContext,
  takeAbsent?: TakeAbsent,
): ReadValue {
  const read = readObserved(row, reader, context, takeAbsent);
  const qualifier = reader.choice(row, 'qualifier', qualifiers, '');
  const rest = readRest(row, reader);
  const { indicator, period, amount, unit, cell } = read;
  if (indicator === null || period === null || amount === null || unit === null) return { read, made: null };
  if (qualifier === null || rest === null) return { read, made: null };
  const { value, decimals } = amount;
  const place = cell.place;
  const observation = { indicator: indicator.id, period, value, decimals, unit, qualifier, ...rest, place };
  return { read, made: { observation, indicator, cell, statusCell: reader.cell(row, 'status') } };
}

/**
 * Takes an empty value of the report year for one that is still to come. A declared mark says that there is none, which
 * only what the report must have does not let pass.
 */
function pendingIn(
  row: Row,
  reader: CellReader,
  { year, isDraft, report }: ObservationContext,
  pending: Set<IndicatorId>,
  marks: ReadonlySet<string>,
): TakeAbsent {
  return (indicator, period, text) => {
    if (text !== '') return marks.has(text) && !(indicator.required && period === year);
    if (period === null || period !== year) return false;
    pending.add(indicator.id);
    report(pendingValue(reader.cell(row, 'value'), indicator, period, isDraft));
    return true;
  };
}
