// What the PDF says of its fonts is what the fonts say: widths, texts, outlines by number.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { readFontProgram } from '../../pipeline/layout/draw/font-program.js';
import { writeToUnicode } from '../../pipeline/layout/draw/to-unicode.js';
import type { FontRole } from '../../pipeline/model/page.js';
import { readToUnicode } from '../../pipeline/read/marked-content.js';
import { entriesOf } from '../conformance/tagged-pdf.js';
import { at, element, fonts, inside, laidOut, line, page } from './pages.js';

const roles: readonly FontRole[] = ['serif', 'serif-bold', 'sans', 'sans-bold'];
const words = '质量Weak fi，“安”AV·3.5%——½①';

describe.each(roles)('%s in the PDF', (role) => {
  it('has the widths of its own font file and of the shaped glyphs', async () => {
    const belongs = inside(element('P', element('Document', null)));
    const items = [at(80, 100, line(role, 10, words), belongs)];
    const bytes = await drawPdf(laidOut([page('1', ...items)]), fonts, []);
    const pdf = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
    const font = pdf?.findPage(0).get('Resources', 'Font', 'F1', 'DescendantFonts', 0);
    if (font === undefined) throw new Error('no font');
    const program = new mupdf.Font('subset', font.get('FontDescriptor', 'FontFile2').readStream());
    const widths = widthsOf(font);
    const shaped = fonts.get(role).shape(words, 10);
    const ids = [...new Set(shaped.map(({ id }) => id))];
    ids.forEach((id, index) => {
      const width = shaped.find((glyph) => glyph.id === id)?.width ?? 0;
      // Code 0 is .notdef; the others follow in the order of first use.
      expect(widths.get(index + 1) ?? font.get('DW').asNumber()).toBeCloseTo(width * 100, 6);
      expect(program.advanceGlyph(index + 1) * 1000).toBeCloseTo(width * 100, 3);
    });
    // No width is said that is the default one.
    expect([...widths.values()]).not.toContain(font.get('DW').asNumber());
  });
  it('knows the advance of every glyph of the whole font', () => {
    const { file } = fonts.get(role);
    const program = readFontProgram(file);
    const whole = new mupdf.Font('whole', readFileSync(file));
    const last = program.table('maxp').getUint16(4) - 1;
    for (let glyph = 0; glyph <= last; glyph += glyph > last - 400 ? 1 : 97)
      expect(program.advanceOf(glyph) / program.unitsPerEm).toBeCloseTo(whole.advanceGlyph(glyph), 6);
  });
});

/** `code [width …]` runs, spread out. */
function widthsOf(font: mupdf.PDFObject): ReadonlyMap<number, number> {
  const entries = entriesOf(font.get('W')).map(([, value]) => value);
  const widths = new Map<number, number>();
  for (let index = 0; index + 1 < entries.length; index += 2)
    entriesOf(entries[index + 1] ?? font).forEach(([, width], offset) => {
      widths.set((entries[index]?.asNumber() ?? 0) + offset, width.asNumber());
    });
  return widths;
}

describe('writeToUnicode', () => {
  it('gives each code its text back, and no code beyond', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 700 }), (texts) => {
        const read = readToUnicode(writeToUnicode(texts));
        expect([...read]).toEqual([...texts.entries()]);
      }),
      { numRuns: 30 },
    );
  });
  it('keeps the first byte of each range', () => {
    const map = new TextDecoder().decode(writeToUnicode(Array.from({ length: 700 }, () => '质')));
    const ranges = [...map.matchAll(/^<(..)..> <(..)..> \[/gm)];
    expect(ranges.map(([, first, last]) => [first, last])).toEqual([
      ['00', '00'],
      ['01', '01'],
      ['02', '02'],
    ]);
  });
});
