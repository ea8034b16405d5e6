// A drawn document read back: structure, text, links, labels, bookmarks, files, claims; the same bytes anywhere.
import * as mupdf from 'mupdf';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import type { Belonging } from '../../pipeline/model/page.js';
import { checkStructure } from '../conformance/structure-checker.js';
import { outlineStructure } from '../conformance/structure-outline.js';
import { at, element, fonts, inside, laidOut, line, page } from './pages.js';
import { attachments, drawSample, sample, title } from './sample.js';

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
    expect(site).toEqual([
      [80, 160 - 0.88 * 12, 104, 160 + 0.12 * 12].map((side) => expect.closeTo(side, 2)),
      [80, 180 - 0.88 * 12, 92, 180 + 0.12 * 12].map((side) => expect.closeTo(side, 2)),
    ]);
  });
});

describe('around the pages', () => {
  it('labels pages as their folios read', () => {
    expect(catalogue.get('PageLabels').asJS()).toEqual({
      Nums: [0, {}, 1, { S: 'r', St: 1 }, 2, { S: 'D', St: 1 }],
    });
  });
  it('bookmarks open the line they name', () => {
    const outline = pdf.loadOutline();
    expect(outline?.map((item) => [item.title, item.page])).toEqual([['目录', 1]]);
    expect(outline?.[0]?.down?.map((item) => [item.title, item.page])).toEqual([['第一部分', 2]]);
    const target = pdf.resolveLinkDestination(outline?.[0]?.down?.[0]?.uri ?? '');
    expect([target.page, target.x, target.y]).toEqual([2, 0, expect.closeTo(90)]);
  });
  it('carries its files, typed, described and dated', () => {
    const files = catalogue.get('AF');
    expect(files.length).toBe(attachments.length);
    attachments.forEach(({ name, mediaType, bytes: content, description }, index) => {
      const file = files.get(index);
      const stream = file.get('EF', 'F');
      expect([file.get('UF').asString(), file.get('Desc').asString()]).toEqual([name, description]);
      expect([file.get('AFRelationship').asName(), stream.get('Subtype').asName()]).toEqual([
        'Data',
        mediaType,
      ]);
      expect(stream.get('Params', 'ModDate').asString()).toBe('D:20010203000000Z');
      expect(stream.readStream().asUint8Array()).toEqual(content);
    });
    const names = catalogue.get('Names', 'EmbeddedFiles', 'Names');
    expect([names.get(0).asString(), names.get(2).asString()]).toEqual(['values.csv', '数据.json']);
  });
  it('claims both standards in well-formed metadata', () => {
    const xmp = catalogue.get('Metadata').readStream().asString();
    expect(xmp).toContain('质量报告 A &amp; B &lt;C&gt;</rdf:li>');
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<xmp:CreateDate>2001-02-03T00:00:00Z</xmp:CreateDate>');
    expect(xmp).not.toMatch(/&(?!amp;|lt;|gt;)/);
    expect(pdf.getMetaData('info:Title')).toBe(title);
    expect(pdf.getMetaData('info:CreationDate')).toBe('D:20010203000000Z');
  });
  it('knows no Helvetica', () => {
    expect(Buffer.from(bytes).includes('Helvetica')).toBe(false);
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
