// Writes a tree of files so that a power cut after the last call cannot lose any of them.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedFile } from '../model/artifact.js';
import { errorCode } from './write-failure.js';

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

/** Puts a file in the place of another, or of none: whoever looks finds the old one or the new one, whole. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFile(aside, bytes);
    renameSync(aside, path);
  } catch (error) {
    // What was there before is not ours.
    if (errorCode(error) !== 'EEXIST') rmSync(aside, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Writes and syncs a file. @throws {Error} with code EEXIST if there is one already. */
export function writeFile(path: string, bytes: Uint8Array): void {
  writeBytes(path, bytes);
  sync(path, 'r+');
}

/** @throws {Error} with code EEXIST if there is one already. */
function writeBytes(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let offset = 0; offset < bytes.byteLength; ) offset += writeSync(file, bytes, offset);
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
