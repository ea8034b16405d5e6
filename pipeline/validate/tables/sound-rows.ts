// The sound rows of values.csv, each made when it is asked for: a large edition has a million, and few are looked at.
import type { IndicatorId, Period } from '../../model/edition.js';
import { skeletonOf } from '../key/key-confusable.js';
import type { ObservationRow, ObservationRows } from '../relation/observation-rows.js';
import { makeRowsByKey } from './rows-by-key.js';

export interface SoundRows extends ObservationRows {
  /** Takes the key of a row in, sound or not; gives the row that had it, or one that looks the same, before. */
  readonly claim: (name: number, period: Period, row: number) => number | null;
  /** The row that has the key. */
  readonly claimedBy: (name: number, period: Period) => number | null;
  /** The number under which a name is claimed. */
  readonly numberOf: (name: string) => number;
  /** Takes a row in whose key was claimed. */
  readonly add: (row: number, made: ObservationRow) => void;
  /** The same of a row that was only looked at. @param value in the indicator's unit. */
  readonly addPlain: (row: number, value: number) => void;
}

/** Rows that are kept once they were made: as many as any edition has had. */
const mostKept = 20_000;

/** @param read makes a sound row anew, without reporting anything. */
export function makeSoundRows(count: number, read: (row: number) => ObservationRow | null): SoundRows {
  const nameNumbers = new Map<string, number>();
  const firstRows = makeRowsByKey();
  const isSound = new Uint8Array(count);
  const numbers = new Float64Array(count).fill(Number.NaN);
  const kept = new Map<number, ObservationRow>();
  const numberOf = (name: string) => {
    const skeleton = skeletonOf(name);
    const known = nameNumbers.get(skeleton);
    if (known !== undefined) return known;
    nameNumbers.set(skeleton, nameNumbers.size);
    return nameNumbers.size - 1;
  };
  const keep = (row: number, made: ObservationRow) => {
    if (kept.size >= mostKept) kept.clear();
    kept.set(row, made);
    return made;
  };
  const make = (row: number | null): ObservationRow | undefined => {
    if (row === null || isSound[row] !== 1) return undefined;
    const known = kept.get(row);
    if (known !== undefined) return known;
    const made = read(row);
    return made === null ? undefined : keep(row, made);
  };
  const rowsOf = (indicator: IndicatorId): readonly number[] => {
    const rows: number[] = [];
    firstRows.forEach(numberOf(indicator), (row) => {
      if (isSound[row] === 1) rows.push(row);
    });
    return rows;
  };
  return {
    claim: firstRows.claim,
    claimedBy: firstRows.at,
    numberOf,
    add: (row, made) => {
      isSound[row] = 1;
      if (kept.size < mostKept) kept.set(row, made);
    },
    addPlain: (row, value) => {
      isSound[row] = 1;
      numbers[row] = value;
    },
    at: (indicator, period) => make(firstRows.at(numberOf(indicator), period)),
    of: (indicator) => rowsOf(indicator).flatMap((row) => make(row) ?? []),
    numbersOf: (indicator, isWanted) => {
      const found: number[] = [];
      let areAtHand = true;
      firstRows.forEach(numberOf(indicator), (row, period) => {
        if (isSound[row] !== 1 || !isWanted(period)) return;
        const value = numbers[row] ?? Number.NaN;
        areAtHand &&= !Number.isNaN(value);
        found.push(value);
      });
      return areAtHand ? found : null;
    },
    all: () => Array.from(isSound.keys()).flatMap((row) => make(row) ?? []),
  };
}
