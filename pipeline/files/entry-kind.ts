// What stands under a name, without following a link.
import { lstatSync, type Stats } from 'node:fs';

export type EntryKind = 'absent' | 'file' | 'folder' | 'link' | 'special';

/** `special` are pipes, sockets and devices. @throws Node's error if it may not be looked at. */
export function kindOf(path: string): EntryKind {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 'absent' : kindOfStats(stats);
}

export function kindOfStats(stats: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'special';
}

/** A folder itself, not a link to one. */
export function isPlainFolder(path: string): boolean {
  return kindOf(path) === 'folder';
}
