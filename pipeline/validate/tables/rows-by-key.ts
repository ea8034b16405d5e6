// The row of a table for a name and a period, kept as bare numbers: a table may have millions of them.
import type { Period } from '../../model/edition.js';

export interface RowsByKey {
  /** Takes a row in unless there is one: then gives that, which was first. */
  readonly claim: (name: number, period: Period, row: number) => number | null;
  readonly at: (name: number, period: Period) => number | null;
  /** Calls with each row of a name, ascending by period. */
  readonly forEach: (name: number, call: (row: number, period: Period) => void) => void;
}

/** Periods of one chunk, and chunks of all years of four digits. */
const chunkPeriods = 32;
const chunksOfName = 313;

/** @param name counted from 0. Rows count from 0. */
export function makeRowsByKey(): RowsByKey {
  const chunks = new Map<number, Int32Array>();
  let [firstChunk, lastChunk] = [chunksOfName, 0];
  const chunkOf = (name: number, period: Period) => name * chunksOfName + Math.floor(period / chunkPeriods);
  return {
    claim: (name, period, row) => {
      const key = chunkOf(name, period);
      let chunk = chunks.get(key);
      if (chunk === undefined) {
        chunk = new Int32Array(chunkPeriods);
        chunks.set(key, chunk);
        const number = Math.floor(period / chunkPeriods);
        firstChunk = Math.min(firstChunk, number);
        lastChunk = Math.max(lastChunk, number);
      }
      const slot = period % chunkPeriods;
      const first = chunk[slot] ?? 0;
      if (first > 0) return first - 1;
      chunk[slot] = row + 1;
      return null;
    },
    at: (name, period) => {
      const first = chunks.get(chunkOf(name, period))?.[period % chunkPeriods] ?? 0;
      return first > 0 ? first - 1 : null;
    },
    forEach: (name, call) => {
      for (let number = firstChunk; number <= lastChunk; number += 1) {
        const chunk = chunks.get(name * chunksOfName + number);
        if (chunk === undefined) continue;
        for (let slot = 0; slot < chunkPeriods; slot += 1) {
          const first = chunk[slot] ?? 0;
          if (first > 0) call(first - 1, number * chunkPeriods + slot);
        }
      }
    },
  };
}
