// The command read: a PDF as a screen reader reads it.
import { largestPdf } from '../inputs/limits.js';
import { readBytes } from '../inputs/read-file.js';
import type { ExitCode, MessageLanguage } from '../model/finding.js';
import { readAloud } from '../read/read-aloud.js';
import { readTaggedPdf } from '../read/tagged-pdf.js';
import { readingWords } from '../read/words.js';
import { visible } from '../findings/visible.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

/** @returns the exit code of the contract: 3 for what is no PDF or has no tags. */
export async function runRead(path: string, terminal: Terminal): Promise<ExitCode> {
  const { noPdf, notTagged, noMupdf } = words[terminal.language];
  const library = await loadMupdf();
  if (library === null) {
    terminal.message(`${noMupdf}\n`);
    return 2;
  }
  const text = textOf(path, library, terminal.language);
  if (typeof text !== 'string') {
    terminal.message(`${text === null ? noPdf(visible(path)) : notTagged(visible(path))}\n`);
    return 3;
  }
  terminal.result(text);
  return 0;
}

/**
 * The library is large, no other command needs it, and its licence (AGPL-3.0) is another than this program's: so
 * it is not installed with the program but asked for. `null` if it is not there.
 */
async function loadMupdf(): Promise<typeof import('mupdf') | null> {
  try {
    return await import('mupdf');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** `null` if it cannot be read as a PDF, `undefined` if it has no tags. */
function textOf(
  path: string,
  library: typeof import('mupdf'),
  language: MessageLanguage,
): string | null | undefined {
  const read = readBytes(path, path, { required: true, limit: largestPdf });
  if (read.bytes === null) return null;
  // A copy: small files come in a buffer that is shared, which the library would take whole.
  const bytes = new Uint8Array(read.bytes);
  // The library mends whatever it is given; a file that is no PDF is to be called so.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return null;
  try {
    // A damaged file shows itself as it is opened, or only when something in it is looked at.
    return readAloud(readTaggedPdf(bytes, library), readingWords[language]) ?? undefined;
  } catch {
    return null;
  }
}
