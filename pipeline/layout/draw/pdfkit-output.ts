// Takes from PDFKit what it writes as text, whole: on its own it turns each operator and each dictionary into bytes.
/// <reference types="pdfkit" />
import { internalsOf, type PdfPage } from './pdfkit-internals.js';

/** An indirect object as it stands in a file between `obj` and `endobj`. */
export interface PdfObject {
  readonly id: number;
  /** In Latin-1, as bytes of a file; of a stream its dictionary. */
  readonly text: string;
  readonly stream: Uint8Array | null;
}

export interface PdfObjects {
  /** The file's first lines. */
  readonly header: Uint8Array;
  /** In the order in which PDFKit has completed them, numbered from 1 without gaps. */
  readonly objects: readonly PdfObject[];
  /** Numbers of the catalogue and of the information dictionary. */
  readonly root: number;
  readonly info: number;
}

/**
 * Stands between PDFKit and its file, from when the PDF is opened. Its pages must stay open (`bufferPages`).
 * @returns what ends the PDF and gives its objects, once the last is complete: some pictures take their time.
 */
export function takeObjects(pdf: PDFKit.PDFDocument): () => Promise<PdfObjects> {
  const internals = internalsOf(pdf);
  const header = internals.read();
  const flush = gatherContent(pdf);
  const objects: PdfObject[] = [];
  let pieces: (string | Uint8Array)[] = [];
  const complete = internals._refEnd.bind(pdf);
  internals._write = (piece) => {
    pieces.push(piece);
  };
  internals._refEnd = (reference) => {
    objects.push(objectOf(reference.id, pieces));
    pieces = [];
    complete(reference);
  };
  return () =>
    new Promise((resolve) => {
      internals._finalize = () => {
        resolve({ header, objects, root: internals._root.id, info: internals._info.id });
      };
      flush();
      pdf.end();
    });
}

/** PDFKit writes: the number, the dictionary, for a stream a keyword, its bytes and a keyword, and the end. */
function objectOf(id: number, [, text, , stream]: readonly (string | Uint8Array)[]): PdfObject {
  if (typeof text !== 'string') throw new Error(`object ${id} of the PDF has no text`);
  return { id, text, stream: stream instanceof Uint8Array ? stream : null };
}

/** Keeps the operators of each page. @returns what hands them over; nothing may be painted afterwards. */
function gatherContent(pdf: PDFKit.PDFDocument): () => void {
  const internals = internalsOf(pdf);
  const contents = new Map<PdfPage, string[]>();
  let current: { readonly page: PdfPage; readonly operators: string[] } | null = null;
  internals.addContent = (operators) => {
    const { page } = internals;
    if (current?.page !== page) {
      current = { page, operators: contents.get(page) ?? [] };
      contents.set(page, current.operators);
    }
    current.operators.push(operators);
    return pdf;
  };
  return () => {
    for (const [page, operators] of contents) page.write(Buffer.from(`${operators.join('\n')}\n`, 'latin1'));
  };
}
