// Reads a file's bytes without trusting it: what it is and how large are looked at first.
import { readFileSync, type Stats, statSync } from 'node:fs';
import { relative } from 'node:path';
import { type Finding, makeFinding } from '../model/finding.js';
import { missingFile } from './checks/in-missing.js';
import { notReadable } from './checks/in-not-regular.js';
import { largeFile } from './checks/size-file.js';

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

/** Findings: `in-missing` (if it is required), `in-not-regular`, `size-file`. */
export function readBytes(
  file: string,
  path: string,
  options: { readonly required: boolean; readonly limit: number },
): ReadBytes {
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
    if (facts.size > options.limit)
      return refuse(
        makeFinding(largeFile, { place, found: shown }, { bytes: facts.size, limit: options.limit }),
      );
    return { bytes: readFileSync(path), findings: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unreadable(String(error.code));
    throw error;
  }
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
