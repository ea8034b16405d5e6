// Keeps what is not ours to delete: moved into a new folder beside, `2020.kept-1` for `2020`, and told.
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Claim, workParts } from './claim.js';
import { NotAFileError, renameInTime } from './durable-files.js';
import { isPlainFolder, kindOf } from './entry-kind.js';

/** Where something stood, and where it is now. */
export interface Kept {
  readonly from: string;
  readonly to: string;
}

export interface Keeper {
  /** Everything that was brought out, by path. */
  readonly kept: readonly Kept[];
  /** Puts something aside in the working folder. @param within where it stood, with `/` between names. */
  readonly keep: (path: string, within: string) => void;
  /** Moves what was put aside, also by a run that was killed, beside the folder: a new one, whole or not at all. */
  readonly bringOut: () => void;
}

export function keeperOf({ folder, workFolder }: Pick<Claim, 'folder' | 'workFolder'>): Keeper {
  const aside = join(workFolder, workParts.kept);
  const kept: Kept[] = [];
  return {
    kept,
    keep: (path, within) => {
      const names = within.split('/');
      for (let depth = 0; depth < names.length; depth += 1) makePlain(join(aside, ...names.slice(0, depth)));
      renameSync(path, freeName(join(aside, ...names)));
    },
    bringOut: () => {
      if (!isPlainFolder(aside)) return;
      const beside = freeName(`${folder}.kept-1`);
      renameInTime(aside, beside);
      for (const within of leavesOf(beside))
        kept.push({ from: join(folder, within), to: join(beside, within) });
    },
  };
}

/** The path, or with the first number behind it under which there is nothing: `2020.kept-2`, `report.pdf-2`. */
function freeName(path: string): string {
  const stem = path.replace(/\.kept-1$/, '.kept');
  let free = path;
  for (let number = 2; kindOf(free) !== 'absent'; number += 1) free = `${stem}-${number}`;
  return free;
}

/** @throws {NotAFileError} where something else stands, such as a link, which is not followed. */
function makePlain(folder: string): void {
  const kind = kindOf(folder);
  if (kind === 'absent') mkdirSync(folder);
  else if (kind !== 'folder') throw new NotAFileError(folder, kind);
}

/** Everything that holds nothing else. Links are not followed. */
function leavesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inner = entry.isDirectory() ? leavesOf(join(folder, entry.name)) : [];
    return inner.length === 0 ? [entry.name] : inner.map((name) => join(entry.name, name));
  });
}
