// Replaces a folder by a new set of files, as a whole or not at all, and never deletes what is somebody else's.
import { chmodSync, lstatSync, readFileSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedFile } from '../model/artifact.js';
import { type Claim, claimFolder, releaseClaim, sweepAsides, workFolderOf, workParts } from './claim.js';
import { sha256 } from './digest.js';
import { discardFolder } from './discard.js';
import { errorCode, makeFolder, renameInTime, syncFolder, writeFile, writeTree } from './durable-files.js';
import { isPlainFolder, kindOf } from './entry-kind.js';
import { isTornList, manifestName, readList, writeList } from './file-list.js';
import { type Keeper, type Kept, keeperOf } from './kept-beside.js';
import { type Obstacle, obstacleAt } from './obstacle.js';

export type ReplaceOutcome =
  | { readonly type: 'replaced'; readonly kept: readonly Kept[] }
  | { readonly type: 'obstructed'; readonly obstacle: Obstacle; readonly kept: readonly Kept[] }
  | { readonly type: 'locked'; readonly owner: string; readonly path: string };

export interface ReplaceOptions {
  /** What may stand at the place: a set of files with its manifest, which is usual, or nothing at all. */
  readonly predecessor?: 'published' | 'none';
  /** How long to wait for another run, in milliseconds. */
  readonly patience?: number | undefined;
}

/**
 * Puts `files` in the place of `folder`. They are written into the working folder beside it and made durable; what
 * stood there is renamed into the working folder, and the new set out of it. Whenever the process dies, the next
 * run completes or undoes that. Of what stood there, files that its manifest names with their digests are deleted;
 * files that were changed since are kept beside.
 *
 * @throws Node's error if it cannot be written; the folder is then what it was, or will be after the next run.
 */
export function replaceFolder(
  folder: string,
  files: readonly PublishedFile[],
  { predecessor = 'published', patience }: ReplaceOptions = {},
): ReplaceOutcome {
  makeFolder(dirname(folder));
  return claimed(folder, patience, (claim, keeper) => {
    const obstacle = obstacleAt(folder, predecessor);
    if (obstacle !== null) return { type: 'obstructed', obstacle, kept: keeper.kept };
    try {
      stage(claim, files);
      const appeared = swap(claim, predecessor);
      if (appeared !== null) {
        discardStaged(claim.workFolder, keeper);
        return { type: 'obstructed', obstacle: appeared, kept: keeper.kept };
      }
    } catch (error) {
      // What cannot be removed now either is left to the next run: the first fault is the one to tell.
      quietly(() => discardStaged(claim.workFolder, keeper));
      throw error;
    }
    quietly(() => clearAfterSwap(claim, keeper));
    return { type: 'replaced', kept: keeper.kept };
  });
}

/** Completes or undoes what a killed run has left; does nothing while another run is at work. */
export function settleFolder(folder: string): ReplaceOutcome {
  if (kindOf(workFolderOf(folder)) === 'absent') return { type: 'replaced', kept: [] };
  return claimed(folder, 0, (_, keeper) => ({ type: 'replaced', kept: keeper.kept }));
}

function claimed(
  folder: string,
  patience: number | undefined,
  work: (claim: Claim, keeper: Keeper) => ReplaceOutcome,
): ReplaceOutcome {
  const outcome = claimFolder(folder, patience);
  if (outcome.type === 'foreign')
    return {
      type: 'obstructed',
      obstacle: { path: outcome.path, kind: 'working-folder', entries: [] },
      kept: [],
    };
  if (outcome.type === 'locked') return outcome;
  const { claim } = outcome;
  try {
    sweepAsides(folder);
    const keeper = keeperOf(claim);
    settle(claim, keeper);
    return work(claim, keeper);
  } finally {
    releaseClaim(claim);
  }
}

function stage({ workFolder }: Claim, files: readonly PublishedFile[]): void {
  const plan = join(workFolder, workParts.plan);
  writeFile(plan, writeList(files));
  writeTree(join(workFolder, workParts.next), files);
  syncFolder(workFolder);
}

/** @returns what has appeared in the place since it was looked at: it is put back, and nothing is replaced. */
function swap({ folder, workFolder }: Claim, predecessor: 'published' | 'none'): Obstacle | null {
  const next = join(workFolder, workParts.next);
  const before = join(workFolder, workParts.before);
  const isReplacing = predecessor === 'published' && kindOf(folder) !== 'absent';
  const putBack = () => {
    if (kindOf(before) !== 'absent' && kindOf(folder) === 'absent') renameInTime(before, folder);
  };
  try {
    if (isReplacing) {
      // Whoever may look into the old set may look into the new one.
      if (isPlainFolder(folder)) chmodSync(next, lstatSync(folder).mode & 0o7777);
      renameInTime(folder, before);
      const appeared = obstacleAt(before, predecessor);
      if (appeared !== null) {
        putBack();
        return { ...appeared, path: folder };
      }
    }
    renameInTime(next, folder);
    return null;
  } catch (error) {
    putBack();
    throw error;
  }
}

/** Nothing of the set before is removed until the disk has the new one. */
function clearAfterSwap(claim: Claim, keeper: Keeper): void {
  syncFolder(claim.workFolder);
  syncFolder(dirname(claim.folder));
  settle(claim, keeper);
}

/** Does what may be left to the next run: a disk has its faults, and other programs open files. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

/**
 * Brings a working folder to rest, from wherever a run has stopped: a folder that was moved aside goes back if
 * nothing has taken its place, is discarded if the new set has, and is kept beside if something else has. What was
 * staged and not swapped in goes.
 */
function settle({ folder, workFolder }: Claim, keeper: Keeper): void {
  const before = join(workFolder, workParts.before);
  if (isPlainFolder(before)) {
    if (kindOf(folder) === 'absent') {
      renameInTime(before, folder);
      syncFolder(dirname(folder));
    } else if (isPlanned(folder, workFolder)) {
      const list = readList(join(before, manifestName));
      discardFolder(before, { list, listName: manifestName, successor: folder, keeper });
    } else {
      keeper.keep(before, workParts.before);
    }
    keeper.bringOut();
  }
  discardStaged(workFolder, keeper);
}

/** Whether a folder is the set that was staged: its manifest is the one that was planned. */
function isPlanned(folder: string, workFolder: string): boolean {
  const planned = readList(join(workFolder, workParts.plan))?.get(manifestName);
  const manifest = join(folder, manifestName);
  if (planned === undefined || !isPlainFolder(folder) || kindOf(manifest) !== 'file') return false;
  return sha256(readFileSync(manifest)) === planned.sha256;
}

/** Removes what was staged and not swapped in, as far as the plan names it. */
function discardStaged(workFolder: string, keeper: Keeper): void {
  const plan = join(workFolder, workParts.plan);
  const next = join(workFolder, workParts.next);
  if (isPlainFolder(next)) discardFolder(next, { list: readList(plan), mayBeTorn: true, keeper });
  if (kindOf(plan) === 'file') {
    if (readList(plan) !== null || isTornList(readFileSync(plan))) unlinkSync(plan);
    else keeper.keep(plan, workParts.plan);
  }
  keeper.bringOut();
}
