// Reads a file's bytes without trusting it: what it is and how large are looked at first.
import { readFileSync, type Stats, statSync } from 'node:fs';
import { relative } from 'node:path';
import { type Finding, makeFinding } from '../model/finding.js';
import { missingFile } from './checks/in-missing.js';
import { notReadable } from './checks/in-not-regular.js';
import { type DetailsOfLargeFile, largeFile } from './checks/size-file.js';

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
  readonly together?: { readonly limit: number; readonly used: number };
}

/** Findings: `in-missing` (if it is required), `in-not-regular`, `size-file`. */
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
    return { bytes: readFileSync(path), findings: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unreadable(String(error.code));
    throw error;
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
