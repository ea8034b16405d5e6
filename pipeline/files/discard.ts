// Deletes a set of files that a list names, file by file with its digest; everything else is kept beside.
import { lstatSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './entry-kind.js';
import type { FileList } from './file-list.js';
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

/**
 * Removes a folder. Nothing in it is deleted but files that the list names with the bytes that it gives.
 * @throws Node's error where something cannot be removed; called again, it goes on.
 */
export function discardFolder(folder: string, discarding: Discarding): void {
  const { list, listName, mayBeTorn = false, successor, keeper } = discarding;
  const survey = surveyFolder(folder, list, listName);
  for (const path of [...survey.own, ...(mayBeTorn ? survey.shorter : [])]) unlinkSync(join(folder, path));
  const strange = [...survey.changed, ...(mayBeTorn ? [] : survey.shorter)];
  for (const path of [...strange, ...survey.foreign.map((entry) => entry.path)])
    keeper.keep(join(folder, path), path);
  for (const path of survey.unasked) moveOn(folder, path, successor, keeper);
  for (const path of survey.folders) rmdirSync(join(folder, path));
  if (listName !== undefined && kindOf(join(folder, listName)) === 'file') {
    if (list !== null) unlinkSync(join(folder, listName));
    else keeper.keep(join(folder, listName), listName);
  }
  rmdirSync(folder);
}

function moveOn(folder: string, path: string, successor: string | undefined, keeper: Keeper): void {
  const to = successor === undefined ? null : join(successor, path);
  const hasPlace =
    to !== null &&
    kindOf(to) === 'absent' &&
    lstatSync(join(to, '..'), { throwIfNoEntry: false })?.isDirectory() === true;
  if (hasPlace) renameSync(join(folder, path), to);
  else keeper.keep(join(folder, path), path);
}
