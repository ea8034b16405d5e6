// Both painters show the same picture: vectors in a PDF page, and chartjs-node-canvas's PNG.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSpacedBetween } from '../../pipeline/charts/autospace.js';
import { drawCharts } from '../../pipeline/charts/draw.js';
import { pngMargin, renderPngs } from '../../pipeline/charts/png.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { paintDrawing } from '../../pipeline/layout/draw/chart-canvas.js';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import type { Drawing } from '../../pipeline/model/chart.js';
import { guangxi, specifications } from '../compose/guangxi.js';
import { drawingsOfEachKind } from './each-kind.js';
import { missing } from './figures-of.js';

const fontFolder = createRequire(import.meta.url)
  .resolve('@expo-google-fonts/noto-sans-sc/package.json')
  .replace('package.json', '');
const fontFiles = [
  { path: `${fontFolder}400Regular/NotoSansSC_400Regular.ttf`, weight: 'normal' },
  { path: `${fontFolder}700Bold/NotoSansSC_700Bold.ttf`, weight: 'bold' },
] as const;

/** One of each kind in an awkward state, and every chart of the first edition. */
const drawings = new Map([
  ...drawingsOfEachKind('zh-CN'),
  ...drawCharts(deriveFigures(guangxi, []), specifications),
]);
const margin = pngMargin / 2;
let pdf: mupdf.Document;
let pngs: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const bytes = await paintAll(drawings);
  pdf = mupdf.Document.openDocument(bytes, 'application/pdf');
  const files = await renderPngs(drawings, fontFiles);
  pngs = new Map(files.map(({ path, bytes: png }) => [path, png]));
});

it('paints a chart whose width is no whole number of points', async () => {
  const [first] = drawings.values();
  if (first === undefined) return missing();
  const files = await renderPngs(new Map([[first.id, { ...first, width: 442.12 }]]), fontFiles);
  const image = new mupdf.Image(files[0]?.bytes ?? missing());
  expect([image.getWidth(), image.getHeight()]).toEqual([
    2 * 443 + 2 * pngMargin,
    2 * first.height + 2 * pngMargin,
  ]);
});

describe.each([...drawings.keys()])('%s', (id) => {
  const page = [...drawings.keys()].indexOf(id);

  it('looks the same as vectors and as PNG', () => {
    const vector = greyOf(
      pageOf(page).toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceRGB, false, true),
    );
    const png = greyOf(new mupdf.Image(pngs.get(`charts/${id}.png`) ?? missing()).toPixmap());
    expect([vector.width, vector.height]).toEqual([png.width, png.height]);
    const differences = compare(vector, png);
    if (differences.worst > 30) keepForLooking(id, page);
    // Two rasterisers smooth edges differently; a misplaced mark or missing word is far beyond this.
    expect(differences.mean).toBeLessThan(2.5);
    expect(differences.worst).toBeLessThan(30);
  });

  it('has ink', () => {
    const { pixels } = greyOf(
      pageOf(page).toPixmap(mupdf.Matrix.scale(1, 1), mupdf.ColorSpace.DeviceRGB, false, true),
    );
    expect(pixels.filter((value) => value < 128).length).toBeGreaterThan(100);
  });

  it('carries its words as text', () => {
    const text = pageOf(page).toStructuredText('').asText().replaceAll(/\s/g, '');
    for (const figure of (drawings.get(id) ?? missing()).figures)
      if (figure.origin.kind === 'published') expect(text).toContain(figure.value.toFixed(figure.decimals));
  });
});

it('set Han apart from Latin and digits by a quarter em, without a space character', () => {
  const gaps = [...drawings.keys()].flatMap((_, page) => gapsBetweenScripts(pageOf(page)));
  expect(gaps.length).toBeGreaterThan(50);
  expect(gaps.filter(({ ems }) => Math.abs(ems - 1 / 4) > 0.01)).toEqual([]);
});

describe('PNG files', () => {
  it('are opaque, twice the print size, and the same bytes each time', async () => {
    const again = await renderPngs(drawings, fontFiles);
    for (const { path, bytes } of again) {
      expect(Buffer.from(bytes).equals(pngs.get(path) ?? missing())).toBe(true);
      const image = new mupdf.Image(bytes);
      expect(image.getColorSpace()?.toString()).toContain('RGB');
      // IHDR: colour type 2 is truecolour without alpha.
      expect(bytes[25]).toBe(2);
    }
    const { width, height } = drawings.get('trend') ?? missing();
    const trend = new mupdf.Image(pngs.get('charts/trend.png') ?? missing());
    expect([trend.getWidth(), trend.getHeight()]).toEqual([
      width * 2 + pngMargin * 2,
      height * 2 + pngMargin * 2,
    ]);
  });
});

describe('the PDF', () => {
  it('contains no picture and leaves the graphics state as it was', async () => {
    const bytes = await paintAll(drawings, false);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).not.toContain('/Subtype /Image');
    expect(source.match(/^q$/gm)?.length).toBe(source.match(/^Q$/gm)?.length);
  });
});

function pageOf(page: number): mupdf.Page {
  return pdf.loadPage(page);
}

/** White between neighbours on one line, from the end of one character to the start of the next. */
function gapsBetweenScripts(page: mupdf.Page): readonly { readonly at: string; readonly ems: number }[] {
  const gaps: { at: string; ems: number }[] = [];
  let previous = { character: '', right: 0, baseline: 0 };
  page.toStructuredText('').walk({
    onChar: (character, origin, _font, size, quad) => {
      // What mupdf takes white for stands in no text operator.
      if (character === ' ') return;
      const [left, right] = [quad[0], quad[2]];
      const isNeighbour = origin[1] === previous.baseline && Math.abs(left - previous.right) < size / 2;
      if (isNeighbour && isSpacedBetween(previous.character, character))
        gaps.push({ at: previous.character + character, ems: (left - previous.right) / size });
      previous = { character, right, baseline: origin[1] };
    },
  });
  return gaps;
}

function paintAll(all: ReadonlyMap<string, Drawing>, compress = true): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, compress, font: null as unknown as string });
  const fonts = loadFonts();
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
  for (const drawing of all.values()) {
    const { width, height } = drawing;
    document.addPage({ size: [width + margin * 2, height + margin * 2], margin: 0 });
    paintDrawing(document, drawing, { x: margin, y: margin, width, height }, fonts);
  }
  document.end();
  return finished;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function greyOf(pixmap: mupdf.Pixmap): Grey {
  const [width, height] = [pixmap.getWidth(), pixmap.getHeight()];
  const samples = pixmap.getPixels();
  const [stride, components] = [pixmap.getStride(), pixmap.getNumberOfComponents()];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + x * components;
      pixels[y * width + x] =
        (samples[at] ?? 0) * 0.3 + (samples[at + 1] ?? 0) * 0.59 + (samples[at + 2] ?? 0) * 0.11;
    }
  return { width, height, pixels };
}

/** Mean and worst difference of greys, over blocks of four by four points. */
function compare(a: Grey, b: Grey): { readonly mean: number; readonly worst: number } {
  const block = 8;
  const differences: number[] = [];
  for (let top = 0; top + block <= a.height; top += block)
    for (let left = 0; left + block <= a.width; left += block) {
      let difference = 0;
      for (let y = top; y < top + block; y += 1)
        for (let x = left; x < left + block; x += 1)
          difference += (a.pixels[y * a.width + x] ?? 0) - (b.pixels[y * b.width + x] ?? 0);
      differences.push(Math.abs(difference) / (block * block));
    }
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  return { mean, worst: Math.max(...differences) };
}

/** Leaves both pictures for a person to look at. */
function keepForLooking(id: string, page: number): void {
  const folder = join(tmpdir(), 'quality-report-chart-differences');
  mkdirSync(folder, { recursive: true });
  const pixmap = pageOf(page).toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceRGB, false, true);
  writeFileSync(join(folder, `${id}.vector.png`), pixmap.asPNG());
  writeFileSync(join(folder, `${id}.canvas.png`), pngs.get(`charts/${id}.png`) ?? missing());
}
