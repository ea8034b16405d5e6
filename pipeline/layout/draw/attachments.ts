// Files inside the PDF: the data a report was made from travels with it (ISO 19005-3, 6.8 and annex E).
import { createHash } from 'node:crypto';
import { nameTree } from './name-tree.js';
import { internalsOf, type PdfReference, textString } from './pdfkit-internals.js';

export interface Attachment {
  /** File name, unique among the attachments. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it holds, for people. */
  readonly description: string;
}

/** Embeds the files in the order given, each as data of the whole document, dated `date`. */
export function writeAttachments(
  pdf: PDFKit.PDFDocument,
  attachments: readonly Attachment[],
  date: Date,
): void {
  if (attachments.length === 0) return;
  const { _root } = internalsOf(pdf);
  const files = attachments.map((attachment) => [attachment.name, writeFile(pdf, attachment, date)] as const);
  _root.data.AF = files.map(([, specification]) => specification);
  // PDFKit's catalogue always has this entry, as an object of its own.
  (_root.data.Names as PdfReference).data.EmbeddedFiles = nameTree(files);
}

function writeFile(
  pdf: PDFKit.PDFDocument,
  { name, mediaType, bytes, description }: Attachment,
  date: Date,
): PdfReference {
  const internals = internalsOf(pdf);
  const file = internals.ref({
    Type: 'EmbeddedFile',
    // A name: the slash of a media type is not allowed bare in one.
    Subtype: mediaType.replaceAll(/[^A-Za-z0-9.-]/g, escaped),
    Params: {
      Size: bytes.length,
      CreationDate: date,
      ModDate: date,
      // Demanded by the format (ISO 32000-1, table 46), not for security.
      CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
    },
  });
  file.end(bytes);
  const specification = internals.ref({
    Type: 'Filespec',
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: 'Data',
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}

function escaped(character: string): string {
  return `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
