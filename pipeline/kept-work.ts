// Keeps work in files beside the program, so that a new program finds nothing that another has made.
import { basename, join } from 'node:path';
import { readKept, writeKept } from './kept-files.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';

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
  return {
    recall: (slot, key) => readKept(join(folder, slot), key),
    keep: (slot, key, make) => writeKept(join(folder, slot), key, make),
  };
}
