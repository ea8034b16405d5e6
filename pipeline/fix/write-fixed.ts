// Writes mended tables: as copies beside the originals, which are never overwritten, or in their place with a backup.
import { constants, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFile, writeFile } from '../publish/durable-files.js';
import { errorCode } from '../publish/write-failure.js';
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
      return existsSync(path) && Buffer.compare(readFileSync(path), bytes) !== 0;
    })
    .map(({ source }) => copyPath(source.path));
}

/** @throws {Error} what the operating system says, if it cannot be written. */
export function writeCopy({ source, bytes }: FixedTable): void {
  const path = resolve(copyPath(source.path));
  if (!existsSync(path)) writeFile(path, bytes);
}

/**
 * Puts the mended table in the place of the original at once, and keeps the original as `values.csv.bak`; an
 * older backup is not lost either.
 * @returns the backup's path.
 */
export function writeInPlace({ source, bytes }: FixedTable): string {
  const path = resolve(source.path);
  const backup = keepBackup(path);
  try {
    replaceFile(path, bytes);
  } catch (error) {
    rmSync(backup, { force: true });
    throw error;
  }
  return join(dirname(source.path), backup.slice(dirname(path).length + 1));
}

function keepBackup(path: string): string {
  for (let number = 1; ; number += 1) {
    const backup = `${path}.bak${number === 1 ? '' : number}`;
    try {
      copyFileSync(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
