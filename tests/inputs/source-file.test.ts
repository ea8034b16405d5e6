// One file of text: read as strict UTF-8, or refused with the reason and with what can still be shown of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSourceFile } from '../../pipeline/inputs/source-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = '{ "title": "质量状况报告，产品质量稳步提升，服务质量接近先进水平" }\n';
const file = 'templates/t/theme.json';
const write = (bytes: string | Uint8Array) => {
  writeFileSync(join(folder, 'theme.json'), bytes);
  return readSourceFile(join(folder, 'theme.json'), file);
};

it('gives text without a byte-order mark, and the bytes as they are', () => {
  const read = write(`\uFEFF${text}`);
  expect([read.text, read.findings]).toEqual([text, []]);
  expect(read.source?.file).toBe(file);
  expect(read.source?.lines).toEqual([text.trim(), '']);
  expect(read.source?.bytes.byteLength).toBe(new TextEncoder().encode(text).byteLength + 3);
});

it('refuses another encoding, and still shows its lines', () => {
  const read = write(iconv.encode(text.repeat(5), 'gb18030'));
  expect(read.text).toBeNull();
  expect(read.findings.map(({ code, exitCode, place }) => [code, exitCode, place])).toEqual([
    ['enc-not-utf8', 3, { file, line: 1, column: 13 }],
  ]);
  expect(read.source?.lines[0]).toBe(text.trim());
});

it.each([
  ['in-missing', 3, () => {}],
  ['in-not-regular', 3, () => mkdirSync(join(folder, 'theme.json'))],
  ['size-file', 7, () => writeFileSync(join(folder, 'theme.json'), new Uint8Array(1024 * 1024 + 1))],
] as const)('gives %s and no source', (code, exitCode, make) => {
  make();
  const { source, text: nothing, findings } = readSourceFile(join(folder, 'theme.json'), file);
  expect([source, nothing]).toEqual([null, null]);
  expect(findings.map((finding) => [finding.code, finding.exitCode])).toEqual([[code, exitCode]]);
});
