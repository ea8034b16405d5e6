// Titles of two lines: as few lines as the measure needs, about even, broken at the joints of the phrase.
import { describe, expect, it } from 'vitest';
import { breakParagraph } from '../../pipeline/layout/inline/break-paragraph.js';
import { paragraphs } from './paragraphs.js';
import { breakText, context, em, style, text, textsOf } from './setting.js';

const title = (words: string, ems: number) => textsOf(breakText(words, ems, { alignment: 'even' }));

describe('a title', () => {
  it.each([
    // Before a bracket, after a mark, after 的: even where that leaves the lines uneven.
    ['地表水水质优良（达到或优于三类）比例', 13.3, ['地表水水质优良', '（达到或优于三类）比例']],
    ['服务业对全区经济增长的贡献率', 13.3, ['服务业对全区经济增长的', '贡献率']],
    ['各类检验检测机构数量和能力提升情况', 13, ['各类检验检测机构数量', '和能力提升情况']],
    ['合格率稳步提升，满意度连续六年提高', 13, ['合格率稳步提升，', '满意度连续六年提高']],
    // After what ends the name of a measure, but not within 率先.
    ['制造业产品质量合格率比上年的变化', 11, ['制造业产品质量合格率', '比上年的变化']],
    ['检测机构在国内率先开展服务活动', 12, ['检测机构在国内', '率先开展服务活动']],
    // Without a joint: two halves, never a scrap.
    ['全国有机产品认证示范区创建工作', 13, ['全国有机产品认证', '示范区创建工作']],
    // A closing bracket is no good end within a list.
    [
      '图1-6\u3000水质优良（达到或优于三类）比例、空气质量优良天数比率',
      26,
      ['图1-6\u3000水质优良（达到或优于三类）比例、', '空气质量优良天数比率'],
    ],
    ['一行放得下的标题', 13, ['一行放得下的标题']],
  ])('%s', (words, ems, expected) => {
    expect(title(words, ems)).toEqual(expected);
  });

  it('of English ends its lines after marks, and not after a word or number that leans on the next', () => {
    const english = (words: string, ems: number) =>
      textsOf(
        breakParagraph(text(words), { ...style, alignment: 'even' }, ems * em, {
          ...context,
          language: 'en',
        }),
      );
    expect(english('Standards and metrology: of four indicators, rules lead', 17)).toEqual([
      'Standards and metrology: ',
      'of four indicators, rules lead',
    ]);
    expect(english('Satisfaction with housing construction rose by 12.8 percentage points', 21)).toEqual([
      'Satisfaction with housing construction ',
      'rose by 12.8 percentage points',
    ]);
    // A comma is a joint, but not one worth a line of two words.
    expect(english('On average, each certified enterprise has 1.14 certified products', 26)).toEqual([
      'On average, each certified enterprise ',
      'has 1.14 certified products',
    ]);
  });

  it('takes no more lines than the same text set full', () => {
    for (const words of Object.values(paragraphs)) {
      for (const ems of [12, 17, 25, 40])
        expect(title(words, ems).length).toBeLessThanOrEqual(
          breakText(words, ems, { alignment: 'start' }).length,
        );
    }
  });
});
