// How a figure is written: digits as published, qualifier words in their places, units in two languages.
import { describe, expect, it } from 'vitest';
import { isNamedByUnit } from '../../pipeline/derive/english.js';
import { writeFigure } from '../../pipeline/derive/notation.js';
import { decimal, decimalsOf } from '../../pipeline/model/decimal.js';
import type { Qualifier } from '../../pipeline/model/edition.js';
import type { Figure } from '../../pipeline/model/figure.js';

function figure(number: string, unit: string, qualifier: Qualifier = ''): Figure {
  return {
    id: 'it@2020',
    indicator: null,
    name: '名',
    period: 2020,
    value: decimal(number),
    decimals: decimalsOf(number),
    unit,
    qualifier,
    status: 'final',
    note: '',
    origin: { kind: 'published', place: { file: 'values.csv', line: 2, column: 1 }, source: '' },
  };
}

function written(given: Figure, language: 'zh-CN' | 'en'): string {
  const { before, digits, unit, after } = writeFigure(given, language);
  return [before, digits, unit, after].join('|');
}

describe('a figure in Chinese', () => {
  it.each<[string, string, Qualifier, string]>([
    ['97.6', '%', '', '|97.6|%|'],
    ['100', '%', '', '|100|%|'],
    ['97.60', '%', '', '|97.60|%|'],
    ['29.58', '万件', '', '|29.58|万件|'],
    ['-0.6', '百分点', '', '|−0.6|个百分点|'],
    ['0', '起', '', '|0|起|'],
    ['25663', '项', '', '|25663|项|'],
    ['3', '', '', '|3||'],
    ['98', '%', 'at_least', '|98|%|以上'],
    ['3.86', '万项', 'more_than', '超过|3.86|万项|'],
    ['30', '个', 'over', '|30|多个|'],
    ['23', '万项', 'about', '约|23|万项|'],
    // 3.5多万件 and 30多% are no Chinese.
    ['3.5', '万件', 'over', '超过|3.5|万件|'],
    ['3.5', '公里', 'over', '超过|3.5|公里|'],
    ['3', '万件', 'over', '超过|3|万件|'],
    ['30', '%', 'over', '超过|30|%|'],
  ])('%s %s %s', (number, unit, qualifier, expected) => {
    expect(written(figure(number, unit, qualifier), 'zh-CN')).toBe(expected);
  });
});

describe('a figure in English', () => {
  it.each<[string, string, Qualifier, string]>([
    ['97.6', '%', '', '|97.6|%|'],
    ['-0.6', '百分点', '', '|−0.6| percentage points|'],
    ['1', '百分点', '', '|1| percentage point|'],
    ['-1', '百分点', '', '|−1| percentage point|'],
    ['1.0', '百分点', '', '|1.0| percentage points|'],
    ['6', '年', '', '|6| years|'],
    ['98', '%', 'at_least', 'at least |98|%|'],
    ['3.86', '万项', 'more_than', 'more than |38,600| 项|'],
    ['1.2', '亿件', '', '|120,000,000| 件|'],
    ['2229', '项', '', '|2,229| 项|'],
    ['12345.67', '项', '', '|12,345.67| 项|'],
    ['30', '个', 'over', 'over |30| 个|'],
    ['23', '项', 'about', 'about |23| 项|'],
    ['3', '', '', '|3||'],
  ])('%s %s %s', (number, unit, qualifier, expected) => {
    expect(written(figure(number, unit, qualifier), 'en')).toBe(expected);
  });
  it('has the dictionary’s unit if it is given', () => {
    const counted = (number: string, unit: string, english: string) =>
      written({ ...figure(number, unit), english: { unit: english } }, 'en');
    expect(counted('30', '个', 'countries and regions')).toBe('|30| countries and regions|');
    expect(counted('1', '个', 'counties')).toBe('|1| county|');
    expect(counted('2.15', '万张', 'ten thousand certificates')).toBe('|21,500| certificates|');
    expect(counted('2.15', '万吨', '10 000 t')).toBe('|21,500| t|');
    expect(counted('2.15', '万吨', '10⁴ t')).toBe('|21,500| t|');
    expect(counted('2.15', '亿元', '100 million yuan')).toBe('|215,000,000| yuan|');
  });
  it('is said by a name that has its word, not by one that has its letter', () => {
    const named = (name: string, unit: string) =>
      isNamedByUnit({ ...figure('3', '个'), english: { name, unit } });
    expect(named('output of stone', 't')).toBe(false);
    expect(named('testing platforms', 'platforms')).toBe(true);
  });
});
