// Keeps what is not ours to delete: moved into a new folder beside, `2020.kept-1` for `2020`, and told.
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Claim, workParts } from './claim.js';
import { renameInTime } from './durable-files.js';
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
      const to = join(aside, ...within.split('/'));
      mkdirSync(dirname(to), { recursive: true });
      renameSync(path, to);
    },
    bringOut: () => {
      if (!isPlainFolder(aside)) return;
      const beside = freeName(folder);
      renameInTime(aside, beside);
      for (const within of leavesOf(beside))
        kept.push({ from: join(folder, within), to: join(beside, within) });
    },
  };
}

/** A rename replaces nothing but an empty folder, should one appear under that name. */
function freeName(folder: string): string {
  let number = 1;
  while (kindOf(`${folder}.kept-${number}`) !== 'absent') number += 1;
  return `${folder}.kept-${number}`;
}

/** Everything that holds nothing else. Links are not followed. */
function leavesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inner = entry.isDirectory() ? leavesOf(join(folder, entry.name)) : [];
    return inner.length === 0 ? [entry.name] : inner.map((name) => join(entry.name, name));
  });
}
