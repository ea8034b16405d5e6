// Rows of a table too large to keep all cells of: a row is cut when it is looked at.
import type { Cell, Row } from '../model/sources.js';
import { cutRecord } from './csv-cut.js';
import type { ScannedRecords } from './csv-scan.js';

/** Reads the cells of a record, keeping those of the last one: whoever looks at a row asks for several cells. */
type CutCells = (record: number) => readonly Cell[];

/** @param whole numbers of the records that become rows. */
export function lazyRows(
  file: string,
  text: string,
  records: ScannedRecords,
  whole: Uint32Array,
): readonly Row[] {
  const cut = makeCut(file, text, records);
  const rows: Row[] = [];
  for (const record of whole) rows.push(new LazyRow(records, record, cut));
  return rows;
}

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
    return this.#records.at(this.#record).line;
  }

  get cells(): readonly Cell[] {
    return this.#cut(this.#record);
  }
}

function makeCut(file: string, text: string, records: ScannedRecords): CutCells {
  let last = -1;
  let cells: readonly Cell[] = [];
  return (record) => {
    if (record !== last) {
      cells = cutRecord(text, records.at(record)).map(({ text: content, line, column }) => ({
        text: content,
        place: { file, line, column },
      }));
      last = record;
    }
    return cells;
  };
}
