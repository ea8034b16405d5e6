// Writes a tree of files so that a power cut after the last call cannot lose any of them.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedFile } from '../model/artifact.js';
import { type EntryKind, kindOfStats } from './entry-kind.js';

/** Error numbers as Node names them (errno(3)); empty for whatever the operating system has not said. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Writes every file below `folder`, which must not exist, and syncs files before the folders that name them. */
export function writeTree(folder: string, files: readonly PublishedFile[]): void {
  makeFolder(folder);
  const folders = new Set([folder]);
  const targets: string[] = [];
  for (const { path, bytes } of files) {
    const target = join(folder, ...path.split('/'));
    if (!folders.has(dirname(target))) makeFolder(dirname(target));
    folders.add(dirname(target));
    writeBytes(target, bytes);
    targets.push(target);
  }
  // All are written before the first is synced: the disk then mostly takes them in one go.
  for (const target of targets) sync(target, 'r+');
  for (const written of folders) syncFolder(written);
}

/**
 * Puts a file in the place of another, or of none: whoever looks finds the old one or the new one, whole, with the
 * permissions of the old one.
 * @throws {NotAFileError} where a link, a folder, a pipe or a device stands: none of them is replaced.
 * @throws Node's error if it cannot be written; nothing is left beside.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const standing = lstatSync(path, { throwIfNoEntry: false });
  if (standing === undefined) {
    createFile(path, bytes);
    return;
  }
  if (!standing.isFile()) throw new NotAFileError(path, kindOfStats(standing));
  const aside = nameAside(path);
  try {
    writeFile(aside, bytes);
    // Not when it is opened, where the process's mask would take some of them away.
    chmodSync(aside, standing.mode);
    renameInTime(aside, path);
  } catch (error) {
    // A name that was taken is somebody's; any other file of this name is ours.
    if (errorCode(error) !== 'EEXIST') rmSync(aside, { force: true });
    throw error;
  }
}

/**
 * Makes a file, whole or not at all, and only where there is nothing.
 * @throws {Error} with code EEXIST if there is something already.
 */
export function createFile(path: string, bytes: Uint8Array): void {
  const aside = nameAside(path);
  writeFile(aside, bytes);
  try {
    // Unlike a rename, another name for a file replaces nothing.
    linkSync(aside, path);
  } catch (error) {
    if (!withoutLinks.includes(errorCode(error))) throw error;
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw Object.assign(new Error(path), { code: 'EEXIST' });
    renameInTime(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What systems of files say that know one name a file, such as those of memory sticks. */
export const withoutLinks: readonly string[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'];

function nameAside(path: string): string {
  return `${path}.quality-report-${randomBytes(6).toString('hex')}`;
}

/** Something that is no file stands where one was to be replaced. */
export class NotAFileError extends Error {
  readonly kind: EntryKind;

  constructor(path: string, kind: EntryKind) {
    super(`${path}: ${kind}`);
    this.kind = kind;
  }
}

/**
 * Writes and syncs a file.
 * @param mode its permissions, where they are to be those of another file.
 * @throws {Error} with code EEXIST if there is one already.
 */
export function writeFile(path: string, bytes: Uint8Array, mode?: number): void {
  writeBytes(path, bytes, mode);
  sync(path, 'r+');
}

/** @throws {Error} with code EEXIST if there is one already. */
function writeBytes(path: string, bytes: Uint8Array, mode?: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (let offset = 0; offset < bytes.byteLength; ) offset += writeSync(file, bytes, offset);
  } catch (error) {
    // What there is of it is our own, and no use to anybody.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder durable: without it a power cut may lose a rename. Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

/** @param access a folder can be opened for reading only, and Windows syncs only what is open for writing. */
function sync(path: string, access: 'r' | 'r+'): void {
  const handle = openSync(path, access);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder and those above it. Step by step: Node's own way never ends below a folder such as /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run was quicker.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** On Windows a virus scanner or an indexer holds a new file open for a moment, and nothing can be renamed then. */
const patience = process.platform === 'win32' ? 20 : 0;

/** Renames, and tries again for a second where the system says that something is in use. */
export function renameInTime(from: string, to: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (attempt >= patience || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      sleep(50);
    }
  }
}

/** Stops this thread, in milliseconds. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
