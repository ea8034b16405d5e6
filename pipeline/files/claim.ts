// The working folder beside a folder that is being replaced: it stages the new set, and it is the lock.
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { errorCode, renameInTime, sleep } from './durable-files.js';
import { isPlainFolder, kindOf } from './entry-kind.js';

/** What a working folder may hold besides the file that names its holder. */
export const workParts = { plan: 'plan.json', next: 'next', before: 'before', kept: 'kept' } as const;

export type ClaimOutcome =
  | { readonly type: 'claimed'; readonly claim: Claim }
  | { readonly type: 'locked'; readonly owner: string; readonly path: string }
  /** Something that this program has not put there stands in the working folder, or in its place. */
  | { readonly type: 'foreign'; readonly path: string };

/** The right to replace a folder, until it is released. */
export interface Claim {
  /** The folder that may be replaced. */
  readonly folder: string;
  readonly workFolder: string;
  readonly owner: Owner;
}

interface Owner {
  readonly process: number;
  readonly host: string;
  /** Tells apart what one process claims, and processes that have had the same number. */
  readonly nonce: string;
}

/** Replacing takes well under a second; whoever waits longer than this, in milliseconds, is told. */
const longestWait = 10_000;
const pause = 50;

/** What the file that names the holder says to a person who finds it after a power cut. */
const explanation =
  '质量年报在更换旁边的文件夹时使用本文件夹；被中断的更换由下一次运行完成或撤销。请不要在这里放文件。\n' +
  'quality-report uses this folder while it replaces the folder beside it. The next run completes or undoes\n' +
  'whatever was interrupted. Do not put files here.\n';

/** `.2020.quality-report-publishing` for `2020`: a name that nobody gives to a folder of their own. */
export function workFolderOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.quality-report-publishing`);
}

/**
 * Claims the right to replace a folder. The working folder is made aside with its holder's name in it and then
 * renamed, which succeeds for one run only. That of a run that has died on this host is taken over, with
 * whatever stands in it; nothing can be known of a run on another host, so its claim is respected.
 *
 * @param patience how long to wait for another run, in milliseconds.
 * @throws Node's error if the working folder cannot be made.
 */
export function claimFolder(folder: string, patience = longestWait): ClaimOutcome {
  const workFolder = workFolderOf(folder);
  const owner = newOwner();
  const claimed: ClaimOutcome = { type: 'claimed', claim: { folder, workFolder, owner } };
  for (let waited = 0; ; ) {
    const standing = standingOf(workFolder);
    if (standing === 'free') {
      if (takeFree(workFolder, folder, owner)) return claimed;
    } else if (standing.owner === null) return { type: 'foreign', path: workFolder };
    else if (isDead(standing.owner)) {
      if (standing.stray !== null) return { type: 'foreign', path: join(workFolder, standing.stray) };
      if (takeOver(workFolder, standing.owner, owner)) return claimed;
    } else if (waited >= patience) {
      return { type: 'locked', owner: nameOf(standing.owner), path: workFolder };
    } else {
      sleep(pause);
      waited += pause;
    }
  }
}

/** What stands in the working folder, or in its place, and was not put there by this program; `null` if nothing does. */
export function strangerAt(folder: string): string | null {
  const workFolder = workFolderOf(folder);
  const standing = standingOf(workFolder);
  if (standing === 'free') return null;
  if (standing.owner === null) return workFolder;
  return standing.stray === null || !isDead(standing.owner) ? null : join(workFolder, standing.stray);
}

/** Gives a claim back. A working folder that still holds something stays for the next run to clear. */
export function releaseClaim({ folder, workFolder, owner }: Claim): void {
  try {
    const held = heldName(owner);
    if (readdirSync(workFolder).some((name) => name !== held)) return;
    const aside = asideOf(folder, owner);
    // In one step: a working folder without its holder's name would be nobody's.
    renameInTime(workFolder, aside);
    removeAside(aside, owner);
  } catch (error) {
    // Somebody has removed it, or looks into it: the next run finds its holder dead.
    if (errorCode(error) === '') throw error;
  }
}

/** Removes what runs of this host were about to claim with, or had just released, when they were killed. */
export function sweepAsides(folder: string): void {
  const prefix = basename(asideOf(folder, ''));
  for (const name of readdirSync(dirname(folder))) {
    const owner = name.startsWith(prefix) ? ownerOf(name.slice(prefix.length)) : null;
    if (owner === null || !isDead(owner)) continue;
    try {
      removeAside(join(dirname(folder), name), owner);
    } catch {
      // Whatever somebody has put there stays, and stands in nobody's way.
    }
  }
}

interface Standing {
  /** `null` if no file names a holder: then the folder is not ours. */
  readonly owner: Owner | null;
  /** An entry that we would not have made. */
  readonly stray: string | null;
}

function standingOf(workFolder: string): 'free' | Standing {
  const kind = kindOf(workFolder);
  if (kind === 'absent') return 'free';
  if (kind !== 'folder') return { owner: null, stray: null };
  let names: readonly string[];
  try {
    names = readdirSync(workFolder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'free'; // Released in the meantime.
    throw error;
  }
  const held = names.flatMap((name) => ownerOf(heldPattern.exec(name)?.[1] ?? '') ?? []);
  const stray = names.find((name) => !heldPattern.test(name) && !isPart(workFolder, name));
  return { owner: held.length === 1 ? (held[0] ?? null) : null, stray: stray ?? null };
}

function isPart(workFolder: string, name: string): boolean {
  const path = join(workFolder, name);
  if (name === workParts.plan) return kindOf(path) === 'file';
  const folders: readonly string[] = [workParts.next, workParts.before, workParts.kept];
  return folders.includes(name) && isPlainFolder(path);
}

function takeFree(workFolder: string, folder: string, owner: Owner): boolean {
  const aside = asideOf(folder, owner);
  mkdirSync(aside);
  try {
    writeFileSync(join(aside, heldName(owner)), explanation, { flag: 'wx' });
    renameSync(aside, workFolder);
    return true;
  } catch (error) {
    removeAside(aside, owner);
    // A rename replaces no folder that holds something; Windows says so by refusing permission.
    if (kindOf(workFolder) !== 'absent') return false;
    throw error;
  }
}

/** The name of the holder's file says whose it is: renaming it fails for all but the first to take over. */
function takeOver(workFolder: string, dead: Owner, owner: Owner): boolean {
  try {
    renameSync(join(workFolder, heldName(dead)), join(workFolder, heldName(owner)));
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Deletes only the holder's file, as far as it says what we write into it, and the empty folder. */
function removeAside(aside: string, owner: Owner): void {
  const held = join(aside, heldName(owner));
  if (!isPlainFolder(aside)) return;
  if (kindOf(held) === 'file' && explanation.startsWith(readFileSync(held, 'utf8'))) unlinkSync(held);
  rmdirSync(aside);
}

function asideOf(folder: string, owner: Owner | ''): string {
  const suffix = owner === '' ? '' : textOf(owner);
  return join(dirname(folder), `.${basename(folder)}.quality-report-aside-${suffix}`);
}

const heldPattern = /^held-by-(.+)\.txt$/;
const heldName = (owner: Owner) => `held-by-${textOf(owner)}.txt`;
const textOf = ({ process: id, host, nonce }: Owner) => `${id}-${host}-${nonce}`;
const nameOf = ({ process: id, host }: Owner) => `${id} ${host}`;

function ownerOf(text: string): Owner | null {
  const [, id, host, nonce] = /^(\d{1,10})-(\w*)-([0-9a-f]{12})$/.exec(text) ?? [];
  if (id === undefined || host === undefined || nonce === undefined) return null;
  return { process: Number(id), host, nonce };
}

function newOwner(): Owner {
  return { process: process.pid, host: hostHere(), nonce: randomBytes(6).toString('hex') };
}

/** As it may stand in a file's name on any system. */
function hostHere(): string {
  return hostname().replace(/\W/g, '_').slice(0, 64);
}

function isDead({ process: id, host }: Owner): boolean {
  if (host !== hostHere() || id <= 0) return false;
  try {
    process.kill(id, 0);
    return id === process.pid; // Our own number on a claim that we do not hold: an earlier process had it.
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
