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
