// Files that a run keeps for the next beside the program: what is not whole, or not ours, is as if it were not there.
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file is the key and the digest of what follows, in hexadecimal, then what was kept. */
const digestLength = 64;
const headLength = 2 * digestLength;
/** Many times what any run keeps. */
const longest = 64 * 1024 * 1024;

/** Links are not followed, and a pipe is not waited for; where there are no such flags there are no such files. */
const reading = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

export function readKept(path, key) {
  try {
    if (!isOwnFolder(dirname(path))) return null;
    const bytes = readOwnFile(path);
    if (bytes === null || bytes.toString('latin1', 0, digestLength) !== key) return null;
    const kept = bytes.subarray(headLength);
    return bytes.toString('latin1', digestLength, headLength) === digestOf(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function writeKept(path, key, make) {
  const aside = `${path}.${process.pid}`;
  try {
    const bytes = make();
    mkdirSync(dirname(path), { recursive: true });
    if (!isOwnFolder(dirname(path))) return;
    // Never into a file that is there, whosever it is.
    const file = openSync(aside, 'wx');
    try {
      writeFileSync(file, Buffer.concat([Buffer.from(key + digestOf(bytes), 'latin1'), bytes]));
      closeSync(file);
      renameSync(aside, path);
    } catch (error) {
      unlinkSync(aside);
      throw error;
    }
  } catch {
    // An installation that may not be written to does the work each time; faults are told where it is done.
  }
}

function readOwnFile(path) {
  const file = openSync(path, reading);
  try {
    const facts = fstatSync(file);
    return facts.isFile() && facts.size <= longest && isTrusted(facts) ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

function isOwnFolder(path) {
  const facts = lstatSync(path);
  return facts.isDirectory() && isTrusted(facts);
}

/** Of the user who runs the program, or of the one who has installed it. */
function isTrusted({ uid }) {
  return uid === process.getuid?.() || uid === lstatSync(import.meta.dirname).uid;
}
