// Writes shaped glyphs into a page: positions exact, text readable character by character.
import type { Colour, Glyph, Points } from '../../model/page.js';
import type { LoadedFont } from '../fonts/font-set.js';
import { type EmbeddedFont, embedFont } from './embedded-font.js';
import { internalsOf } from './pdfkit-internals.js';
import { hexadecimal } from './to-unicode.js';

/**
 * Paints glyphs of one font on a baseline that starts at `x`, `baseline` (points from the page's top left).
 * Nothing is shaped again: each glyph stands where its shift and advance put it, to half a thousandth of an em.
 * @throws {Error} for a glyph that the font lacks: a PDF for everyone may not show .notdef (ISO 14289-1, 7.21.8).
 */
export function showGlyphs(
  pdf: PDFKit.PDFDocument,
  font: LoadedFont,
  size: Points,
  x: Points,
  baseline: Points,
  glyphs: readonly Glyph[],
  colour: Colour,
): void {
  if (glyphs.length === 0) return;
  const missing = glyphs.find(({ id }) => id === 0);
  if (missing !== undefined) throw new Error(`${font.file} has no glyph for “${missing.text}”`);
  const embedded = embedFont(pdf, font);
  const internals = internalsOf(pdf);
  internals.page.fonts[embedded.name] = embedded.reference;
  // The page's y axis points down: the text matrix turns letters upright again.
  const matrix = `1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm`;
  const start = `BT ${fillOperator(colour)} /${embedded.name} ${rounded(size)} Tf ${matrix}`;
  internals.addContent(`${start} ${piecesOf(glyphs, embedded, size).join(' ')} ET`);
}

/** Text operators; what ToUnicode cannot say of a glyph, a span's ActualText says (ISO 32000-1, 14.9.4). */
function piecesOf(glyphs: readonly Glyph[], font: EmbeddedFont, size: Points): readonly string[] {
  const pieces: string[] = [];
  const pen = startPen(font, size);
  const flush = () => {
    const shown = pen.take();
    if (shown !== '') pieces.push(shown);
  };
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    to = endOfCluster(glyphs, from);
    // An index below the length names a glyph.
    const first = glyphs[from] as Glyph;
    const { text } = first;
    if (to === from + 1 && font.readingOf(first.id, text) === text) {
      pen.write(first);
      continue;
    }
    flush();
    for (const glyph of glyphs.slice(from, to)) {
      // Read by no one, yet every glyph must have a reading (ISO 19005-3, 6.2.11.7.2).
      font.readingOf(glyph.id, glyph.text === '' ? text || '\u00a0' : glyph.text);
      pen.write(glyph);
    }
    pieces.push(`/Span <</ActualText ${utf16(text)}>> BDC`, pen.take(), 'EMC');
  }
  flush();
  return pieces;
}

/** Glyphs that are read as one, mostly a single one: a glyph without text belongs to the one before it. */
function endOfCluster(glyphs: readonly Glyph[], from: number): number {
  let to = from + 1;
  while (glyphs[to]?.text === '') to += 1;
  return to;
}

interface Pen {
  readonly write: (glyph: Glyph) => void;
  /** The TJ operator of what was written since the last call; empty if nothing was. */
  readonly take: () => string;
}

/** Has a life: it knows where the PDF's own pen stands and corrects only what differs, so errors never add up. */
function startPen(font: EmbeddedFont, size: Points): Pen {
  const thousandths = 1000 / size;
  let origin = 0;
  /** Where the glyph widths written so far have taken the PDF's pen, in thousandths of an em. */
  let actual = 0;
  let codes = '';
  let parts: string[] = [];
  const closeCodes = () => {
    if (codes !== '') parts.push(`<${codes}>`);
    codes = '';
  };
  return {
    write: ({ id, shift, advance, text }) => {
      const move = Math.round((origin + shift) * thousandths - actual);
      if (move !== 0) {
        closeCodes();
        parts.push(String(-move));
        actual += move;
      }
      codes += hexadecimal(font.codeOf(id, text));
      actual += font.widthOf(id);
      origin += advance;
    },
    take: () => {
      closeCodes();
      const shown = parts.length === 0 ? '' : `[${parts.join('')}] TJ`;
      parts = [];
      return shown;
    },
  };
}

function fillOperator(colour: Colour): string {
  const known = fillOperators.get(colour);
  if (known !== undefined) return known;
  const channel = (from: number) => rounded(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  const operator = `${channel(1)} ${channel(3)} ${channel(5)} rg`;
  fillOperators.set(colour, operator);
  return operator;
}

const fillOperators = new Map<Colour, string>();

/** UTF-16BE with its mark, as PDF writes text. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, unit) => hexadecimal(text.charCodeAt(unit)));
  return `<feff${units.join('')}>`;
}

/** Thousandths of a point. */
function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
