// 中西间距, squeezing and stretching, case by case after CLREQ; an em is ten points.
import { describe, expect, it } from 'vitest';
import { printedText, widthsOf } from '../../pipeline/layout/inline/break-paragraph.js';
import { advances, breakText, context, em, glyphsOf, round, style, text } from './setting.js';

const natural = (words: string) => breakText(words, 100, { alignment: 'start' })[0];

describe('中西间距', () => {
  const gapAfter = (words: string, index: number) => {
    const glyph = glyphsOf(natural(words))[index];
    return round(((glyph?.advance ?? 0) - (glyph?.width ?? 0)) / em);
  };

  it('is a quarter of an em between Han and letters, figures, and their signs', () => {
    expect(gapAfter('共5', 0)).toBe(0.25);
    expect(gapAfter('5项', 0)).toBe(0.25);
    expect(gapAfter('用A', 0)).toBe(0.25);
    expect(gapAfter('6%以', 1)).toBe(0.25);
    expect(gapAfter('为-6', 0)).toBe(0.25);
    expect(gapAfter('为¥6', 0)).toBe(0.25);
  });

  it.each([
    ['，5', 0],
    ['5，', 0],
    ['“A', 0],
    ['5℃', 0],
    ['±5', 0],
    ['—5', 0],
    ['①5', 0],
    ['甲(', 0],
  ])('is not in 丁%s', (words, index) => {
    const shown = natural(`丁${words}`);
    const glyph = glyphsOf(shown)[index + 1];
    expect((glyph?.advance ?? 0) <= Math.max(em, glyph?.width ?? 0)).toBe(true);
  });

  it('replaces typed spaces: none is left in the text', () => {
    expect(natural('共 5 项， A 类')?.text).toBe('共5项，A类');
    expect(advances(natural('共 5 项'))).toBe(advances(natural('共5项')));
  });

  it('gives way to typed spaces in English text, where a Chinese name is a word among words', () => {
    const inlines = [
      { type: 'text', text: 'lead: ' },
      { type: 'foreign', language: 'zh-CN', text: '甲地' },
      { type: 'text', text: ' by 5' },
    ] as const;
    const shown = (language: 'zh-CN' | 'en') => printedText(inlines, style, { ...context, language });
    expect(shown('en')).toBe('lead: 甲地 by 5');
    expect(shown('zh-CN')).toBe('lead:甲地by 5');
  });

  it('is never at a line’s edge', () => {
    const lines = breakText('一二三四五六七八九1234项目', 9, { alignment: 'start' });
    expect(lines.map(({ width }) => round(width / em))[0]).toBe(9);
  });
});

describe('justified lines', () => {
  const dense =
    '标准工作多项指标继续位居前列，2020年累计主导或参与国际、国家、行业标准1320项（含修订），试点项目629个。';

  it('squeeze commas to half and 中西间距 to an eighth at most, brackets first', () => {
    for (let ems = 15; ems < 40; ems += 0.1) {
      for (const line of breakText(dense, ems)) {
        const glyphs = glyphsOf(line);
        glyphs.forEach(({ text: letters, advance, width }, index) => {
          // An opener's white stands at the end of the character before it.
          const isBeforeOpener = glyphs[index + 1]?.text === '（';
          const least = '，、。（）'.includes(letters) || isBeforeOpener ? em / 2 : width;
          expect(advance, letters).toBeGreaterThanOrEqual(least - 1e-9);
        });
      }
    }
  });

  it('give half of their white in the order of CLREQ: brackets, then commas, then 中西间距', () => {
    const words = '甲乙（丙丁）戊己，庚辛5壬癸QUALITYCONTROL';
    const whole = natural(words)?.width ?? 0;
    const squeezed = (ems: number) => advances(breakText(words, (whole - ems * em) / em)[0]);
    expect(squeezed(0.5)).toMatch(/乙0\.75 .*）0\.75 .*，1 .*辛1\.25/);
    expect(squeezed(0.75)).toMatch(/乙0\.75 .*）0\.75 .*，0\.75 .*辛1\.25/);
    expect(squeezed(0.9375)).toMatch(/乙0\.75 .*）0\.75 .*，0\.75 .*辛1\.188/);
  });

  it('give what is then still missing all together: none is at its least before all are', () => {
    const words = '甲乙（丙丁）戊己，庚辛5壬癸QUALITYCONTROL';
    const whole = natural(words)?.width ?? 0;
    const squeezed = (ems: number) => advances(breakText(words, (whole - ems * em) / em)[0]);
    expect(squeezed(1.40625)).toMatch(/乙0\.625 .*）0\.625 .*，0\.625 .*辛1\.156/);
    expect(squeezed(1.87)).toMatch(/乙0\.501 .*）0\.501 .*，0\.501 .*辛1\.125/);
  });

  it('widen 中西间距 to a third of an em, then all gaps alike', () => {
    const words = `一二三四五六七八九十A${'一二三四五六七八九十'}${'测'.repeat(30)}`;
    const [line] = breakText(words, 22);
    const extra = glyphsOf(line).map(({ advance, width }) => round((advance - width) / em));
    const around = [extra[9], extra[10]];
    const others = extra.filter((_, index) => index !== 9 && index !== 10).slice(0, -1);
    const each = others[0] ?? 0;
    expect(new Set(others).size).toBe(1);
    for (const gap of around) expect(gap).toBeCloseTo(each === 0 ? (gap ?? 0) : 1 / 3 + each, 2);
    expect(line?.stretch).toBeCloseTo(each, 2);
  });

  it('do not stretch inside numbers, words, dashes, nor around connectors and slashes', () => {
    const words = `质量97.6%和APP——或……与中国—东盟/甲乙${'测'.repeat(40)}`;
    for (let ems = 22; ems < 26; ems += 0.25) {
      const [line] = breakText(words, ems);
      const glyphs = glyphsOf(line);
      glyphs.forEach(({ text: letters, advance, width }, index) => {
        const next = glyphs[index + 1]?.text ?? '';
        const isInside = /^[\d.A-Z]$/.test(letters) && /^[\d.%A-Z]$/.test(next);
        const isEllipsis = letters === '…' && next === '…';
        const isStiff = '—/'.includes(letters) || '—/'.includes(next) || next === '';
        if (isInside || isEllipsis) expect(Math.abs(advance - width) / em).toBeLessThan(0.15);
        // The slash stands in the middle of half an em.
        const natural = letters === '/' ? em / 2 : width;
        if (isEllipsis || isStiff) expect(round(advance - natural)).toBe(0);
      });
    }
  });
});

describe('widths of content', () => {
  const widths = (words: string) => {
    const { unbreakable, minimum, maximum } = widthsOf(text(words), style, context);
    return [unbreakable, minimum, maximum].map((width) => round(width / em));
  };

  it('are those of the widest piece and of the whole line', () => {
    expect(widths('质量水平')).toEqual([1, 1, 4]);
    expect(widths('质量，水平。')).toEqual([1.5, 1.5, 5.5]);
    expect(widths('“质量”')).toEqual([1.5, 1.5, 3]);
    expect(widths('')).toEqual([0, 0, 0]);
  });

  it('keep number and unit together in the minimum only', () => {
    const [unbreakable = 0, minimum = 0] = widths('共1330项');
    expect(unbreakable).toBeGreaterThan(2);
    expect(minimum).toBeCloseTo(unbreakable + 1.25, 2);
  });

  it('promise what breaking keeps: in its maximum a text is one line', () => {
    for (const words of ['“质量”（2020年）', '98%以上', '比2015年提高2.1个百分点；', 'GB/T 19001—2016']) {
      const { maximum } = widthsOf(text(words), style, context);
      expect(breakText(words, maximum / em, { alignment: 'start' })).toHaveLength(1);
      expect(breakText(words, maximum / em, { alignment: 'start' })[0]?.width).toBeCloseTo(maximum, 6);
    }
  });
});

describe('a word in brackets', () => {
  it.each([
    ['（推算）', '甲乙丙（推算）'],
    ['（推算，', '甲乙丙（推算，见图）'],
    ['【待补】', '甲乙丙丁【待补】'],
    ['制（修）订', '甲乙丙制（修）订'],
  ])('%s is never broken', (word, words) => {
    for (let ems = word.length + 1; ems <= words.length; ems += 0.5) {
      const lines = breakText(words, ems, { alignment: 'start' });
      expect(lines.filter((line) => line.text.includes(word))).toHaveLength(1);
    }
  });
});

describe('the mark of a note', () => {
  const widthOf = (words: string) => {
    const inlines = [...text(words), { type: 'note', id: 'a', children: text('注') } as const];
    return breakText(inlines, 100, { alignment: 'start' })[0]?.width ?? 0;
  };

  it('stands in the white of the bracket before it, and close to a character', () => {
    expect(round((widthOf('推算）') - widthOf('推算')) / em)).toBe(0.5);
    expect(round((widthOf('推算数') - widthOf('推算')) / em)).toBe(1);
  });
});
