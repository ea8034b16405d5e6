// Where the manifest of a published report is, given it or the outputs folder that holds it.
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { manifestName } from '../files/file-list.js';

/** `null` for what is neither. */
export function manifestAt(path: string): string | null {
  if (basename(path) === manifestName) return resolve(path);
  const within = join(resolve(path), manifestName);
  return existsSync(within) ? within : null;
}
