// Reads one file that is not part of an edition: a template, a theme, a list of charts.
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { type DecodedFile, decode } from './decode.js';
import { largestDocument } from './limits.js';
import { readBytes, shownPath } from './read-file.js';

export interface ReadSourceFile {
  /** For quoting lines and for provenance; `null` if there are no bytes. */
  readonly source: SourceFile | null;
  /** What to read; without a byte-order mark. `null` exactly when a finding says why there is none. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a file as strict UTF-8. Findings: `in-missing`, `in-not-regular`, `size-file`, `enc-not-utf8`, `enc-nul`.
 * @param path where it is.
 * @param file its logical name, as in a place: `templates/annual-report/theme.json`.
 */
export function readSourceFile(path: string, file: string): ReadSourceFile {
  const { bytes, findings } = readBytes(file, path, { required: true, limit: largestDocument });
  if (bytes === null) return { source: null, text: null, findings };
  const decoded: DecodedFile = decode(file, shownPath(path), bytes);
  return { source: decoded.source, text: decoded.text, findings: decoded.findings };
}

/** {@link readSourceFile} for readers that refuse an empty file: what cannot be read is empty. */
export function readTextFile(path: string, file: string): SourceFile {
  const { source, text } = readSourceFile(path, file);
  return text !== null && source !== null
    ? source
    : { file, path: shownPath(path), lines: [''], bytes: new Uint8Array() };
}
