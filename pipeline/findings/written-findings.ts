// Tells findings that an earlier run has written, and nobody has changed, from any other file: only they are replaced.
import { readFileSync, statSync } from 'node:fs';
import { kindOf } from '../files/entry-kind.js';
import { type Finding, makeFinding } from '../model/finding.js';
import { occupied } from '../publish/findings/occupied.js';
import { isFindingsDocument } from './document-schema.js';
import { isUnchangedPage } from './html/page.js';
import { isOwnLog } from './sarif.js';
import { visibleJson } from './visible.js';

/**
 * A page carries its own digest; JSON and SARIF are known by being written exactly as they are here. Text and
 * annotations carry no mark, so a file of theirs is never replaced.
 * @returns `out-occupied` if a file stands at the path that may not be replaced; `null` if it may be written.
 */
export function otherFileAt(path: string): Finding | null {
  if (kindOf(path) !== 'file') return null;
  if (statSync(path).size <= largest && isFindings(readFileSync(path, 'utf8'))) return null;
  return makeFinding(occupied, { place: null }, { path, what: 'other-file', entries: [] });
}

/** In bytes: far more than a thousand findings take. */
const largest = 64_000_000;

function isFindings(text: string): boolean {
  return text.startsWith('<!DOCTYPE html>') ? isUnchangedPage(text) : isFindingsJson(text);
}

function isFindingsJson(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return visibleJson(data) === text && (isFindingsDocument(data) || isOwnLog(data));
  } catch {
    return false;
  }
}
