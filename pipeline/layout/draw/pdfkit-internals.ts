// The parts of PDFKit 0.20 that its types leave out and a tagged, archived PDF needs; the version is pinned.
/// <reference types="pdfkit" />
import type { KeptWork } from '../../model/kept-work.js';

/** What PDFKit writes as a PDF object: plain strings are names, `TextString`s text, byte arrays hexadecimal. */
export type PdfValue =
  | string
  | TextString
  | number
  | boolean
  | Date
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined };

export type PdfDictionary = Record<string, PdfValue | undefined>;

/** A string object. PDFKit tells text from names by the wrapper. */
export interface TextString {
  valueOf(): string;
  readonly length: number;
}

export function textString(text: string): TextString {
  return new String(text);
}

/** An indirect object: open until `end`, so that its dictionary can be filled later. */
export interface PdfReference {
  readonly id: number;
  data: PdfDictionary;
  /** Whether its stream is deflated. */
  compress: boolean;
  /** What has been written of its stream. */
  buffer: Uint8Array[];
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
  /** Called by `end`: writes the object. */
  finalize: () => void;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
  readonly width: number;
  readonly height: number;
  readonly content: PdfReference;
}

export interface PdfInternals {
  readonly _root: PdfReference;
  /** Known once the PDF has ended. */
  readonly _info: PdfReference;
  /** By name; completed when the PDF ends. */
  readonly _fontFamilies: Record<string, { readonly finalize: (kept?: KeptWork) => void }>;
  /** The one that is painted on. */
  readonly page: PdfPage;
  /** The colour space is written when the picture is first placed. */
  openImage(bytes: Uint8Array): { colorSpace?: PdfValue };
  /** What has been written of the file so far. */
  read(): Uint8Array;
  /** Takes each piece of the file; text as a line of its own. */
  _write: (piece: string | Uint8Array) => void;
  /** Called after the last piece of each object. */
  _refEnd: (reference: PdfReference) => void;
  /** Called after the last object: writes where each begins. */
  _finalize: () => void;
  endMetadata: () => void;
  getStructTreeRoot(): PdfReference;
  ref: (data: PdfDictionary) => PdfReference;
  /** Adds a line of operators to the page. */
  addContent: (operators: string) => unknown;
}

export function internalsOf(pdf: PDFKit.PDFDocument): PdfInternals {
  return pdf as unknown as PdfInternals;
}
