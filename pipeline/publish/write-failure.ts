// What the operating system says of a failed write, as a finding.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, NotAFileError } from '../files/durable-files.js';
import { manifestName, readList } from '../files/file-list.js';
import { type Finding, makeFinding } from '../model/finding.js';
import { failed } from './findings/failed.js';
import { inUse } from './findings/in-use.js';
import { limit } from './findings/limit.js';
import { noSpace } from './findings/no-space.js';
import { occupied } from './findings/occupied.js';
import { readOnly } from './findings/read-only.js';

/** @throws {unknown} the error itself when it does not come from the operating system: a bug must stay one. */
export function writeFailure(error: unknown, place: string): Finding {
  const path = stuckAt(error) ?? place;
  const site = { place: null, found: path };
  if (error instanceof NotAFileError)
    return makeFinding(occupied, site, { path, what: 'no-file', entries: [] });
  const cause = errorCode(error);
  if (cause === '') throw error;
  if (['EACCES', 'EPERM', 'EROFS'].includes(cause)) return makeFinding(readOnly, site, { path, cause });
  if (cause === 'ENOSPC') return makeFinding(noSpace, site, { path });
  if (['EFBIG', 'EDQUOT'].includes(cause)) return makeFinding(limit, site, { path, cause });
  if (cause === 'ENOTDIR') return makeFinding(occupied, site, { path, what: 'file', entries: [] });
  return makeFinding(failed, site, { path, cause });
}

/** The file of an earlier set that cannot be removed, where that is what failed: it is not at the place itself. */
function stuckAt(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return null;
  return error.syscall === 'unlink' && typeof error.path === 'string' ? error.path : null;
}

/**
 * On Windows a folder cannot be moved while a program has one of its files open.
 * @returns `out-in-use`, which names the file; `null` if none is held open.
 */
export function inUseFailure(
  error: unknown,
  outputFolder: string,
  platform: NodeJS.Platform = process.platform,
): Finding | null {
  if (platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) return null;
  const listed = [...(readList(join(outputFolder, manifestName))?.keys() ?? []), manifestName];
  const open = listed.map((path) => join(outputFolder, path)).find(isHeldOpen);
  return open === undefined ? null : makeFinding(inUse, { place: null }, { path: open });
}

function isHeldOpen(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return false;
  } catch (error) {
    return errorCode(error) !== 'ENOENT';
  }
}
