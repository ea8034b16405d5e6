// Words by their pinyin: as a dictionary files them, whatever the machine's language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPinyin, initialOf } from '../../pipeline/compose/phrases/pinyin-order.js';

describe('the order of pinyin', () => {
  it('is that of a dictionary', () => {
    const words = [
      '住宅',
      '产品',
      '安全',
      '质量',
      '中华老字号',
      '企业标准',
      '食品',
      '“桂字号”品牌',
      '国家',
      '广西',
    ];
    expect(words.toSorted(byPinyin)).toEqual([
      '安全',
      '产品',
      '广西',
      '“桂字号”品牌',
      '国家',
      '企业标准',
      '食品',
      '质量',
      '中华老字号',
      '住宅',
    ]);
  });

  it('puts a word before what begins with it, and rare characters last', () => {
    expect(['质量标准', '质量', '𠮷品', '嘢', '座'].toSorted(byPinyin)).toEqual([
      '质量',
      '质量标准',
      '座',
      '嘢',
      '𠮷品',
    ]);
  });

  it.each([
    ['啊', 'A'],
    ['八', 'B'],
    ['产品', 'C'],
    ['地标', 'D'],
    ['“桂字号”', 'G'],
    ['检验', 'J'],
    ['全国', 'Q'],
    ['压力', 'Y'],
    ['座位', 'Z'],
    ['NQI', 'N'],
    ['嘢', null],
    ['2020年', null],
    ['（）', null],
  ])('files %s under %s', (word, initial) => {
    expect(initialOf(word)).toBe(initial);
  });

  it('is one order for any words', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('质', '量', '安', '𠮷', 'A', '、', '“') }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (list) => {
        const sorted = list.toSorted(byPinyin);
        expect(list.toReversed().toSorted(byPinyin)).toEqual(sorted);
        for (const [index, word] of sorted.entries())
          for (const later of sorted.slice(index)) expect(byPinyin(word, later)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
