// Reads one file of text: of an edition or of a template.
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { decode } from './decode.js';
import type { DeclaredEncoding } from './declared-encoding.js';
import { type LayeredFolders, layeredFile } from './layered-folders.js';
import { largestDocument } from './limits.js';
import { type ReadOptions, readBytes, shownPath } from './read-file.js';

export interface ReadSourceFile {
  /** For quoting lines and for provenance; `null` if there are no bytes. */
  readonly source: SourceFile | null;
  /** What to read; without a byte-order mark. `null` if there is none: a finding says why, unless it may be absent. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a file as strict UTF-8, unless it is declared otherwise. Findings: those of `readBytes` and of `decode`.
 * @param path where it is.
 * @param file its logical name, as in a place: `templates/annual-report/theme.json`.
 * @param refuse looks at the bytes before anything is made of them.
 */
export function readSourceFile(
  path: string,
  file: string,
  options: ReadOptions = { required: true, limit: largestDocument },
  declared: DeclaredEncoding | null = null,
  refuse: (bytes: Uint8Array) => Finding | null = () => null,
): ReadSourceFile {
  const { bytes, findings } = readBytes(file, path, options);
  if (bytes === null) return { source: null, text: null, findings };
  const refusal = refuse(bytes);
  return refusal === null
    ? decode(file, shownPath(path), bytes, declared)
    : { source: unreadSource(file, shownPath(path), bytes), text: null, findings: [refusal] };
}

/** Characters, about, in which the line that is quoted ends. */
const firstBytes = 64 * 1024;

/** Of a file that was refused only the first lines are quoted. */
function unreadSource(file: string, path: string, bytes: Uint8Array): SourceFile {
  const lines = new TextDecoder().decode(bytes.subarray(0, firstBytes)).split(/\r?\n/);
  return { file, path, bytes, lines: lines.slice(0, -1) };
}

/** Reads a file of layered folders; a link in one of them may not lead out of all. */
export function readLayeredFile(
  folders: LayeredFolders,
  relative: string,
): ReadSourceFile & { readonly path: string; readonly file: string } {
  const { path, file } = layeredFile(folders, relative);
  const options = { required: true, limit: largestDocument, within: folders };
  return { path, file, ...readSourceFile(path, file, options) };
}
