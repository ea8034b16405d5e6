// Keeps work in files beside the program, so that a new program finds nothing that another has made.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type KeptWork, nothingKept } from './model/kept-work.js';

/** A file is the key and the digest of what follows, in hexadecimal, then what was kept. */
const digestLength = 64;
const headLength = 2 * digestLength;

/**
 * What earlier runs of the program have kept, beside its bundle: bundling another throws it away. Another Node
 * might judge characters by another Unicode. Run from its sources, the program keeps nothing.
 */
export function workOfThisProgram(): KeptWork {
  const here = import.meta.dirname;
  return basename(here) === 'dist' ? keepWorkIn(join(here, `kept-${process.version}`)) : nothingKept;
}

/**
 * One file for each slot, so that they do not grow in number. Files of another run may be read and replaced at
 * any time.
 * @param folder made when something is first kept; it may be thrown away at any time.
 */
export function keepWorkIn(folder: string): KeptWork {
  const pathOf = (slot: string) => join(folder, slot);
  return {
    recall: (slot, key) => {
      const bytes = read(pathOf(slot));
      if (bytes === null || bytes.toString('latin1', 0, digestLength) !== key) return null;
      const kept = bytes.subarray(headLength);
      return bytes.toString('latin1', digestLength, headLength) === digestOf(kept) ? kept : null;
    },
    keep: (slot, key, make) => {
      try {
        const bytes = make();
        mkdirSync(folder, { recursive: true });
        const aside = `${pathOf(slot)}.${process.pid}`;
        writeFileSync(aside, Buffer.concat([Buffer.from(key + digestOf(bytes), 'latin1'), bytes]));
        renameSync(aside, pathOf(slot));
      } catch {
        // An installation that may not be written to does the work each time; faults are told where it is done.
      }
    },
  };
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
