// Glyphs stand where layout put them, look as the font draws them, and read as what they stand for.
import { readFileSync } from 'node:fs';
import * as mupdf from 'mupdf';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { showGlyphs } from '../../pipeline/layout/draw/text.js';
import type { FontRole, Glyph } from '../../pipeline/model/page.js';
import { readTaggedPdf } from '../conformance/tagged-pdf.js';
import { fonts } from './pages.js';

const roles: readonly FontRole[] = ['serif', 'serif-bold', 'sans', 'sans-bold'];

/** A page on which `paint` writes; pages are transparent to who owns what. */
async function paintPage(paint: (pdf: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const options = { font: null, autoFirstPage: false } as unknown as PDFKit.PDFDocumentOptions;
  const pdf = new PDFDocument(options);
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.addPage({ size: [300, 100], margin: 0 });
  paint(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function pageOf(bytes: Uint8Array): mupdf.Page {
  return mupdf.Document.openDocument(bytes, 'application/pdf').loadPage(0);
}

/** Each glyph with where it stands, from the page's top left. */
function glyphsOf(bytes: Uint8Array): readonly (readonly [text: string, x: number, y: number])[] {
  const glyphs: [string, number, number][] = [];
  const device = new mupdf.Device({
    fillText: (text, matrix) => {
      const showGlyph = (_: mupdf.Font, placed: mupdf.Matrix, glyph: number, code: number) => {
        const [, , , , x, y] = mupdf.Matrix.concat(placed, matrix);
        // The second character of a pair has no glyph.
        if (glyph >= 0) glyphs.push([String.fromCodePoint(code), x, y]);
      };
      text.walk({ showGlyph });
    },
  });
  pageOf(bytes).run(device, mupdf.Matrix.identity);
  device.close();
  return glyphs;
}

/** What a reader that knows ActualText gets, marked content by marked content. */
function readingOf(bytes: Uint8Array): string {
  return readTaggedPdf(bytes)
    .pages.flatMap(({ content }) => content.sequences.map(({ text }) => text))
    .join('');
}

describe('positions', () => {
  it('follow shift and advance, however far the line runs', async () => {
    const words = '质量“安全”，AVA 12.3%——（完）'.repeat(2);
    const size = 10.5;
    // Uneven on purpose: squeezed marks, stretched gaps.
    const glyphs = fonts
      .get('serif')
      .shape(words, size)
      .map(
        (glyph, index): Glyph => ({
          ...glyph,
          shift: (index % 3) * -0.77,
          advance: glyph.advance * 0.71 + 0.333,
        }),
      );
    const bytes = await paintPage((pdf) =>
      showGlyphs(pdf, fonts.get('serif'), size, 12.34, 56.78, glyphs, '#222222'),
    );
    let origin = 12.34;
    const expected = glyphs.map(({ text, shift, advance }) => {
      const x = origin + shift;
      origin += advance;
      return [text[0], x, 56.78] as const;
    });
    const found = glyphsOf(bytes);
    expect(found.map(([text]) => text)).toEqual(expected.map(([text]) => text));
    // Half a thousandth of an em, and what MuPDF's single precision adds.
    found.forEach(([, x, y], index) => {
      expect(Math.abs(x - (expected[index]?.[1] ?? 0))).toBeLessThan(size * 0.0006);
      expect(y).toBeCloseTo(56.78, 3);
    });
  });
});

describe('reading', () => {
  it('gives each glyph its text, a pair both characters', async () => {
    const words = '“质量”——3.5%（2020）…… fi AV';
    const bytes = await paintPage((pdf) =>
      showGlyphs(pdf, fonts.get('sans'), 12, 10, 50, fonts.get('sans').shape(words, 12), '#000000'),
    );
    expect(pageOf(bytes).toStructuredText('inhibit-spaces').asText().trim()).toBe(words);
  });
  it('tells apart two texts that share a glyph, in either order', async () => {
    const [glyph] = fonts.get('serif').shape('一', 12);
    if (glyph === undefined) throw new Error('no glyph');
    const paint = (...texts: readonly string[]) =>
      paintPage((pdf) => {
        pdf.addContent('/P <</MCID 0>> BDC');
        const glyphs = texts.map((text): Glyph => ({ ...glyph, text }));
        showGlyphs(pdf, fonts.get('serif'), 12, 10, 50, glyphs, '#000000');
        pdf.addContent('EMC');
      });
    expect(readingOf(await paint('一', '⼀', '一'))).toBe('一⼀一');
    expect(readingOf(await paint('⼀', '一', '⼀', '一'))).toBe('⼀一⼀一');
  });
  it('reads glyphs without text of their own as one with the glyph before', async () => {
    const shaped = fonts.get('serif').shape('甲乙丙', 12);
    const glyphs = shaped.map((glyph, index) => (index === 1 ? { ...glyph, text: '' } : glyph));
    const bytes = await paintPage((pdf) => {
      pdf.addContent('/P <</MCID 0>> BDC');
      showGlyphs(pdf, fonts.get('serif'), 12, 10, 50, glyphs, '#000000');
      pdf.addContent('EMC');
    });
    expect(readingOf(bytes)).toBe('甲丙');
    expect(readTaggedPdf(bytes).pages[0]?.content.unreadable).toEqual([]);
  });
  it('refuses a glyph that the font lacks, by name', async () => {
    const glyphs = fonts.get('sans').shape('𠮷', 12);
    await expect(
      paintPage((pdf) => showGlyphs(pdf, fonts.get('sans'), 12, 10, 50, glyphs, '#000000')),
    ).rejects.toThrow('“𠮷”');
  });
});

describe('outlines', () => {
  it.each(roles)('of %s are the font’s own', async (role) => {
    const words = '质量Åéñ①Ⅲ®ǚ。';
    const font = fonts.get(role);
    const size = 24;
    const bytes = await paintPage((pdf) =>
      showGlyphs(pdf, font, size, 10, 60, font.shape(words, size), '#000000'),
    );
    const whole = drawnFromFile(font.file, font.shape(words, size), size);
    expect(drawnPage(bytes).equals(whole)).toBe(true);
    expect(whole.some((pixel) => pixel < 128)).toBe(true);
  });
});

const scale = mupdf.Matrix.scale(3, 3);

function blank(): mupdf.Pixmap {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, 900, 300], false);
  pixmap.clear(255);
  return pixmap;
}

function drawnPage(bytes: Uint8Array): Buffer {
  const pixmap = blank();
  const device = new mupdf.DrawDevice(scale, pixmap);
  pageOf(bytes).run(device, mupdf.Matrix.identity);
  device.close();
  return Buffer.from(pixmap.getPixels());
}

/** The same glyphs straight from the font file. */
function drawnFromFile(path: string, glyphs: readonly Glyph[], size: number): Buffer {
  const font = new mupdf.Font('whole', readFileSync(path));
  const text = new mupdf.Text();
  let x = 10;
  for (const { id, advance } of glyphs) {
    text.showGlyph(font, [size, 0, 0, -size, x, 60], id, 0);
    x += advance;
  }
  const pixmap = blank();
  const device = new mupdf.DrawDevice(scale, pixmap);
  device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [0], 1);
  device.close();
  return Buffer.from(pixmap.getPixels());
}
