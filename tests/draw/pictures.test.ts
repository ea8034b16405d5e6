// Pictures in every colour they come in, placed where layout put them.
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { element, fonts, inside, laidOut, page } from './pages.js';
import { picture } from './sample.js';

const { DeviceCMYK, DeviceGray, DeviceRGB } = mupdf.ColorSpace;

function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const belongs = inside(element('Figure', element('Document', null), { alternativeText: '照片' }));
  const item = { type: 'picture', x: 80, y: 100, width: 60, height: 40, bytes, belongs } as const;
  return drawPdf(laidOut([page('1', item)]), fonts, []);
}

/** A picture of one colour in the samples of its space. */
function plain(
  space: mupdf.ColorSpace,
  samples: readonly number[],
  form: 'jpeg' | 'png' = 'jpeg',
): Uint8Array {
  const pixmap = new mupdf.Pixmap(space, [0, 0, 16, 16], false);
  const pixels = pixmap.getPixels();
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = samples[at % samples.length] ?? 0;
  // A copy: MuPDF's own memory is used again.
  return (form === 'png' ? pixmap.asPNG() : pixmap.asJPEG(95, false)).slice();
}

/** Red, green, blue in the middle of the picture and just outside it. */
function coloursOf(bytes: Uint8Array): readonly (readonly number[])[] {
  // MuPDF remembers colours by the names of their inks, even those of another document.
  mupdf.emptyStore();
  const pixmap = mupdf.Document.openDocument(bytes, 'application/pdf')
    .loadPage(0)
    .toPixmap(mupdf.Matrix.identity, DeviceRGB, false);
  const pixels = pixmap.getPixels();
  const at = (x: number, y: number) => [
    ...pixels.slice((y * pixmap.getWidth() + x) * 3, (y * pixmap.getWidth() + x) * 3 + 3),
  ];
  return [at(110, 120), at(81, 101), at(138, 138), at(78, 120), at(142, 120)];
}

/** The JPEG without the segment by which Adobe's programs, and MuPDF, mark theirs. */
function unmarked(jpeg: Uint8Array): Uint8Array {
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xee]));
  expect(Buffer.from(jpeg.slice(at + 4, at + 9)).toString()).toBe('Adobe');
  return Uint8Array.from([...jpeg.slice(0, at), ...jpeg.slice(at + 2 + (jpeg[at + 3] ?? 0))]);
}

const white = [255, 255, 255];

describe('pictures', () => {
  it.each([
    ['RGB JPEG', plain(DeviceRGB, [200, 40, 90]), [200, 40, 90]],
    ['grey JPEG', plain(DeviceGray, [120]), [120, 120, 120]],
    ['RGB PNG', plain(DeviceRGB, [1, 2, 3], 'png'), [1, 2, 3]],
    ['grey PNG', plain(DeviceGray, [77], 'png'), [77, 77, 77]],
  ])('show a %s', async (_, bytes, colour) => {
    const [middle, topLeft, bottomRight, ...outside] = coloursOf(await draw(bytes));
    for (const shown of [middle, topLeft, bottomRight])
      shown?.forEach((value, channel) => {
        expect(Math.abs(value - (colour[channel] ?? 0))).toBeLessThanOrEqual(3);
      });
    expect(outside).toEqual([white, white]);
  });
});

describe('pictures for print', () => {
  // What is left of light behind an ink and black: (1 − ink)(1 − black).
  const inks = [51, 102, 153, 51];
  const colour = [204, 153, 102].map((light) => (light * 204) / 255);
  const lack = inks.map((ink) => 255 - ink);
  it.each([
    ['stored as ink', unmarked(plain(DeviceCMYK, inks))],
    ['stored by Adobe, as its lack', plain(DeviceCMYK, lack)],
  ])('show their colours, %s', async (_, bytes) => {
    const pdf = await draw(bytes);
    const [middle] = coloursOf(pdf);
    middle?.forEach((value, channel) => {
      expect(Math.abs(value - (colour[channel] ?? 0))).toBeLessThanOrEqual(3);
    });
  });
  it('name their inks, since bare CMYK has no meaning in the file', async () => {
    const opened = mupdf.Document.openDocument(
      await draw(plain(DeviceCMYK, inks)),
      'application/pdf',
    ).asPDF();
    const space = opened?.findPage(0).get('Resources', 'XObject', 'I1', 'ColorSpace');
    expect(space?.get(0).asName()).toBe('DeviceN');
    expect(space?.get(2).asName()).toBe('DeviceRGB');
  });
});

describe('what is no picture', () => {
  it.each([
    ['text', new TextEncoder().encode('none')],
    ['a PNG cut short', picture('png').subarray(0, 50)],
    ['a JPEG cut short', picture('jpeg').subarray(0, 30)],
  ])('is refused: %s', async (_, bytes) => {
    await expect(draw(bytes)).rejects.toBeDefined();
  });
});
