// What stands in the way of replacing a folder: anything that this program has not made.
import { join } from 'node:path';
import { kindOf } from './entry-kind.js';
import { manifestName, readList } from './file-list.js';
import { type ForeignEntry, surveyFolder } from './survey.js';

export interface Obstacle {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'special' | 'foreign' | 'working-folder' | 'present';
  /** Of a folder, the entries that are not ours. */
  readonly entries: readonly ForeignEntry[];
}

/**
 * @param predecessor what may stand there: a set that names itself by its manifest, or nothing.
 * @returns `null` if the folder may be replaced.
 */
export function obstacleAt(folder: string, predecessor: 'published' | 'none'): Obstacle | null {
  const kind = kindOf(folder);
  if (kind === 'absent') return null;
  if (predecessor === 'none') return { path: folder, kind: 'present', entries: [] };
  if (kind !== 'folder') return { path: folder, kind, entries: [] };
  const list = readList(join(folder, manifestName));
  const { foreign } = surveyFolder(folder, list, list === null ? undefined : manifestName);
  return foreign.length === 0 ? null : { path: folder, kind: 'foreign', entries: foreign };
}
