// Name trees: PDFKit sorts its own by the rules of the reader's language, and others then find nothing in them.
import { type PdfDictionary, type PdfValue, textString } from './pdfkit-internals.js';

/** A name tree of one node (ISO 32000-1, 7.9.6), sorted by the bytes of the names as they are written. */
export function nameTree(entries: readonly (readonly [name: string, value: PdfValue])[]): PdfDictionary {
  const sorted = [...entries].sort(([one], [other]) => compareNames(one, other));
  return { Names: sorted.flatMap(([name, value]) => [textString(name), value]) };
}

/** ASCII is written as it is, all else in UTF-16 behind the byte FE. */
function compareNames(one: string, other: string): number {
  const [first, second] = [keyOf(one), keyOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Code units compare like the bytes of UTF-16BE. */
function keyOf(name: string): string {
  return [...name].every((letter) => letter <= '\u007f') ? name : `\u00fe${name}`;
}
