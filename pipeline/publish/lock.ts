// One run at a time publishes to an outputs folder: a lock file that names its owner and outlives nobody.
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Finding, makeFinding } from '../model/finding.js';
import { locked } from './findings/locked.js';
import { errorCode } from './write-failure.js';

/** Publishing takes well under a second; whoever waits longer than this is told. */
const longestWait = 10_000;
const pause = 50;

/**
 * Runs `work` while holding the lock file at `path`. A lock whose owner has died on this host is taken over;
 * one of another host is respected, since nothing can be known of its owner.
 * @param patience how long to wait for another run, in milliseconds.
 */
export function withLock(
  path: string,
  work: () => readonly Finding[],
  patience = longestWait,
): readonly Finding[] {
  for (let waited = 0; !acquire(path); waited += pause) {
    const owner = ownerOf(path);
    if (owner !== null && isDead(owner)) takeOver(path, owner);
    else if (waited >= patience) {
      const details = { owner: owner?.text ?? '?', path };
      return [makeFinding(locked, { place: null, found: path }, details)];
    } else sleep(pause);
  }
  try {
    sweep(path);
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

interface Owner {
  readonly text: string;
  readonly process: number;
  readonly host: string;
}

/** The lock appears with its owner in it: written aside, then linked, which fails if there is one. */
function acquire(path: string): boolean {
  const own = aside(path, '');
  writeFileSync(own, `${process.pid} ${hostname()}`);
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(own);
  }
}

function ownerOf(path: string): Owner | null {
  try {
    const text = readFileSync(path, 'utf8');
    const [id, host] = text.split(' ');
    return { text, process: Number(id), host: host ?? '' };
  } catch {
    return null; // Released in the meantime.
  }
}

function isDead({ process: id, host }: Owner): boolean {
  if (host !== hostname() || !Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return id === process.pid; // Our own number on a lock that we do not hold: an earlier process had it.
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** Moves a dead owner's lock away; if another run was quicker and it is alive, its lock is put back. */
function takeOver(path: string, dead: Owner): void {
  const moved = aside(path, 'dead.');
  try {
    renameSync(path, moved);
  } catch {
    return; // Another run has moved it.
  }
  try {
    if (readFileSync(moved, 'utf8') !== dead.text) linkSync(moved, path);
  } catch {
    // A third run has the lock by now: it stays with it.
  } finally {
    rmSync(moved, { force: true });
  }
}

/** A name beside the lock that says whose it is even while the file is empty. */
function aside(path: string, kind: '' | 'dead.'): string {
  return `${path}.${kind}${process.pid}.${hostname()}`;
}

/** Removes what runs of this host left beside the lock when they were killed on the way to it. */
function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const [, id, host] = /\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (host !== undefined && isDead({ text: name, process: Number(id), host }))
      rmSync(join(folder, name), { force: true });
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
