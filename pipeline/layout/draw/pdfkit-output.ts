// Takes from PDFKit what it writes as text, whole: on its own it turns each operator and each dictionary into bytes.
/// <reference types="pdfkit" />
import { deflate } from 'node:zlib';
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
  /** By number, from 1 without gaps. */
  readonly objects: readonly PdfObject[];
  /** Numbers of the catalogue and of the information dictionary. */
  readonly root: number;
  readonly info: number;
}

/**
 * Stands between PDFKit and its file, from when the PDF is opened. Its pages must stay open (`bufferPages`).
 * @returns what ends the PDF and gives its objects, once the last is complete: streams are deflated meanwhile.
 */
export function takeObjects(pdf: PDFKit.PDFDocument): () => Promise<PdfObjects> {
  const internals = internalsOf(pdf);
  const header = internals.read();
  deflateBeside(pdf);
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
        // Which stream was deflated first is chance.
        objects.sort((one, other) => one.id - other.id);
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

/**
 * Streams are deflated by Node's own threads while pages are still drawn, for which PDFKit would stop. A stream
 * is complete at the first `end`; PDFKit ends the content of a page once more with the page.
 */
function deflateBeside(pdf: PDFKit.PDFDocument): void {
  const internals = internalsOf(pdf);
  const refer = internals.ref.bind(pdf);
  internals.ref = (data) => {
    const reference = refer(data);
    const write = reference.finalize.bind(reference);
    let ended = false;
    reference.finalize = () => {
      if (ended) return;
      ended = true;
      if (!reference.compress || reference.buffer.length === 0) {
        write();
        return;
      }
      deflate(Buffer.concat(reference.buffer), (error, deflated) => {
        if (error !== null) throw error;
        reference.buffer = [deflated];
        reference.compress = false;
        write();
      });
    };
    return reference;
  };
}

/** Keeps the operators of the page that is painted on until the next begins. @returns what ends the last one. */
function gatherContent(pdf: PDFKit.PDFDocument): () => void {
  const internals = internalsOf(pdf);
  let page: PdfPage | null = null;
  let operators: string[] = [];
  const ended = new Set<PdfPage>();
  const flush = () => {
    if (page === null) return;
    ended.add(page);
    page.content.end(Buffer.from(`${operators.join('\n')}\n`, 'latin1'));
    operators = [];
  };
  internals.addContent = (line) => {
    if (page !== internals.page) {
      flush();
      page = internals.page;
      if (ended.has(page)) throw new Error('a page is painted on after the next has begun');
    }
    operators.push(line);
    return pdf;
  };
  return flush;
}
