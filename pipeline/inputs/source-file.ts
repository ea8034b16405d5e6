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
 */
export function readSourceFile(
  path: string,
  file: string,
  options: ReadOptions = { required: true, limit: largestDocument },
  declared: DeclaredEncoding | null = null,
): ReadSourceFile {
  const { bytes, findings } = readBytes(file, path, options);
  return bytes === null
    ? { source: null, text: null, findings }
    : decode(file, shownPath(path), bytes, declared);
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
