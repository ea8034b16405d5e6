// Rows of a table too large to keep all cells of: a row is cut when it is looked at.
import type { Cell, Row, WrittenRows } from '../model/sources.js';
import { cutRecord } from './csv-cut.js';
import type { ScannedRecords } from './csv-scan.js';

/** @param whole numbers of the records that become rows. */
export function lazyRows(
  file: string,
  text: string,
  records: ScannedRecords,
  whole: Uint32Array,
): WrittenRows {
  const cut = makeCut(file, text, records);
  const recordOf = (index: number) => whole[index] ?? 0;
  return {
    count: whole.length,
    text,
    startOf: (index) => records.startOf(recordOf(index)),
    endOf: (index) => records.endOf(recordOf(index)),
    lineOf: (index) => records.lineOf(recordOf(index)),
    // Of faulty records only those become rows.
    hasStrayQuote: (index) => records.hasFault(recordOf(index)),
    row: (index) => new LazyRow(records, recordOf(index), cut),
  };
}

/** All of them, for whoever wants a list. */
export function listOf({ count, row }: WrittenRows): readonly Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < count; index += 1) rows.push(row(index));
  return rows;
}

/** Reads the cells of a record. */
type CutCells = (record: number) => readonly Cell[];

/** A class, since a million rows with closures of their own would weigh three times as much. */
class LazyRow implements Row {
  readonly #records: ScannedRecords;
  readonly #record: number;
  readonly #cut: CutCells;

  constructor(records: ScannedRecords, record: number, cut: CutCells) {
    this.#records = records;
    this.#record = record;
    this.#cut = cut;
  }

  get line(): number {
    return this.#records.lineOf(this.#record);
  }

  get cells(): readonly Cell[] {
    return this.#cut(this.#record);
  }
}

interface CutRow {
  readonly record: number;
  readonly cells: readonly Cell[];
}

/** Keeps the cells of the last two: whoever looks at a row asks for several cells, and may hold it against another. */
function makeCut(file: string, text: string, records: ScannedRecords): CutCells {
  let last: CutRow = { record: -1, cells: [] };
  let before = last;
  return (record) => {
    if (record === last.record) return last.cells;
    const again = record === before.record ? before : null;
    before = last;
    last = again ?? { record, cells: cellsOf(file, text, records, record) };
    return last.cells;
  };
}

function cellsOf(file: string, text: string, records: ScannedRecords, record: number): readonly Cell[] {
  return cutRecord(text, records.at(record)).map(({ text: content, line, column }) => ({
    text: content,
    place: { file, line, column },
  }));
}
