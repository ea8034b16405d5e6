// Pages for press: boxes of trim and bleed, crop marks outside both, art run off the page, parts on right-hand pages.
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { layOut, layOutForPress } from '../../pipeline/layout/lay-out.js';
import type { DocumentPart } from '../../pipeline/model/block.js';
import type { LaidOutDocument, PlacedItem } from '../../pipeline/model/page.js';
import { checkStructure } from '../conformance/structure-checker.js';
import { body, front, heading, linesOfText, report } from './documents.js';
import { fonts, shippedTheme } from './themes.js';

const millimetre = 72 / 25.4;
const theme = shippedTheme('report');

const cover: DocumentPart = {
  matter: 'cover',
  numberPrefix: '',
  blocks: [{ type: 'cover', region: '甲省', title: '报告', year: '（某年）', issuingBody: '某局', date: '' }],
};
const back: DocumentPart = {
  matter: 'back',
  numberPrefix: '',
  blocks: [
    { type: 'colophon', entries: [{ label: '发布机构', children: [{ type: 'text', text: '某局' }] }] },
  ],
};
const parts = [
  cover,
  front(heading(1, 'a', '前言'), linesOfText(3)),
  body('1', heading(1, 'b', '质量', '第一部分'), linesOfText(40)),
  body('2', heading(1, 'c', '基础', '第二部分'), linesOfText(3)),
  body('3', heading(1, 'd', '创新', '第三部分'), linesOfText(3)),
  back,
];

function laidOut({ value }: { readonly value: LaidOutDocument | null }): LaidOutDocument {
  if (value === null) throw new Error('not laid out');
  return value;
}

const plain = laidOut(layOut(report(parts), theme, fonts));
const press = laidOut(layOutForPress(report(parts), theme, fonts));

const ofType = <Type extends PlacedItem['type']>(
  { items }: { readonly items: readonly PlacedItem[] },
  type: Type,
) => items.filter((item): item is Extract<PlacedItem, { readonly type: Type }> => item.type === type);

describe('pages for press', () => {
  it('open every part on a right-hand page, and end on a left-hand one', () => {
    const opens = ({ pages }: LaidOutDocument) =>
      pages.flatMap(({ items }, index) =>
        items.some((item) => item.type === 'anchor' && 'abcd'.includes(item.id)) ? [index + 1] : [],
      );
    expect(opens(press)).toEqual([3, 5, 7, 9]);
    expect(opens(plain)).toEqual([3, 5, 7, 8]);
    expect(press.pages.length % 2).toBe(0);
    expect(press.pages.at(-1)?.matter).toBe('back');
  });

  it('say what is trimmed, 3 mm of bleed around it, and room for marks', () => {
    for (const { width, height, press: boxes } of press.pages) {
      const { trim, bleed } = boxes ?? { trim: null, bleed: null };
      expect([trim?.width, trim?.height]).toEqual([theme.page.width, theme.page.height]);
      expect((trim?.x ?? 0) - (bleed?.x ?? 0)).toBeCloseTo(3 * millimetre, 9);
      expect((bleed?.width ?? 0) - (trim?.width ?? 0)).toBeCloseTo(6 * millimetre, 9);
      expect((bleed?.height ?? 0) - (trim?.height ?? 0)).toBeCloseTo(6 * millimetre, 9);
      expect(width).toBeGreaterThan((bleed?.width ?? 0) + 10 * millimetre);
      expect(height).toBeGreaterThan((bleed?.height ?? 0) + 10 * millimetre);
    }
  });

  it('have eight crop marks in line with the cut, none in the bleed, as artifacts of the page', () => {
    for (const page of press.pages) {
      const marks = ofType(page, 'rule').filter(({ artifact }) => artifact === 'Page');
      const { trim, bleed } = page.press ?? { trim: null, bleed: null };
      if (trim === null || bleed === null) throw new Error('no boxes');
      expect(marks).toHaveLength(8);
      for (const { x1, x2, y1, y2 } of marks) {
        const isUpright = x1 === x2;
        const [along, from, to] = isUpright ? [x1, y1, y2] : [y1, x1, x2];
        const cuts = isUpright ? [trim.x, trim.x + trim.width] : [trim.y, trim.y + trim.height];
        expect(cuts).toContain(along);
        const [start, size, sheet] = isUpright
          ? [bleed.y, bleed.height, page.height]
          : [bleed.x, bleed.width, page.width];
        const isBefore = Math.max(from, to) < start && Math.min(from, to) > 0;
        const isAfter = Math.min(from, to) > start + size && Math.max(from, to) < sheet;
        expect(isBefore || isAfter).toBe(true);
      }
    }
  });

  it('run what reaches the edge off the page, on cover and back', () => {
    const bands = [press.pages[0], press.pages.at(-1)].map((page) => {
      const bleed = page?.press?.bleed;
      const band = ofType(page ?? { items: [] }, 'box').find(({ width }) => width > 500);
      return { bleed, band };
    });
    for (const { bleed, band } of bands) {
      expect(band?.x).toBeCloseTo(bleed?.x ?? 0, 9);
      expect(band?.width).toBeCloseTo(bleed?.width ?? 0, 9);
    }
    expect(bands[0]?.band?.y).toBeCloseTo(bands[0]?.bleed?.y ?? 0, 9);
    const last = bands[1];
    expect((last?.band?.y ?? 0) + (last?.band?.height ?? 0)).toBeCloseTo(
      (last?.bleed?.y ?? 0) + (last?.bleed?.height ?? 0),
      9,
    );
  });

  it('hold the same lines at the same places, counted from the cut', () => {
    const placed = ({ pages }: LaidOutDocument) =>
      pages.flatMap(({ items, press: boxes }) =>
        ofType({ items }, 'line').map(({ x, baseline, line }) => {
          const { x: left, y: top } = boxes?.trim ?? { x: 0, y: 0 };
          return `${(x - left).toFixed(3)} ${(baseline - top).toFixed(3)} ${line.text}`;
        }),
      );
    // Folios stand elsewhere and count on where parts open on right-hand pages.
    const text = (document: LaidOutDocument) =>
      placed(document).filter((line) => /\p{Script=Han}/u.test(line));
    expect(text(press)).toEqual(text(plain));
  });
});

describe('the PDF for press', () => {
  it('has the boxes, and the structure of any other', async () => {
    const bytes = await drawPdf(press, fonts, []);
    const pdf = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
    if (pdf === null) throw new Error('no PDF');
    const boxes = (name: string) =>
      Array.from({ length: 4 }, (_, index) => pdf.findPage(0).get(name).get(index).asNumber());
    const [media, bleed, trim] = [boxes('MediaBox'), boxes('BleedBox'), boxes('TrimBox')];
    const millimetres = (box: readonly number[]) =>
      [(box[2] ?? 0) - (box[0] ?? 0), (box[3] ?? 0) - (box[1] ?? 0)].map((side) =>
        Math.round(side / millimetre),
      );
    expect([trim, bleed, media].map(millimetres)).toEqual([
      [210, 297],
      [216, 303],
      [230, 317],
    ]);
    expect(checkStructure(bytes)).toEqual([]);
  });
});
