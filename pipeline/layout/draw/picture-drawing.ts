// Places JPEG and PNG pictures as they are stored; colours for print are told how they look on screen.
import type { PlacedItem } from '../../model/page.js';
import { internalsOf, type PdfReference, type PdfValue } from './pdfkit-internals.js';

type PictureItem = Extract<PlacedItem, { readonly type: 'picture' }>;

/** @throws {Error} if the bytes are neither a JPEG nor a PNG, or end too early to tell. */
export function drawPicture({ x, y, width, height, bytes }: PictureItem, pdf: PDFKit.PDFDocument): void {
  const picture = internalsOf(pdf).openImage(Buffer.from(bytes));
  if (picture.colorSpace === 'DeviceCMYK') picture.colorSpace = printColours(pdf, isInverted(bytes));
  // As stored, whatever EXIF says: the layout has measured it so.
  // PDFKit's types know neither this option nor opened pictures.
  const options = { width, height, ignoreOrientation: true };
  pdf.image(picture as unknown as Buffer, x, y, options);
}

/**
 * Inks by name with the screen colours that stand for them: PDF/A has no place for bare CMYK beside an RGB
 * output intent (ISO 19005-3, 6.2.4.3), while inks with an RGB alternative may stand anywhere (6.2.4.4).
 */
function printColours(pdf: PDFKit.PDFDocument, inverted: boolean): PdfValue {
  return ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', inkFunction(pdf, inverted)];
}

/** PostScript calculator (ISO 32000-1, 7.10.5): leaves of each of red, green, blue what its ink and black let through. */
function inkFunction(pdf: PDFKit.PDFDocument, inverted: boolean): PdfReference {
  const complement = '1 exch sub 4 1 roll '.repeat(4);
  const mix = 'dup 3 1 roll mul 3 1 roll dup 3 1 roll mul 4 1 roll exch 4 1 roll mul 3 1 roll exch';
  const reference = internalsOf(pdf).ref({
    FunctionType: 4,
    Domain: [0, 1, 0, 1, 0, 1, 0, 1],
    Range: [0, 1, 0, 1, 0, 1],
  });
  reference.end(new TextEncoder().encode(`{ ${inverted ? '' : complement}${mix} }`));
  return reference;
}

/** Adobe's programs store how little ink there is, and say so by their segment APP14. */
function isInverted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xee) return true;
    // The picture itself begins: no segments follow that could say it.
    if (marker === 0xda) return false;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}
