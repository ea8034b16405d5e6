// Keeps work in files beside the program, so that a new program finds nothing that another has made.
import { join } from 'node:path';
import { digestOf, readKept, writeKept } from './kept-files.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';

/** Of the bundled program, which the bundler puts before it; there is none while it runs from its sources. */
declare const __programDigest: string | undefined;

/**
 * What earlier runs of the same program have kept, beside its bundle. Another Node might judge characters by another
 * Unicode. Run from its sources, the program keeps nothing.
 */
export function workOfThisProgram(): KeptWork {
  if (typeof __programDigest !== 'string') return nothingKept;
  return keepWorkIn(join(import.meta.dirname, `kept-${process.version}`), __programDigest);
}

/**
 * One file for each slot, so that they do not grow in number. Files of another run may be read and replaced at
 * any time.
 * @param folder made when something is first kept; it may be thrown away at any time.
 * @param program tells what program has kept the work: another one neither uses nor needs it.
 */
export function keepWorkIn(folder: string, program = ''): KeptWork {
  const ownKey = (key: string) => digestOf(`${program} ${key}`);
  return {
    recall: (slot, key) => readKept(join(folder, slot), ownKey(key)),
    keep: (slot, key, make) => writeKept(join(folder, slot), ownKey(key), make),
  };
}
