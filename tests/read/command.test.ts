// The command read: what it refuses, and in which language it says so.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, describe, expect, it } from 'vitest';
import { runRead } from '../../pipeline/commands/read.js';
import type { Terminal } from '../../pipeline/commands/terminal.js';
import { drawSample } from '../draw/sample.js';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const untagged = new mupdf.PDFDocument();
untagged.insertPage(0, untagged.addPage([0, 0, 100, 100], 0, untagged.newDictionary(), '0 0 10 10 re f'));

/** The sample with something in it changed, as damage or malice would. */
async function sampleWith(change: (pdf: mupdf.PDFDocument) => void): Promise<Uint8Array> {
  const pdf = mupdf.Document.openDocument(await drawSample(), 'application/pdf').asPDF();
  if (pdf === null) throw new Error('not a PDF');
  change(pdf);
  return pdf.saveToBuffer('').asUint8Array().slice();
}

/** A string of hexadecimal digits that does not end. */
const endless = new mupdf.PDFDocument();
endless.insertPage(0, endless.addPage([0, 0, 100, 100], 0, endless.newDictionary(), 'BT <41'));

async function read(bytes: Uint8Array | null, language: 'zh-CN' | 'en' = 'zh-CN') {
  const file = join(folder, 'file.pdf');
  if (bytes === null) rmSync(file, { force: true });
  else writeFileSync(file, bytes);
  const said = { results: '', messages: '' };
  const terminal: Terminal = {
    language,
    colour: false,
    quiet: false,
    interactive: false,
    result: (text) => {
      said.results += text;
    },
    message: (text) => {
      said.messages += text;
    },
    progress: () => {},
  };
  return { code: await runRead(file, terminal), ...said };
}

describe('read', () => {
  it('prints a tagged PDF to stdout', async () => {
    const { code, results, messages } = await read(await drawSample());
    expect([code, messages]).toEqual([0, '']);
    expect(results).toMatch(/^文档：/);
  });

  it('reads a file without a title or whose information is damaged', async () => {
    const untitled = await sampleWith((pdf) => pdf.getTrailer().get('Info').delete('Title'));
    expect((await read(untitled)).code).toBe(0);
    const uninformed = await sampleWith((pdf) => pdf.getTrailer().delete('Info'));
    expect((await read(uninformed)).code).toBe(0);
    const noNumber = await sampleWith((pdf) => {
      const cells = Array.from({ length: pdf.countObjects() - 1 }, (_, index) => pdf.newIndirect(index + 1));
      for (const cell of cells) if (cell.get('S').isName()) cell.put('A', pdf.newString('x'));
    });
    expect([0, 3]).toContain((await read(noNumber)).code);
  });

  it('comes to an end where an element holds itself twice, or a string has no end', async () => {
    const circular = await sampleWith((pdf) => {
      const document = pdf.getTrailer().get('Root', 'StructTreeRoot', 'K');
      const first = document.isArray() ? document.get(0) : document;
      const kids = pdf.newArray();
      kids.push(first);
      kids.push(first);
      first.put('K', kids);
    });
    expect((await read(circular)).code).toBe(3);
    expect((await read(endless.saveToBuffer('').asUint8Array().slice())).code).toBe(3);
  });

  it.each([
    ['that is not there', null, /不是能读的 PDF/, /is no PDF/],
    ['that is something else', new TextEncoder().encode('hello'), /不是能读的 PDF/, /is no PDF/],
    [
      'that only begins like a PDF',
      new TextEncoder().encode('%PDF-1.7 hello'),
      /不是能读的 PDF|没有标签/,
      /is no PDF|has no tags/,
    ],
    ['without tags', untagged.saveToBuffer('').asUint8Array().slice(), /没有标签/, /has no tags/],
  ])('refuses a file %s with code 3 and a sentence', async (_, bytes, chinese, english) => {
    const first = await read(bytes);
    expect([first.code, first.results]).toEqual([3, '']);
    expect(first.messages).toMatch(chinese);
    expect((await read(bytes, 'en')).messages).toMatch(english);
  });
});
