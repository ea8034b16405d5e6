// Reads a tagged PDF back, for tests: the reader of `quality-report read`, with its library at hand.
import * as mupdf from 'mupdf';
import { readTaggedPdf as read, type TaggedPdf } from '../../pipeline/read/tagged-pdf.js';

export * from '../../pipeline/read/tagged-pdf.js';

/** @throws {Error} if the bytes are no PDF. */
export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
  return read(bytes, mupdf);
}
