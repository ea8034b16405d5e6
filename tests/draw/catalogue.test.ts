// What a PDF says beside its pages: labels, bookmarks, files, metadata.
import { createHash } from 'node:crypto';
import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { attachments, drawSample, title } from './sample.js';

let pdf: mupdf.PDFDocument;
let catalogue: mupdf.PDFObject;

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await drawSample();
  pdf = open();
  catalogue = pdf.getTrailer().get('Root');
});

function open(): mupdf.PDFDocument {
  const opened = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (opened === null) throw new Error('not a PDF');
  return opened;
}

describe('around the pages', () => {
  it('labels pages as their folios read', () => {
    expect(catalogue.get('PageLabels').asJS()).toEqual({
      Nums: [0, {}, 1, { S: 'r', St: 1 }, 2, { S: 'D', St: 1 }],
    });
  });
  it('bookmarks open the line they name', () => {
    const outline = pdf.loadOutline();
    expect(outline?.map((item) => [item.title, item.page])).toEqual([
      ['目录', 1],
      ['第一部分（二）', 2],
      ['第一部分（二）', 2],
    ]);
    expect(outline?.[0]?.down?.map((item) => [item.title, item.page])).toEqual([['第一部分', 2]]);
    const target = pdf.resolveLinkDestination(outline?.[0]?.down?.[0]?.uri ?? '');
    expect([target.page, target.x, target.y]).toEqual([2, 0, expect.closeTo(90)]);
  });
  it('bookmarks are chained both ways, the first level open, the others counted', () => {
    // Opened anew: MuPDF mends the chain when it reads the outline as a whole.
    const outlines = open().getTrailer().get('Root', 'Outlines');
    const items: mupdf.PDFObject[] = [];
    for (let item = outlines.get('First'); item.isDictionary(); item = item.get('Next')) items.push(item);
    expect(outlines.get('Count').asNumber()).toBe(3);
    expect(items.map((item) => item.get('Count').asJS())).toEqual([-1, -2, null]);
    expect(outlines.get('Last').asIndirect()).toBe(items[2]?.asIndirect());
    expect(items.slice(1).map((item) => item.get('Prev').asIndirect())).toEqual(
      items.slice(0, -1).map((item) => item.asIndirect()),
    );
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
      expect(Buffer.from(stream.get('Params', 'CheckSum').asByteString())).toEqual(
        createHash('md5').update(content).digest(),
      );
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
    for (const key of ['info:CreationDate', 'info:ModDate'])
      expect(pdf.getMetaData(key)).toBe('D:20010203000000Z');
  });
});
