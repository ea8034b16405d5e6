// The command read: a PDF as a screen reader reads it.
import { readFileSync } from 'node:fs';
import type { ExitCode } from '../model/finding.js';
import { readAloud } from '../read/read-aloud.js';
import { readTaggedPdf, type TaggedPdf } from '../read/tagged-pdf.js';
import { readingWords } from '../read/words.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

/** @returns the exit code of the contract: 3 for what is no PDF or has no tags. */
export async function runRead(path: string, terminal: Terminal): Promise<ExitCode> {
  const { noPdf, notTagged } = words[terminal.language];
  const pdf = await openPdf(path);
  const text = pdf === null ? null : readAloud(pdf, readingWords[terminal.language]);
  if (text === null) {
    terminal.message(`${pdf === null ? noPdf(path) : notTagged(path)}\n`);
    return 3;
  }
  terminal.result(text);
  return 0;
}

/** `null` if it cannot be read as a PDF. The library is large, and no other command needs it. */
async function openPdf(path: string): Promise<TaggedPdf | null> {
  let bytes: Uint8Array;
  try {
    // A copy: small files come in a buffer that is shared, which the library would take whole.
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
  // The library mends whatever it is given; a file that is no PDF is to be called so.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return null;
  const library = await import('mupdf');
  try {
    return readTaggedPdf(bytes, library);
  } catch {
    return null;
  }
}
