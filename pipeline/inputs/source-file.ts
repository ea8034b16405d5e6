// Reads a file of the template as lines and bytes; what it must hold is its reader's business.
import type { SourceFile } from '../model/place.js';
import { decode } from './decode.js';
import { largestFile } from './limits.js';
import { readBytes, shownPath } from './read-file.js';

/** A file that is absent or unreadable is empty, which no reader accepts. */
export function readTextFile(path: string, file: string): SourceFile {
  const { bytes } = readBytes(file, path, { required: false, limit: largestFile });
  return decode(file, shownPath(path), bytes ?? new Uint8Array()).source;
}
