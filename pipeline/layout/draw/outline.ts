// The outline beside the pages: bookmarks that open the very line they name.
import type { Bookmark } from '../../model/page.js';
import type { Links } from './links.js';
import { internalsOf, type PdfDictionary, type PdfReference, textString } from './pdfkit-internals.js';

/** Writes the outline (ISO 32000-1, 12.3.3) with its first level open, and shows it when the PDF is opened. */
export function writeOutline(
  pdf: PDFKit.PDFDocument,
  bookmarks: readonly Bookmark[],
  placeOf: Links['placeOf'],
): void {
  if (bookmarks.length === 0) return;
  const { _root, ref } = internalsOf(pdf);
  const make = (data: PdfDictionary) => ref.call(pdf, data);
  const outline = make({ Type: 'Outlines', Count: bookmarks.length });
  writeItems(bookmarks, outline, make, placeOf);
  outline.end();
  _root.data.Outlines = outline;
  _root.data.PageMode = 'UseOutlines';
}

function writeItems(
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
  make: (data: PdfDictionary) => PdfReference,
  placeOf: Links['placeOf'],
): void {
  const items = bookmarks.map(({ title, target }) =>
    make({ Title: textString(title), Parent: parent, Dest: placeOf(target) }),
  );
  parent.data.First = items[0];
  parent.data.Last = items.at(-1);
  items.forEach((item, index) => {
    const children = bookmarks[index]?.children ?? [];
    item.data.Prev = items[index - 1];
    item.data.Next = items[index + 1];
    if (children.length > 0) {
      // Negative: closed, and so many would show if it were opened.
      item.data.Count = -children.length;
      writeItems(children, item, make, placeOf);
    }
    item.end();
  });
}
