// Counting lines without setting them: as many as the paragraph gets in that width.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakParagraph, widthsOf } from '../../pipeline/layout/inline/break-paragraph.js';
import { lineCounter } from '../../pipeline/layout/inline/line-count.js';
import { context, em, style, text } from './setting.js';

const flushLeft = { ...style, alignment: 'start' as const, firstLineIndent: 0 };
const evenly = { ...style, alignment: 'even' as const, firstLineIndent: 0 };

const phrases = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('质量', '水平', '提升', '工程服务', '品牌', '标准', '的', '和'),
      },
      { weight: 2, arbitrary: fc.constantFrom('，', '、', '；', '（', '）', '“', '”') },
      { weight: 2, arbitrary: fc.constantFrom('2020年', '97.6%', '2.1个百分点', 'GB/T 19001', '1330项') },
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the counted lines', () => {
  const cells = [
    '比2019年提高1.1个百分点；比2014年首次开展调查时提高12.8个百分点',
    '主导或参与制（修）订国际、国家、行业标准',
    '地表水水质优良（达到或优于Ⅲ类）比例',
    '报告期内纳入质量监督的新开工建筑工程所占的比率',
    '“广西好嘢”农业品牌',
  ];

  it.each(cells)('are those that are set in any width: %s', (words) => {
    const { minimum, maximum } = widthsOf(text(words), flushLeft, context);
    const count = lineCounter(text(words), flushLeft, context);
    for (let width = Math.max(minimum, 3 * em); width < maximum + em; width += em / 2) {
      expect(breakParagraph(text(words), flushLeft, width, context)).toHaveLength(count(width));
      expect(breakParagraph(text(words), evenly, width, context)).toHaveLength(count(width));
    }
  });

  // Once in thousands a number is torn from its unit to spare a last line of one character.
  it('are hardly ever others, whatever the text', () => {
    let equal = 0;
    fc.assert(
      fc.property(phrases, fc.integer({ min: 5, max: 30 }), (written, ems) => {
        const { minimum } = widthsOf(text(written), flushLeft, context);
        const width = Math.max(minimum, ems * em);
        const count = lineCounter(text(written), flushLeft, context)(width);
        const set = breakParagraph(text(written), flushLeft, width, context).length;
        expect(Math.abs(set - count)).toBeLessThanOrEqual(1);
        if (set === count) equal += 1;
      }),
      { numRuns: 300 },
    );
    expect(equal).toBeGreaterThan(295);
  });

  it('begin anew at a forced line end', () => {
    const written = [...text('甲乙丙'), { type: 'line-break' } as const, ...text('丁')];
    expect(lineCounter(written, flushLeft, context)(10 * em)).toBe(2);
  });

  it('are one for nothing, and more for what is cut', () => {
    expect(lineCounter([], flushLeft, context)(em)).toBe(1);
    expect(lineCounter(text('A'.repeat(40)), flushLeft, context)(5 * em)).toBeGreaterThan(3);
  });
});
