// Names are wrapped without losing a character, beyond no measure, and not before a closing mark.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpacedBetween } from '../../pipeline/charts/autospace.js';
import { linePieces } from '../../pipeline/charts/line-of-text.js';
import { textWidth, wrapText } from '../../pipeline/charts/text-width.js';
import { classOf, isHan, takesAutospace } from '../../pipeline/layout/inline/character-class.js';

const names = fc.string({ unit: fc.constantFrom(...'质量安全、，（）“”《》年12.5% abc—'), maxLength: 60 });

describe('textWidth', () => {
  it('counts Han as one em and digits as the font does', () => {
    expect(textWidth('质量', 10)).toBe(20);
    expect(textWidth('97.6%', 10)).toBeCloseTo(0.555 * 30 + 2.78 + 9.21, 5);
    expect(textWidth('97', 10, 'bold')).toBeGreaterThan(textWidth('97', 10));
  });
  it('adds a quarter em where Han meets Latin letters and digits, and none at marks', () => {
    expect(textWidth('纵轴自70%起', 10)).toBeCloseTo(textWidth('纵轴自', 10) + textWidth('70%', 10) + 15, 5);
    expect(textWidth('率（5%）', 10)).toBeCloseTo(textWidth('率（', 10) + textWidth('5%', 10) + 10, 5);
  });
});

describe('linePieces', () => {
  const textsOf = (text: string) => linePieces(text).map((piece) => piece.text);

  it('cuts where the prose has white, and nowhere else', () => {
    expect(textsOf('达到或优于III类，98%以上（5项）')).toEqual([
      '达到或优于',
      'III',
      '类，98%',
      '以上（5',
      '项）',
    ]);
    expect(textsOf('“桂字号”品牌')).toEqual(['“桂字号”品牌']);
    expect(textsOf('Pass rate 97%')).toEqual(['Pass rate 97%']);
  });
  it('sets raised and lowered digits from plain ones, smaller, with white as after those', () => {
    expect(linePieces('CO₂排放')).toEqual([
      { text: 'CO', size: 1, rise: 0, gap: 0 },
      { text: '2', size: 0.6, rise: -0.12, gap: 0 },
      { text: '排放', size: 1, rise: 0, gap: 0.15 },
    ]);
    expect(textWidth('PM₂.₅', 10)).toBeLessThan(textWidth('PM2.5', 10));
  });
  it('agrees with the typesetting of the prose on every character that data hold', () => {
    const characters = [
      ...'质一々〇ーカあ가Aaéñαж09%‰°$€#+−-–—·.,:()[]/&*"\'“”‘’（）、，。：；《》…℃㎡Ⅲ①×÷≥±Ａ１￥ 　𠮷㑇',
    ];
    const disagreeing = characters.flatMap((character) => {
      const kind = classOf(character.codePointAt(0) ?? 0);
      const after = isSpacedBetween('质', character) === takesAutospace(kind);
      const before = isSpacedBetween(character, 'a') === isHan(kind);
      return after && before ? [] : [character];
    });
    expect(disagreeing).toEqual([]);
  });
});

describe('wrapText', () => {
  it('divides a name that is a little too long into halves, not a line and a scrap', () => {
    expect(wrapText('主导或参与制（修）订国际、国家、行业标准', 9, 170)).toEqual([
      '主导或参与制（修）订',
      '国际、国家、行业标准',
    ]);
  });
  it('keeps Latin words whole', () => {
    expect(wrapText('Quality supervision coverage', 9, 80)).toEqual(['Quality', 'supervision', 'coverage']);
  });
  it('loses nothing, exceeds nothing, and keeps 避头尾', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 60, max: 200 }), (name, measure) => {
        const lines = wrapText(name, 9, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line).not.toMatch(/^[、，）”》]/);
          if (index < lines.length - 1) expect(line).not.toMatch(/[（“《]$/);
          const pieces = line.split(/(?<=[质量安全年])(?=[质量安全年])/);
          if (pieces.length > 1) expect(textWidth(line, 9)).toBeLessThanOrEqual(measure);
        }
      }),
    );
  });
});
