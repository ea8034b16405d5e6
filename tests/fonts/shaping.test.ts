// Our shaping against fontkit's: the same glyphs and the same widths, without opening the whole font.
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import type { FontRole } from '../../pipeline/model/page.js';

const roles: readonly FontRole[] = ['serif', 'serif-bold', 'sans', 'sans-bold'];
const fonts = loadFonts();

/** The font as fontkit opens it, shaping as Simplified Chinese: under default shaping —— is not two ems wide. */
const wholeFonts = new Map(
  roles.map((role) => {
    const font = openSync(fonts.get(role).file);
    if (!('layout' in font)) throw new Error(`${role} is a collection of fonts`);
    const layout = font.layout.bind(font);
    font.layout = (text) => layout(text, [], 'hani', 'ZHS ');
    return [role, font] as const;
  }),
);

function wholeFont(role: FontRole) {
  const font = wholeFonts.get(role);
  if (font === undefined) throw new Error(role);
  return font;
}

/** Glyph ids and advances as fontkit lays the text out. */
function fontkitShape(role: FontRole, text: string): readonly (readonly [number, number])[] {
  const font = wholeFont(role);
  const { glyphs, positions } = font.layout(text);
  return glyphs.map(({ id }, index) => [id, positions[index]?.xAdvance ?? Number.NaN]);
}

function ownShape(role: FontRole, text: string): readonly (readonly [number, number])[] {
  const size = wholeFont(role).unitsPerEm;
  return fonts
    .get(role)
    .shape(text, size)
    .map(({ id, advance }) => [id, advance]);
}

/** A few letters for every kind of pair: round, straight, slanted, dotted, figures. */
const letters = 'AVTWYoeapfijrvwy.,-/()0127%';
const pairs = [...letters].flatMap((first) => [...letters].map((second) => first + second));

describe.each(roles)('%s', (role) => {
  it('has the glyph and width of every character that a report may print', () => {
    const font = wholeFont(role);
    // Marks that combine with a letter, and invisible ones, are not set on their own.
    const codePoints = font.characterSet.filter(
      (codePoint) => !/[\p{M}\p{Cf}\p{Cc}]/u.test(String.fromCodePoint(codePoint)),
    );
    const different = codePoints.filter((codePoint) => {
      const text = String.fromCodePoint(codePoint);
      // fontkit puts accents together before it looks for glyphs; inlines are composed before shaping.
      if (text.normalize('NFC') !== text) return false;
      return String(ownShape(role, text)) !== String(fontkitShape(role, text));
    });
    expect(codePoints.length).toBeGreaterThan(20_000);
    expect(different.map((codePoint) => codePoint.toString(16))).toEqual([]);
  });

  it.each([
    '工作——这样……那样',
    '———————',
    'GB/T 19001—2016',
    '“质量第一”‘率先’',
    'official AVATAR affine flight',
    'To We Ya 25.55% 1/2 (f) "quoted" it\'s',
    '±0.5℃ ①②③ Ⅲ类 ▲提高',
    'Ελληνικά Русский',
  ])('shapes %s like fontkit', (text) => {
    expect(ownShape(role, text)).toEqual(fontkitShape(role, text));
  });

  it('kerns every pair of letters like fontkit', () => {
    const different = pairs.filter(
      (text) => String(ownShape(role, text)) !== String(fontkitShape(role, text)),
    );
    expect(different).toEqual([]);
    const kerned = pairs.filter((text) =>
      fonts
        .get(role)
        .shape(text, 1)
        .some(({ width, advance }) => width !== advance),
    );
    expect(kerned.length).toBeGreaterThan(50);
  });

  it('gives a ligature all its characters', () => {
    const dash = fonts.get(role).shape('——', 10);
    expect(dash.map(({ text, advance }) => [text, advance])).toEqual([['——', 20]]);
    const office = fonts.get(role).shape('office', 10);
    expect(office.map(({ text }) => text)).toEqual(['o', 'ffi', 'c', 'e']);
  });

  it('has quotation marks one em wide in Chinese text and narrow ones in Western text', () => {
    const width = (text: string, form: 'han' | 'western') =>
      fonts
        .get(role)
        .shape(text, 1, form)
        .reduce((total, { advance }) => total + advance, 0);
    expect(width('“”', 'han')).toBe(2);
    expect(width('“”', 'western')).toBeLessThan(1.2);
    expect(width('it’s', 'western')).toBeLessThan(width('it’s', 'han') - 0.5);
  });

  it('measures in proportion to the size', () => {
    const width = (size: number) =>
      fonts
        .get(role)
        .shape('质量Q', size)
        .reduce((total, { advance }) => total + advance, 0);
    expect(width(12)).toBeCloseTo(width(1) * 12, 9);
  });

  it('has the metrics of the whole font', () => {
    const { ascent, descent, capHeight } = fonts.get(role);
    const font = wholeFont(role);
    expect([ascent, descent, capHeight].map((em) => em * font.unitsPerEm)).toEqual([
      font.ascent,
      font.descent,
      font.capHeight,
    ]);
  });
});

describe.each(['sans', 'sans-bold'] as const)('figures of %s', (role) => {
  it('stand below each other in tables: all are equally wide and none are kerned', () => {
    const widths = [...'0123456789'].flatMap((first) =>
      [...'0123456789.'].map((second) => fonts.get(role).shape(first + second, 1)[0]?.advance),
    );
    expect(new Set(widths).size).toBe(1);
  });
});
