// A font of the report inside the PDF: which glyphs it carries, how wide they are, and how they are read.
import { versions } from 'node:process';
import { deflate } from 'node:zlib';
import { type KeptWork, keyOf, nothingKept } from '../../model/kept-work.js';
import type { FontRole } from '../../model/page.js';
import type { LoadedFont } from '../fonts/font-set.js';
import { type FontProgram, readFontProgram } from './font-program.js';
import { isScriptSign } from '../../model/script-forms.js';
import { internalsOf, type PdfReference, type PdfValue, textString } from './pdfkit-internals.js';
import { writeToUnicode } from './to-unicode.js';
import { writeSubset } from './true-type-subset.js';

export interface EmbeddedFont {
  /** Name in the resources of pages. */
  readonly name: string;
  readonly reference: PdfReference;
  /**
   * Number of the glyph in the PDF: what content streams write. A digit that is set raised or lowered has one of its
   * own, so that 10⁴ is not copied as 104 by readers that know ToUnicode alone.
   */
  readonly codeOf: (glyph: number, text?: string) => number;
  /** In thousandths of an em, rounded as the PDF's width table is. */
  readonly widthOf: (glyph: number) => number;
  /**
   * What the PDF's reader reads for the glyph: ToUnicode knows one text for each, so the first asked for stays.
   * @param text what it stands for here; not empty.
   */
  readonly readingOf: (glyph: number, text: string) => string;
}

const fontsOf = new WeakMap<PDFKit.PDFDocument, Map<FontRole, EmbeddedFont>>();

/** The font as embedded in this PDF, which it becomes on first use and is completed when the PDF ends. */
export function embedFont(pdf: PDFKit.PDFDocument, font: LoadedFont): EmbeddedFont {
  const fonts = fontsOf.get(pdf) ?? new Map<FontRole, EmbeddedFont>();
  fontsOf.set(pdf, fonts);
  const known = fonts.get(font.role);
  if (known !== undefined) return known;
  const made = startFont(pdf, font, fonts.size);
  fonts.set(font.role, made);
  return made;
}

/** Completes the fonts of a PDF in which all text stands, so that they are deflated while the rest is written. */
export function completeFonts(pdf: PDFKit.PDFDocument, kept: KeptWork): void {
  const { _fontFamilies } = internalsOf(pdf);
  for (const [name, font] of Object.entries(_fontFamilies)) {
    font.finalize(kept);
    delete _fontFamilies[name];
  }
}

/** Glyphs of the font by their codes, what each is read as, and its width in thousandths of an em. */
interface Glyphs {
  readonly ids: number[];
  readonly texts: string[];
  readonly widths: number[];
}

function startFont(pdf: PDFKit.PDFDocument, font: LoadedFont, index: number): EmbeddedFont {
  const internals = internalsOf(pdf);
  const program = readFontProgram(font.file);
  const reference = internals.ref({});
  const glyphs: Glyphs = { ids: [], texts: [], widths: [] };
  const codes = new Map<number | string, number>();
  const codeOf = (glyph: number, text = ''): number => {
    const key = isScriptSign(text) ? `${glyph} ${text}` : glyph;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = glyphs.ids.push(glyph) - 1;
    codes.set(key, code);
    glyphs.widths.push(Math.round((program.advanceOf(glyph) * 1000) / program.unitsPerEm));
    return code;
  };
  codeOf(0);
  // PDFKit completes all that it holds for fonts when the PDF ends.
  internals._fontFamilies[font.role] = {
    finalize: (kept = nothingKept) => {
      const file = writeFile(pdf, font, program, glyphs.ids, kept);
      writeFont(pdf, font, program, glyphs, { reference, file, index });
    },
  };
  return {
    name: `F${index + 1}`,
    reference,
    codeOf,
    widthOf: (glyph) => glyphs.widths[codeOf(glyph)] ?? 0,
    readingOf: (glyph, text) => {
      const code = codeOf(glyph, text);
      glyphs.texts[code] ??= text;
      return glyphs.texts[code];
    },
  };
}

/** A Type 0 font with an Identity-H encoding: codes are glyph numbers (ISO 32000-1, 9.7). */
function writeFont(
  pdf: PDFKit.PDFDocument,
  font: LoadedFont,
  program: FontProgram,
  { ids, texts, widths }: Glyphs,
  { reference, file, index }: { reference: PdfReference; file: PdfReference; index: number },
): void {
  const internals = internalsOf(pdf);
  const toUnicode = internals.ref({});
  toUnicode.end(writeToUnicode(ids.map((_, code) => texts[code] ?? '')));
  const name = `${subsetTag(index)}+${program.postScriptName}`;
  const descendant = internals.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    DW: fullWidth,
    W: widthRuns(widths),
    FontDescriptor: writeDescriptor(pdf, font, program, name, file),
  });
  descendant.end();
  reference.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  };
  reference.end();
}

/**
 * The font file with these glyphs only (ISO 32000-1, 9.9). Figures change from run to run, the characters that
 * write them seldom: cutting and deflating a subset takes longer than reading the one kept.
 */
function writeFile(
  pdf: PDFKit.PDFDocument,
  { file: path, role, identity }: LoadedFont,
  program: FontProgram,
  glyphs: readonly number[],
  kept: KeptWork,
): PdfReference {
  const file = internalsOf(pdf).ref({ Filter: 'FlateDecode' });
  const end = (length: number, deflated: Uint8Array) => {
    file.data.Length1 = length;
    file.end(deflated);
  };
  const key = keyOf([identity, versions.zlib, glyphs.join(' ')]);
  const known = kept.recall(`subset-${role}`, key);
  if (known !== null) {
    end(new DataView(known.buffer, known.byteOffset).getUint32(0), known.subarray(lengthBytes));
    return file;
  }
  const subset = writeSubset(path, program, glyphs);
  deflate(subset, (error, deflated) => {
    if (error !== null) throw error;
    end(subset.length, deflated);
    kept.keep(`subset-${role}`, key, () => {
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32BE(subset.length);
      return Buffer.concat([length, deflated]);
    });
  });
  return file;
}

/** A kept subset begins with its length before deflating. */
const lengthBytes = 4;

function writeDescriptor(
  pdf: PDFKit.PDFDocument,
  { role, ascent, descent, capHeight }: LoadedFont,
  { table, unitsPerEm }: FontProgram,
  name: string,
  file: PdfReference,
): PdfReference {
  const corners = [36, 38, 40, 42].map((at) => (table('head').getInt16(at) * 1000) / unitsPerEm);
  const descriptor = internalsOf(pdf).ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags.symbolic | (role.startsWith('serif') ? flags.serif : 0),
    FontBBox: corners,
    ItalicAngle: 0,
    Ascent: ascent * 1000,
    Descent: descent * 1000,
    CapHeight: capHeight * 1000,
    StemV: role.endsWith('bold') ? stems.bold : stems.regular,
    FontFile2: file,
  });
  descriptor.end();
  return descriptor;
}

/** ISO 32000-1, table 123. Symbolic: its characters are not those of the Latin standard set alone. */
const flags = { serif: 2, symbolic: 4 } as const;

/** Thickness of upright stems, for readers that must replace the font: none needs to. */
const stems = { regular: 80, bold: 140 } as const;

/** Six letters, another for each font of the file. */
function subsetTag(index: number): string {
  return `${String.fromCharCode(65 + index)}AAAAA`;
}

/** Width of a Chinese character: the table names only others. */
const fullWidth = 1000;

/** `code [width …]` for each run of codes whose width is not the default one. */
function widthRuns(widths: readonly number[]): readonly PdfValue[] {
  const runs: PdfValue[] = [];
  let run: number[] | null = null;
  widths.forEach((width, code) => {
    if (width === fullWidth) {
      run = null;
      return;
    }
    if (run === null) {
      run = [];
      runs.push(code, run);
    }
    run.push(width);
  });
  return runs;
}
