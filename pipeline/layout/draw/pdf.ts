// Draws a laid-out document as one PDF for paper, archive and screen reader: PDF/A-3a and PDF/UA-1.
import PDFDocument from 'pdfkit';
import { type KeptWork, nothingKept } from '../../model/kept-work.js';
import type { LaidOutDocument } from '../../model/page.js';
import type { FontSet } from '../fonts/font-set.js';
import { type Attachment, writeAttachments } from './attachments.js';
import { writeOutputIntent } from './colour-profile.js';
import { completeFonts } from './embedded-font.js';
import { packFile } from './file-packing.js';
import { startLinks } from './links.js';
import { producer, xmpOf } from './metadata.js';
import { writeOutline } from './outline.js';
import { drawPage } from './page-drawing.js';
import { pageLabels } from './page-labels.js';
import { internalsOf } from './pdfkit-internals.js';
import { takeObjects } from './pdfkit-output.js';
import { startTagging } from './tagging.js';

export type { Attachment } from './attachments.js';

/**
 * One pass over the pages in reading order. The same document, fonts and attachments give the same bytes
 * anywhere.
 * @throws {Error} where the document breaks what layout promises: a link without aim, a glyph without outline.
 */
export async function drawPdf(
  document: LaidOutDocument,
  fonts: FontSet,
  attachments: readonly Attachment[],
  kept: KeptWork = nothingKept,
): Promise<Uint8Array> {
  const { pages, bookmarks, date } = document;
  const created = new Date(`${date}T00:00:00Z`);
  const pdf = openPdf(document, created);
  const end = takeObjects(pdf);
  const tagging = startTagging(pdf);
  const links = startLinks(pdf, tagging);
  for (const page of pages) drawPage(page, { pdf, fonts, tagging, links });
  completeFonts(pdf, kept);
  tagging.finish();
  links.finish();
  writeOutline(pdf, bookmarks, links.placeOf);
  writeAttachments(pdf, attachments, created);
  writeOutputIntent(pdf);
  internalsOf(pdf)._root.data.PageLabels = pageLabels(pages);
  writeMetadata(pdf, xmpOf(document, `${date}T00:00:00Z`));
  return packFile(await end());
}

function openPdf(
  { language, title, author, subject, keywords }: LaidOutDocument,
  date: Date,
): PDFKit.PDFDocument {
  const options = {
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    // Pages stay open until links and structure are complete.
    bufferPages: true,
    // No Helvetica: it could not be embedded.
    font: null,
    fontLayoutCache: false,
    info: { ...known({ title, author, subject, keywords }), Producer: producer, Creator: producer },
  } as const;
  // PDFKit's types know neither `font: null` nor the order of the keys of Info.
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  pdf.info.CreationDate = date;
  pdf.info.ModDate = date;
  return pdf;
}

function known(texts: {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
}): Record<string, string> {
  const named = {
    Title: texts.title,
    Author: texts.author,
    Subject: texts.subject,
    Keywords: texts.keywords,
  };
  return Object.fromEntries(Object.entries(named).filter(([, text]) => text !== ''));
}

/** In place of PDFKit's own, which does not escape `&` and `<` and cannot claim two standards. */
function writeMetadata(pdf: PDFKit.PDFDocument, xmp: string): void {
  const internals = internalsOf(pdf);
  internals.endMetadata = () => {
    const metadata = internals.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Plain, so that tools that know no PDF find it.
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmp));
    internals._root.data.Metadata = metadata;
  };
}
