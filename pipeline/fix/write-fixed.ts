// Writes mended tables: as copies beside the originals, which are never overwritten, or in their place with a backup.
import { linkSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createFile, errorCode, NotAFileError, replaceFile, withoutLinks } from '../files/durable-files.js';
import { kindOf } from '../files/entry-kind.js';
import type { FixedTable } from './fix-edition.js';

/** `values.csv` is mended as `values.fixed.csv`, which no command takes for a table of the edition. */
export function copyPath(path: string): string {
  return path.replace(/\.csv$/, '.fixed.csv');
}

/** Copies that are there already and say something else: somebody may have worked in them. */
export function occupiedCopies(tables: readonly FixedTable[]): readonly string[] {
  return tables
    .filter(({ source, bytes }) => {
      const path = resolve(copyPath(source.path));
      const kind = kindOf(path);
      if (kind !== 'file') return kind !== 'absent';
      return statSync(path).size !== bytes.byteLength || !holds(path, bytes);
    })
    .map(({ source }) => copyPath(source.path));
}

/** What may not be read is taken for something else. */
function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(readFileSync(path), bytes) === 0;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

/** @throws {Error} what the operating system says, if it cannot be written. */
export function writeCopy({ source, bytes }: FixedTable): void {
  const path = resolve(copyPath(source.path));
  if (kindOf(path) === 'absent') createFile(path, bytes);
}

/**
 * Puts the mended table in the place of the original at once, and keeps the original as `values.csv.bak`; an
 * older backup is not lost either.
 * @returns the backup's path.
 * @throws {NotAFileError} where the table is a link: neither it nor what it leads to is replaced.
 * @throws {Error} what the operating system says, if it cannot be written; the original is then untouched.
 */
export function writeInPlace({ source, bytes }: FixedTable): string {
  const path = resolve(source.path);
  const kind = kindOf(path);
  if (kind !== 'file') throw new NotAFileError(path, kind);
  const backup = keepBackup(path);
  try {
    replaceFile(path, bytes);
  } catch (error) {
    // It is the original once more, which is untouched.
    unlinkSync(backup);
    throw error;
  }
  return join(dirname(source.path), backup.slice(dirname(path).length + 1));
}

/** Another name for the original, under the first one that is free: whatever is in it by now is kept. */
function keepBackup(path: string): string {
  for (let number = 1; ; number += 1) {
    const backup = `${path}.bak${number === 1 ? '' : number}`;
    try {
      linkSync(path, backup);
      return backup;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      if (!withoutLinks.includes(errorCode(error))) throw error;
    }
    if (kindOf(backup) !== 'absent') continue;
    createFile(backup, readFileSync(path));
    return backup;
  }
}
