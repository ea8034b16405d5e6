// Reads a file's bytes without trusting it: what it is and how large are looked at first.
import {
  type BigIntStats,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { relative, sep } from 'node:path';
import { type Finding, makeFinding } from '../model/finding.js';
import { missingFile } from './checks/in-missing.js';
import { notReadable } from './checks/in-not-regular.js';
import { pathSymlink } from './checks/path-symlink.js';
import { type DetailsOfLargeFile, largeFile } from './checks/size-file.js';
import { changedFile } from './in-changed.js';

export interface ReadBytes {
  /** `null` if the file could not be read; a finding says why, unless it is absent and may be. */
  readonly bytes: Uint8Array | null;
  readonly findings: readonly Finding[];
}

/** As a person would reach it from the working directory; for showing, never for the outputs. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown === '' ? path : shown).replaceAll('\\', '/');
}

export interface ReadOptions {
  /** Whether its absence is a finding. */
  readonly required: boolean;
  /** Bytes of the file. */
  readonly limit: number;
  /** Bytes of all files that it is one of, and how many of them the others have already. */
  /** The folders out of which no link may lead: it must end in one of them. */
  readonly within?: readonly string[];
  /** Told what the file was when it was read. */
  readonly watch?: ReadWatch;
  readonly together?: { readonly limit: number; readonly used: number };
}

/** Remembers files as they were read, to see later whether they are the same. */
export interface ReadWatch {
  readonly note: (file: string, path: string, stamp: string) => void;
  /** `in-changed` for every file that is not what it was. */
  readonly changes: () => readonly Finding[];
}

export function makeReadWatch(): ReadWatch {
  const noted: { readonly file: string; readonly path: string; readonly stamp: string }[] = [];
  return {
    note: (file, path, stamp) => noted.push({ file, path, stamp }),
    changes: () =>
      noted.flatMap(({ file, path, stamp }) => {
        const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
        return facts !== undefined && stampOf(facts) === stamp ? [] : [changed(file, path)];
      }),
  };
}

function changed(file: string, path: string): Finding {
  const shown = shownPath(path);
  return makeFinding(changedFile, { place: { file, line: 1, column: 1 }, found: shown }, { path: shown });
}

/** Another file, or another content: no clock is asked, so that none can deceive. */
function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Findings: `in-missing` (if it is required), `in-not-regular`, `path-symlink`, `size-file`, `in-changed`. */
export function readBytes(file: string, path: string, options: ReadOptions): ReadBytes {
  const place = { file, line: 1, column: 1 };
  const refuse = (finding: Finding): ReadBytes => ({ bytes: null, findings: [finding] });
  const shown = shownPath(path);
  const unreadable = (cause: string) =>
    refuse(makeFinding(notReadable, { place, found: shown }, { path: shown, cause }));
  try {
    const facts = statOf(path);
    if (facts === null) {
      if (!options.required) return { bytes: null, findings: [] };
      return refuse(makeFinding(missingFile, { place, found: shown }, { path: shown }));
    }
    if (!facts.isFile()) return unreadable(facts.isDirectory() ? 'EISDIR' : 'ENOTSUP');
    const excess = excessOf(facts.size, options);
    if (excess !== null) return refuse(makeFinding(largeFile, { place, found: shown }, excess));
    if (options.within !== undefined && leadsOut(path, options.within))
      return refuse(makeFinding(pathSymlink, { place, found: shown }, { path: shown }));
    const read = readWhole(path);
    if (read.before !== read.after) return refuse(changed(file, path));
    options.watch?.note(file, path, read.after);
    return { bytes: read.bytes, findings: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unreadable(String(error.code));
    throw error;
  }
}

/** Whether a link leads out of all of the folders. */
function leadsOut(path: string, within: readonly string[]): boolean {
  const real = realpathSync(path);
  return within.every((folder) => !existsSync(folder) || !real.startsWith(realpathSync(folder) + sep));
}

/** What has become a pipe since it was looked at does not keep us waiting. */
function readWhole(path: string) {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = stampOf(fstatSync(handle, { bigint: true }));
    const bytes = readFileSync(handle);
    return { bytes, before, after: stampOf(fstatSync(handle, { bigint: true })) };
  } finally {
    closeSync(handle);
  }
}

function excessOf(bytes: number, { limit, together }: ReadOptions): DetailsOfLargeFile | null {
  if (bytes > limit) return { bytes, limit, scope: 'file' };
  if (together !== undefined && together.used + bytes > together.limit)
    return { bytes, limit: together.limit, scope: 'all' };
  return null;
}

/** `null` if there is no such file, be it for want of its folder. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^ENO(?:ENT|TDIR)$/.test(String(error.code)))
      return null;
    throw error;
  }
}
