// Tells findings that an earlier run has written from any other file, which is not to be replaced by findings.
import { readFileSync, statSync } from 'node:fs';
import { kindOf } from '../files/entry-kind.js';
import { type Finding, makeFinding } from '../model/finding.js';
import { occupied } from '../publish/findings/occupied.js';
import { generator } from './html/page.js';
import { isSummary } from './summary.js';

/** @returns `out-occupied` if a file stands at the path that is not findings of ours; `null` if it may be written. */
export function otherFileAt(path: string): Finding | null {
  if (kindOf(path) !== 'file') return null;
  if (statSync(path).size <= largest && isFindings(readFileSync(path, 'utf8'))) return null;
  return makeFinding(occupied, { place: null }, { path, what: 'other-file', entries: [] });
}

/** In bytes: far more than a thousand findings take. */
const largest = 64_000_000;

/** An empty file is what a run without findings gives as annotations. */
function isFindings(text: string): boolean {
  const lines = text.trimEnd().split('\n');
  return (
    text.startsWith('{\n  "counts": {') ||
    (text.startsWith('{\n  "$schema"') && text.includes('"name": "quality-report"')) ||
    (text.startsWith('<!DOCTYPE html>') && text.includes(generator)) ||
    lines.every((line) => line === '' || /^::(?:error|warning|notice) /.test(line)) ||
    isSummary(lines.at(-1) ?? '')
  );
}
