// Fonts are found in their packages, opened once and on demand, and tell what they cannot print.
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../pipeline/layout/fonts/coverage.js';
import { type FontSet, loadFonts } from '../../pipeline/layout/fonts/font-set.js';
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
