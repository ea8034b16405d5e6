// A font of the report inside the PDF: which glyphs it carries, how wide they are, and how they are read.
import type { FontRole } from '../../model/page.js';
import type { LoadedFont } from '../fonts/font-set.js';
import { internalsOf, type PdfReference } from './pdfkit-internals.js';
import { startSubset, type TrueTypeFile } from './true-type-subset.js';

export interface ReportFont {
  /** Name in the resources of pages: `F1`. */
  readonly name: string;
  readonly reference: PdfReference;
  /** Number of the glyph in the PDF: what content streams write. */
  readonly codeOf: (glyph: number) => number;
  /** In thousandths of an em, rounded as the PDF's width table is. */
  readonly widthOf: (glyph: number) => number;
  /**
   * What the PDF's reader reads for the glyph: ToUnicode knows one text for each, so the first asked for stays.
   * @param text what it stands for here; not empty.
   */
  readonly readingOf: (glyph: number, text: string) => string;
}

const fontsOf = new WeakMap<PDFKit.PDFDocument, Map<FontRole, ReportFont>>();

/** The font as embedded in this PDF, which it becomes on first use. */
export function embedFont(pdf: PDFKit.PDFDocument, font: LoadedFont): ReportFont {
  const fonts = fontsOf.get(pdf) ?? new Map<FontRole, ReportFont>();
  fontsOf.set(pdf, fonts);
  const known = fonts.get(font.role);
  if (known !== undefined) return known;
  const made = startFont(pdf, font);
  fonts.set(font.role, made);
  return made;
}

function startFont(pdf: PDFKit.PDFDocument, { role, font }: LoadedFont): ReportFont {
  // PDFKit takes a font that fontkit has opened, though its types name only files.
  pdf.registerFont(role, font as unknown as Uint8Array);
  pdf.font(role);
  const embedded = internalsOf(pdf)._font;
  const subset = startSubset(font as unknown as TrueTypeFile);
  embedded.subset = subset;
  const readings = new Map<number, string>();
  const codeOf = (glyph: number): number => {
    const code = subset.includeGlyph(glyph);
    embedded.widths[code] ??= subset.advanceOf(glyph) * embedded.scale;
    embedded.unicode[code] ??= [];
    return code;
  };
  return {
    name: embedded.id,
    reference: embedded.ref(),
    codeOf,
    widthOf: (glyph) => embedded.widths[codeOf(glyph)] ?? 0,
    readingOf: (glyph, text) => {
      const known = readings.get(glyph);
      if (known !== undefined) return known;
      readings.set(glyph, text);
      embedded.unicode[codeOf(glyph)] = [...text].map((letter) => letter.codePointAt(0) ?? 0);
      return text;
    },
  };
}
