// Packing changes how a file is written, not what is in it.
import * as mupdf from 'mupdf';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { packFile } from '../../pipeline/layout/draw/file-packing.js';
import { takeObjects } from '../../pipeline/layout/draw/pdfkit-output.js';

let loose: Uint8Array;
let packed: Uint8Array;

/** As PDFKit writes it. */
async function write(subject: string): Promise<Uint8Array> {
  const pdf = open(subject);
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  paint(pdf, subject);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

async function pack(subject: string): Promise<Uint8Array> {
  const pdf = open(subject);
  const end = takeObjects(pdf);
  paint(pdf, subject);
  return packFile(await end());
}

function open(subject: string): PDFKit.PDFDocument {
  const info = { CreationDate: new Date(0), Subject: subject };
  const options = { font: null, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', info };
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
}

/** More objects than one object stream takes, and text that looks like syntax. */
function paint(pdf: PDFKit.PDFDocument, subject: string): void {
  for (let page = 0; page < 150; page += 1)
    pdf
      .addPage({ size: [200, 100], margin: 0 })
      .rect(page, 10, 20, 30)
      .fill('#336699')
      .note(1, 1, 9, 9, subject);
}

beforeAll(async () => {
  const subject = 'endobj\nstream\nendstream (质量) startxref 7 /Root 1 0 R';
  loose = await write(subject);
  packed = await pack(subject);
});

function read(bytes: Uint8Array): mupdf.PDFDocument {
  const pdf = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (pdf === null) throw new Error('not a PDF');
  return pdf;
}

describe('packFile', () => {
  it('keeps every object and every stream', () => {
    const [before, after] = [read(loose), read(packed)];
    expect(before.countObjects()).toBeGreaterThan(600);
    for (let id = 1; id < before.countObjects(); id += 1) {
      const [old, kept] = [before.newIndirect(id), after.newIndirect(id)];
      expect(kept.resolve().toString(true)).toBe(old.resolve().toString(true));
      if (old.isStream())
        expect(kept.readRawStream().asUint8Array()).toEqual(old.readRawStream().asUint8Array());
    }
    const trailers = [before, after].map((pdf) => pdf.getTrailer());
    const pointers = trailers.map((trailer) => ['Root', 'Info'].map((key) => trailer.get(key).asIndirect()));
    expect(pointers[1]).toEqual(pointers[0]);
  });
  it('needs no repair', () => {
    expect(read(packed).wasRepaired()).toBe(false);
    expect(Buffer.from(packed.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  });
  it('makes the file much smaller', () => {
    expect(packed.length).toBeLessThan(loose.length / 3);
  });
  it('names a file by its content', async () => {
    const idOf = (bytes: Uint8Array) => read(bytes).getTrailer().get('ID', 0).toString();
    expect(idOf(await pack('one'))).toBe(idOf(await pack('one')));
    expect(idOf(await pack('another'))).not.toBe(idOf(await pack('one')));
  });
});
