// Fonts are found in their packages, opened once and on demand, and tell what they cannot print.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../pipeline/layout/fonts/coverage.js';
import { type FontSet, fontFaults, loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import type { FontRole } from '../../pipeline/model/page.js';

describe('the font set', () => {
  const fonts = loadFonts();

  it('has a file of its own for each role', () => {
    const files = (['serif', 'serif-bold', 'sans', 'sans-bold'] as const).map((role) => fonts.get(role).file);
    expect(files.every((file) => isAbsolute(file) && existsSync(file))).toBe(true);
    expect(new Set(files).size).toBe(4);
  });

  it('opens a font once', () => {
    expect(fonts.get('sans')).toBe(fonts.get('sans'));
  });
});

describe('font-load', () => {
  const font = readFileSync(loadFonts().get('sans').file);
  const damaged: readonly (readonly [string, Uint8Array | null, string])[] = [
    ['is missing', null, '找不到字体文件 NotoSansSC_400Regular.ttf。'],
    ['is empty', new Uint8Array(), '已损坏或不完整'],
    ['is no font', readFileSync('package.json'), '已损坏或不完整'],
    ['is a collection of fonts', Buffer.concat([Buffer.from('ttcf'), font.subarray(4)]), '已损坏或不完整'],
    ['lost its end, where the outlines are', font.subarray(0, font.length - 1000), '已损坏或不完整'],
  ];

  it.each(damaged)('says that a font %s', (_, bytes, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    const file = join(folder, 'font.ttf');
    if (bytes !== null) writeFileSync(file, bytes);
    const shipped = loadFonts();
    const pathOf = (role: FontRole) => (role === 'sans' ? file : shipped.get(role).file);
    const found = fontFaults(loadFonts(pathOf), pathOf);
    expect(found.map(({ code, exitCode }) => [code, exitCode])).toEqual([['font-load', 4]]);
    expect(found[0]?.text['zh-CN'].message).toContain(message);
    rmSync(folder, { recursive: true });
  });

  it('is silent about the fonts that come with the program', () => {
    expect(fontFaults(loadFonts())).toEqual([]);
  });
});

describe('coverage', () => {
  const mayPrint = coverageOf(loadFonts(), ['serif', 'sans', 'sans-bold']);

  it('knows what the fonts have', () => {
    for (const character of '质量—“”《》％‰℃±①Ⅲ▲▼～·…ABab09')
      expect(mayPrint(character.codePointAt(0) ?? 0), character).toBe(true);
  });

  it('knows what they lack', () => {
    for (const character of ['𠮷', '😀', '\u0e01', '\u{10ffff}'])
      expect(mayPrint(character.codePointAt(0) ?? 0), character).toBe(false);
  });

  it('needs the glyph in every role, and opens no other', () => {
    const opened: FontRole[] = [];
    const some: FontSet = {
      get: (role) => {
        opened.push(role);
        return { ...loadFonts().get(role), mayPrint: () => role === 'serif' };
      },
    };
    expect(coverageOf(some, ['serif'])(65)).toBe(true);
    expect(coverageOf(some, ['serif', 'sans'])(65)).toBe(false);
    expect([...new Set(opened)]).toEqual(['serif', 'sans']);
  });
});
