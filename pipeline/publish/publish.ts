// Publishes a complete outputs folder: written aside, made durable, swapped in by one rename.
import { existsSync, readdirSync, readlinkSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PublishedFile } from '../model/artifact.js';
import type { Finding } from '../model/finding.js';
import { sha256, sha256OfData } from './digest.js';
import { makeFolder, syncFolder, writeTree } from './durable-files.js';
import { withLock } from './lock.js';
import { examineOutputFolder, isLink } from './output-folder.js';
import { errorCode, writeFailure } from './write-failure.js';

/**
 * Replaces `outputFolder` by `files`, as a whole or not at all, whenever the process dies. The versions lie
 * beside it in `.<name>/`, and the folder is a relative link to the current one, because only the rename of a
 * link replaces what was there in one step. Where links cannot be made the folder itself is renamed.
 *
 * @returns findings of severity error if nothing was published; the folder is then what it was.
 */
export function publishFolder(outputFolder: string, files: readonly PublishedFile[]): readonly Finding[] {
  const faults = examineOutputFolder(outputFolder);
  if (faults.length > 0) return faults;
  const versions = join(dirname(outputFolder), `.${basename(outputFolder)}`);
  try {
    makeFolder(versions);
    return withLock(join(versions, 'lock'), () => {
      swapIn(outputFolder, versions, files);
      return [];
    });
  } catch (error) {
    return [writeFailure(error, outputFolder)];
  }
}

function swapIn(outputFolder: string, versions: string, files: readonly PublishedFile[]): void {
  const version = sha256OfData(files.map(({ path, bytes }) => [path, sha256(bytes)])).slice(0, 16);
  discardLeftovers(versions, currentVersion(outputFolder));
  const staged = join(versions, `staged-${version}`);
  try {
    writeTree(staged, files);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }
  pointTo(outputFolder, versions, version, staged);
  syncFolder(versions);
  syncFolder(dirname(outputFolder));
  discardLeftovers(versions, currentVersion(outputFolder));
}

/** The name of the version that the folder links to; `null` if it is an ordinary folder or absent. */
function currentVersion(outputFolder: string): string | null {
  return isLink(outputFolder) ? basename(readlinkSync(outputFolder)) : null;
}

/** Removes what an interrupted run left behind. The lock is held, so nobody is at work on it. */
function discardLeftovers(versions: string, current: string | null): void {
  for (const name of readdirSync(versions)) {
    if (name === current || name.startsWith('lock')) continue;
    rmSync(join(versions, name), { recursive: true, force: true });
  }
}

function pointTo(outputFolder: string, versions: string, version: string, staged: string): void {
  // The current version may have the same bytes and so the same name; two names are used in turn.
  const name = currentVersion(outputFolder) === version ? `${version}-again` : version;
  const settled = join(versions, name);
  renameSync(staged, settled);
  const link = join(versions, 'link');
  if (!makeLink(join(basename(versions), name), link)) {
    replaceFolder(outputFolder, versions, settled);
    return;
  }
  if (existsSync(outputFolder) && !isLink(outputFolder)) replaceFolder(outputFolder, versions, link);
  else renameSync(link, outputFolder);
}

/** @returns whether this system lets us make links: Windows does so only for some users. */
function makeLink(target: string, path: string): boolean {
  try {
    symlinkSync(target, path, 'dir');
    return true;
  } catch (error) {
    if (['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error))) return false;
    throw error;
  }
}

/** Where a rename cannot replace a folder: the old one is moved aside, and back if the new one cannot follow. */
function replaceFolder(outputFolder: string, versions: string, replacement: string): void {
  if (!existsSync(outputFolder)) {
    renameSync(replacement, outputFolder);
    return;
  }
  if (readdirSync(outputFolder).length === 0) rmdirSync(outputFolder);
  const aside = join(versions, 'replaced');
  if (existsSync(outputFolder)) renameSync(outputFolder, aside);
  try {
    renameSync(replacement, outputFolder);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, outputFolder);
    throw error;
  }
}
