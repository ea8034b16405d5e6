// Where the cells of one row stand in a table's text: rows are looked at one after the other, and nothing is made of them.
import type { WrittenRows } from '../../model/sources.js';

const quote = 0x22;
const comma = 0x2c;

/** The cells of the row that was found last, by their number in the header. */
export interface WrittenCells {
  /** Finds the cells of a row. */
  readonly find: (row: number) => void;
  /** Offsets in the text, inside the quotes of a quoted cell. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Whether no quoted cell holds a quote, which is written double. */
  readonly areBare: () => boolean;
  /** What a cell holds. */
  readonly textOf: (cell: number) => string;
}

/** @param count cells of every row: all can be read and are as long as the header. */
export function makeWrittenCells({ text, startOf, endOf }: WrittenRows, count: number): WrittenCells {
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const isDoubled = new Uint8Array(count);
  let areBare = true;
  const closing = (opened: number, cell: number): number => {
    let at = text.indexOf('"', opened + 1);
    for (; text.charCodeAt(at + 1) === quote; at = text.indexOf('"', at + 2)) {
      areBare = false;
      isDoubled[cell] = 1;
    }
    return at;
  };
  const find = (row: number) => {
    const end = endOf(row);
    let at = startOf(row);
    if (!areBare) isDoubled.fill(0);
    areBare = true;
    for (let cell = 0; cell < count; cell += 1) {
      const isQuoted = at < end && text.charCodeAt(at) === quote;
      let stop = isQuoted ? closing(at, cell) : at;
      while (!isQuoted && stop < end && text.charCodeAt(stop) !== comma) stop += 1;
      starts[cell] = isQuoted ? at + 1 : at;
      ends[cell] = stop;
      at = stop + (isQuoted ? 2 : 1);
    }
  };
  const textOf = (cell: number) => {
    const content = text.slice(starts[cell], ends[cell]);
    return isDoubled[cell] === 0 ? content : content.replaceAll('""', '"');
  };
  return { find, starts, ends, areBare: () => areBare, textOf };
}
