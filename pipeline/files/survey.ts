// Holds a folder against the list of what was put into it: what is ours, and what is somebody's.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './durable-files.js';
import { kindOfStats } from './entry-kind.js';
import type { FileList } from './file-list.js';

/** Paths are relative to the folder, with `/` between names. */
export interface Survey {
  /** Files that the list names, whatever is in them by now. */
  readonly listed: readonly string[];
  /** What file managers leave in every folder that they show. */
  readonly unasked: readonly string[];
  readonly foreign: readonly ForeignEntry[];
  /** Folders that files of the list stand in, inner ones first. */
  readonly folders: readonly string[];
}

export interface ForeignEntry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special' | 'unreadable';
}

const unaskedNames = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

/**
 * Looks at every entry of a folder without following a link or opening a file.
 * @param list what the folder should hold; `null` if nothing in it is known.
 * @param listName the file that is the list itself, if it stands in the folder.
 * @throws Node's error if the folder itself cannot be read.
 */
export function surveyFolder(folder: string, list: FileList | null, listName?: string): Survey {
  const found = { listed: [], unasked: [], foreign: [], folders: [] };
  look(folder, '', { list: list ?? new Map(), listName, ...found });
  return found;
}

interface Surveying {
  readonly list: FileList;
  readonly listName: string | undefined;
  readonly listed: string[];
  readonly unasked: string[];
  readonly foreign: ForeignEntry[];
  readonly folders: string[];
}

function look(root: string, within: string, survey: Surveying): void {
  const entries = readdirSync(join(root, within), { withFileTypes: true });
  for (const entry of entries.sort((first, second) => (first.name < second.name ? -1 : 1))) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    const kind = kindOfStats(entry);
    if (kind === 'file') sort(path, entry.name, survey);
    else if (kind === 'folder' && holdsListed(path, survey)) lookInside(root, path, survey);
    else survey.foreign.push({ path, kind: kind === 'absent' ? 'special' : kind });
  }
}

function sort(path: string, name: string, survey: Surveying): void {
  if (survey.list.has(path)) survey.listed.push(path);
  else if (unaskedNames.has(name)) survey.unasked.push(path);
  else if (path !== survey.listName) survey.foreign.push({ path, kind: 'file' });
}

function holdsListed(folder: string, { list }: Surveying): boolean {
  return [...list.keys()].some((path) => path.startsWith(`${folder}/`));
}

function lookInside(root: string, path: string, survey: Surveying): void {
  try {
    look(root, path, survey);
    survey.folders.push(path);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    survey.foreign.push({ path, kind: 'unreadable' });
  }
}
