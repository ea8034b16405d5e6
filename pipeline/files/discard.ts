// Deletes a set of files that a list names, file by file with its digest; everything else is kept beside.
import { lstatSync, readFileSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from './digest.js';
import { isPlainFolder, kindOf } from './entry-kind.js';
import type { FileList, ListedFile } from './file-list.js';
import type { Keeper } from './kept-beside.js';
import { surveyFolder } from './survey.js';

export interface Discarding {
  readonly list: FileList | null;
  /** The file that is the list itself, if it stands in the folder: it goes last, so that a killed run can go on. */
  readonly listName?: string;
  /** Whether a file that is shorter than listed was being written when a run was killed, and may go. */
  readonly mayBeTorn?: boolean;
  /** Where what file managers have left moves on to; kept beside if it has no place there. */
  readonly successor?: string;
  readonly keeper: Keeper;
}

/** What Node puts for bytes of a name that are not UTF-8: nothing can be reached under such a name. */
const unreachable = '\uFFFD';

/**
 * Removes a folder. Nothing in it is deleted but files that the list names with the bytes that it gives.
 * @throws Node's error where something cannot be removed; called again, it goes on.
 */
export function discardFolder(folder: string, discarding: Discarding): void {
  const { list, listName, mayBeTorn = false, successor, keeper } = discarding;
  const { listed, foreign, unasked, folders } = surveyFolder(folder, list, listName);
  if (foreign.some(({ path }) => path.includes(unreachable))) {
    keeper.keep(folder, basename(folder));
    return;
  }
  // Looked into one by one, each right before it goes: somebody may be about to sign one.
  for (const path of listed) {
    const known = list?.get(path);
    if (known !== undefined && isOurs(join(folder, path), known, mayBeTorn)) unlinkSync(join(folder, path));
    else keeper.keep(join(folder, path), path);
  }
  for (const { path } of foreign) keeper.keep(join(folder, path), path);
  for (const path of unasked) moveOn(folder, path, successor, keeper);
  for (const path of folders) rmdirSync(join(folder, path));
  if (listName !== undefined && kindOf(join(folder, listName)) === 'file') {
    if (list !== null) unlinkSync(join(folder, listName));
    else keeper.keep(join(folder, listName), listName);
  }
  rmdirSync(folder);
}

/** What is longer than it should be is not read: it may be of any size. */
function isOurs(path: string, listed: ListedFile, mayBeTorn: boolean): boolean {
  const { size } = lstatSync(path);
  if (size !== listed.bytes) return mayBeTorn && size < listed.bytes;
  return sha256(readFileSync(path)) === listed.sha256;
}

function moveOn(folder: string, path: string, successor: string | undefined, keeper: Keeper): void {
  const to = successor === undefined ? null : join(successor, path);
  if (to !== null && kindOf(to) === 'absent' && isPlainFolder(dirname(to)))
    renameSync(join(folder, path), to);
  else keeper.keep(join(folder, path), path);
}
