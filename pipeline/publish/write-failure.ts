// What the operating system says of a failed write, as a finding.
import { type Finding, makeFinding } from '../model/finding.js';
import { failed } from './findings/failed.js';
import { limit } from './findings/limit.js';
import { noSpace } from './findings/no-space.js';
import { occupied } from './findings/occupied.js';
import { readOnly } from './findings/read-only.js';

/** Error numbers as Node names them (errno(3)). */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** @throws {unknown} the error itself when it does not come from the operating system: a bug must stay one. */
export function writeFailure(error: unknown, path: string): Finding {
  const cause = errorCode(error);
  const site = { place: null, found: path };
  if (cause === '') throw error;
  if (['EACCES', 'EPERM', 'EROFS'].includes(cause)) return makeFinding(readOnly, site, { path, cause });
  if (cause === 'ENOSPC') return makeFinding(noSpace, site, { path });
  if (['EFBIG', 'EDQUOT'].includes(cause)) return makeFinding(limit, site, { path, cause });
  if (cause === 'ENOTDIR') return makeFinding(occupied, site, { path, what: 'file' });
  return makeFinding(failed, site, { path, cause });
}
