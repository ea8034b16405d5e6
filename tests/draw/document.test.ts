// A drawn document read back: structure, text, links; the same bytes anywhere.
import * as mupdf from 'mupdf';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import type { Belonging } from '../../pipeline/model/page.js';
import { readOperations } from '../../pipeline/read/content-stream.js';
import { checkStructure } from '../conformance/structure-checker.js';
import { outlineStructure } from '../conformance/structure-outline.js';
import { at, element, fonts, inside, laidOut, line, page } from './pages.js';
import { attachments, drawSample, sample } from './sample.js';

let bytes: Uint8Array;
let pdf: mupdf.PDFDocument;
let catalogue: mupdf.PDFObject;

beforeAll(async () => {
  bytes = await drawSample();
  pdf = open(bytes);
  catalogue = pdf.getTrailer().get('Root');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function open(file: Uint8Array): mupdf.PDFDocument {
  const opened = mupdf.Document.openDocument(file, 'application/pdf').asPDF();
  if (opened === null) throw new Error('not a PDF');
  return opened;
}

describe('structure', () => {
  it('reads as laid out', async () => {
    await expect(outlineStructure(bytes)).toMatchFileSnapshot('golden/sample.txt');
  });
  it('has no fault', () => {
    expect(checkStructure(bytes)).toEqual([]);
  });
  it('keeps an element that crosses a page as one, with content on both', () => {
    const outline = outlineStructure(bytes);
    expect(outline.split('下页续完。')).toHaveLength(2);
    expect(outline).toMatch(/3: “项目一”\n\s+4: “又一行”/);
  });
  it('refuses a link without aim and a jump outside a Link', async () => {
    const lost = { text: '图9', role: { type: 'reference', target: 'nowhere' } } as const;
    const document = (
      belongs: Belonging,
      ...more: Parameters<typeof page> extends [unknown, ...infer Rest] ? Rest : never
    ) => laidOut([page('1', at(80, 100, line('serif', 12, lost), belongs), ...more)]);
    const paragraph = inside(element('P', element('Document', null)));
    await expect(drawPdf(document(paragraph), fonts, [])).rejects.toThrow('“nowhere”');
    const jump = { type: 'jump', x: 0, y: 0, width: 9, height: 9, target: 'x', contents: 'x' } as const;
    await expect(drawPdf(document(paragraph, { ...jump, belongs: paragraph }), fonts, [])).rejects.toThrow(
      'no Link',
    );
  });
});

describe('text', () => {
  it('is what was laid out', () => {
    sample().pages.forEach(({ items }, index) => {
      const found = pdf.loadPage(index).toStructuredText('inhibit-spaces').asText().replaceAll(/\s/g, '');
      for (const item of items) {
        if (item.type !== 'line') continue;
        // MuPDF gives what is heard for a mark that is spoken.
        const heard = item.line.runs.map(({ role, glyphs }) =>
          role.type === 'spoken' ? role.spoken : glyphs.map(({ text }) => text).join(''),
        );
        expect(found).toContain(heard.join('').replaceAll(/\s/g, ''));
      }
    });
  });
});

describe('painting', () => {
  it('raises what is raised', async () => {
    const set = line('serif', 12, '米²');
    const raised = { ...set, runs: set.runs.map((run) => ({ ...run, rise: 5 })) };
    const belongs = inside(element('P', element('Document', null)));
    const file = open(await drawPdf(laidOut([page('1', at(80, 100, raised, belongs))]), fonts, []));
    const heights: number[] = [];
    const onChar = (_: string, [, y]: mupdf.Point) => void heights.push(y);
    file.loadPage(0).toStructuredText('').walk({ onChar });
    expect(heights).toEqual([expect.closeTo(95, 3), expect.closeTo(95, 3)]);
  });
  it('dashes only what is dashed', () => {
    expect(strokesOf(pdf.findPage(1))).toEqual([[0.7, 3.3], []]);
  });
  it('paints every path it begins', () => {
    for (let index = 0; index < pdf.countPages(); index += 1) {
      let pending = false;
      for (const { operator } of operationsOf(pdf.findPage(index))) {
        if (/^([mlchvy]|re|W\*?)$/.test(operator)) pending = true;
        else if (/^([fFSsnbB]\*?)$/.test(operator)) pending = false;
        else expect(pending, operator).toBe(false);
      }
    }
  });
});

function operationsOf(of: mupdf.PDFObject): ReturnType<typeof readOperations> {
  return readOperations(of.get('Contents').readStream().asUint8Array());
}

/** The dashes of each stroke. */
function strokesOf(of: mupdf.PDFObject): readonly (readonly number[])[] {
  let dash: readonly number[] = [];
  return operationsOf(of).flatMap(({ operator, operands: [first] }) => {
    if (operator === 'd' && first?.type === 'array')
      dash = first.items.flatMap((item) => (item.type === 'number' ? [item.value] : []));
    return operator === 'S' ? [dash] : [];
  });
}

describe('links', () => {
  it('lead to names that lie where the anchor stood', () => {
    const names = catalogue.get('Names', 'Dests', 'Names');
    expect(names.asJS()).toHaveLength(4);
    const [first, place] = [names.get(0).asString(), names.get(1)];
    expect(first).toBe('contents');
    expect(place.get(0).asIndirect()).toBe(pdf.findPage(1).asIndirect());
    expect(place.asJS().slice(1)).toEqual(['XYZ', 0, expect.closeTo(841.89 - 80), 0]);
    expect(names.get(2).asString()).toBe('第一部分');
  });
  it('have one area per line, over their own text', () => {
    const areas = pdf
      .loadPage(2)
      .getLinks()
      .map((link) => [link.getURI(), link.getBounds()] as const);
    const site = areas.filter(([uri]) => uri === 'https://example.org/%E8%B4%A8').map(([, bounds]) => bounds);
    const start = 80 + 12 * 4;
    expect(site).toEqual([
      [start, 160 - 0.88 * 12, start + 24, 160 + 0.12 * 12].map((side) => expect.closeTo(side, 2)),
      [80, 180 - 0.88 * 12, 92, 180 + 0.12 * 12].map((side) => expect.closeTo(side, 2)),
    ]);
  });
  it('are printed, without a border', () => {
    const annotation = pdf.findPage(2).get('Annots', 0);
    expect([annotation.get('F').asNumber(), annotation.get('Border').asJS()]).toEqual([4, [0, 0, 0]]);
  });
});

describe('determinism', () => {
  it('gives the same bytes at any time, in any zone, by any language', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Asia/Shanghai');
    vi.spyOn(Math, 'random').mockReturnValue(0.123);
    const foreign = () => {
      throw new Error('depends on the language of the reader');
    };
    vi.spyOn(String.prototype, 'localeCompare').mockImplementation(foreign);
    vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(foreign);
    expect(Buffer.compare(await drawSample(), bytes)).toBe(0);
  });
  it('gives documents that differ an identifier of their own', async () => {
    const other = open(await drawPdf(sample(), fonts, attachments.slice(1)));
    const idOf = (file: mupdf.PDFDocument) => file.getTrailer().get('ID', 0).toString();
    expect(idOf(other)).not.toBe(idOf(pdf));
  });
});
