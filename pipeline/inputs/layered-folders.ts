// Several folders seen as one: a file is taken from the first folder that has it.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** From the most particular folder to the one that has everything: a user's own, then the shipped one. */
export type LayeredFolders = readonly [string, ...string[]];

export interface LayeredFile {
  readonly path: string;
  /** Logical name, as in a place: `templates/annual-report/theme.json`. */
  readonly file: string;
}

/** Where a file is; where no folder has it, the place in the last one, so that reading it tells what is missing. */
export function layeredFile(folders: LayeredFolders, relative: string): LayeredFile {
  const parts = relative.split('/');
  const folder = folders.find((one) => existsSync(join(one, ...parts))) ?? folders.at(-1) ?? folders[0];
  return { path: join(folder, ...parts), file: `templates/${basename(folder)}/${relative}` };
}

/** Names in a subfolder of any of the folders, each once, by code unit: never by the machine's language. */
export function layeredNames(folders: LayeredFolders, subfolder: string): readonly string[] {
  const names = folders.flatMap((folder) => {
    try {
      return readdirSync(join(folder, subfolder));
    } catch {
      // There is none, or it is no folder that may be read: its files are missing, which is told where they are read.
      return [];
    }
  });
  return [...new Set(names)].sort();
}
