// Sums, shares, ratios, counts, streaks and extremes of small editions.
import { describe, expect, it } from 'vitest';
import {
  countOf,
  deriveFigures,
  extremesOf,
  heldYears,
  milestoneOf,
  ratioOf,
  shareOf,
  standingsOf,
  streakOf,
  sumOf,
} from '../../pipeline/derive/figures.js';
import { id, placesOf, type SmallIndicator, smallEdition, told } from './small-edition.js';

/** `29.58万件` or `30个 over`: a value with its unit, of one indicator named by a letter. */
function figuresOf(
  values: Readonly<Record<string, string>>,
  more: Readonly<Record<string, SmallIndicator>> = {},
) {
  const entries = Object.entries(values).map(([name, written]) => {
    const [, number = '', unit = '', rest = ''] = /^(-?[\d.]+)(\S*)(.*)$/.exec(written) ?? [];
    return { name, unit, written: `${number}${rest}`, decimals: number.split('.')[1]?.length ?? 0 };
  });
  return deriveFigures(
    smallEdition({
      indicators: Object.fromEntries(
        entries.map(({ name, unit, decimals }) => [name, { unit, decimals, ...more[name] }]),
      ),
      values: Object.fromEntries(entries.map(({ name, written }) => [name, { 2020: written }])),
    }),
    [],
  );
}

/** One indicator over the years before 2020 and in it. */
function seriesFigures(unit: string, ...values: readonly string[]) {
  const years = values.map((value, at) => [2021 - values.length + at, value]);
  return deriveFigures(
    smallEdition({
      indicators: { a: { unit, decimals: 1, kind: unit === '%' ? 'rate' : 'count', better: 'higher' } },
      values: { a: Object.fromEntries(years) },
    }),
    [],
  );
}

describe('a round number passed for the first time', () => {
  it('stands between the values before and this one, and equals none of them', () => {
    const milestone = milestoneOf(seriesFigures('%', '88.1', '88.7', '89.0', '91.2'), id('a'));
    expect(told(milestone?.mark ?? null)).toBe('90% | 88.1、88.7、89.0 < 90 ≤ 91.2');
  });
});

describe('years in a row of one value', () => {
  it('are counted one by one, and many at once', () => {
    const held = (years: number) => heldYears(seriesFigures('个', ...Array(years).fill('7')), id('a'));
    expect(told(held(3))).toBe('3年 | 1 + 1 + 1 = 3');
    expect(told(held(13))).toBe('13年 | 1 × 13 = 13');
  });
});

describe('a share', () => {
  it.each([
    ['71项', '1330项', '5.3% | 71 ÷ 1330 × 100% ≈ 5.3%'],
    ['1759张', '2.15万张', '8.2% | 1759 ÷ (2.15 × 10000) × 100% ≈ 8.2%'],
    // Of 2.1 万 two digits are known: 8.4 ± 0.2.
    ['1759张', '2.1万张', '8% | 1759 ÷ (2.1 × 10000) × 100% ≈ 8%'],
    ['1.20万件', '0.04亿件', '0.3% | 1.20 ÷ (0.04 × 10000) × 100% = 0.3%'],
    ['1项', '8项', '12.5% | 1 ÷ 8 × 100% = 12.5%'],
    ['1项', '16项', '6.3% | 1 ÷ 16 × 100% ≈ 6.3%'],
    ['3张', '21500张', '0.01% | 3 ÷ 21500 × 100% ≈ 0.01%'],
    ['0项', '8项', '0% | 0 ÷ 8 × 100% = 0%'],
    ['8项', '8项', '100% | 8 ÷ 8 × 100% = 100%'],
    ['100项 about', '1000项', 'about 10.0% | 100 ÷ 1000 × 100% = 10.0%'],
  ])('of %s in %s is %s', (part, whole, expected) => {
    const figures = figuresOf({ part, whole });
    expect(told(shareOf(figures, id('part'), id('whole')))).toBe(expected);
  });

  it.each([
    ['71项', '0项', 'the whole is nothing'],
    ['0项', '0项', 'both are nothing'],
    ['9项', '8项', 'the part is larger'],
    ['-1项', '8项', 'the part is negative'],
    ['71家', '1330项', 'the units differ'],
    ['71项 at_least', '1330项', 'the part is a bound'],
    ['71项', '1330项 over', 'the whole is a bound'],
    ['71%', '98%', 'rates have no shares'],
  ])('of %s in %s does not exist: %s', (part, whole) => {
    expect(shareOf(figuresOf({ part, whole }), id('part'), id('whole'))).toBeNull();
  });

  it('is counted across measure words if the dictionary declares the part', () => {
    const figures = figuresOf({ part: '3家', whole: '8个' }, { part: { partOf: 'whole' } });
    expect(told(shareOf(figures, id('part'), id('whole')))).toBe('37.5% | 3 ÷ 8 × 100% = 37.5%');
  });

  it('of several is a share of their sum, and rests on all of them', () => {
    const figures = figuresOf({ a: '2229项', b: '506项', c: '25663项' });
    const share = shareOf(figures, id('a'), [id('a'), id('b'), id('c')]);
    expect(told(share)).toBe('7.8% | 2229 ÷ 28398 × 100% ≈ 7.8%');
    expect(share?.id).toBe('share:a/a+b+c@2020');
    expect(new Set(share && placesOf(share))).toEqual(
      new Set(['2020/values.csv:2', '2020/values.csv:3', '2020/values.csv:4']),
    );
  });

  it('of a sum in 万 is only as sure as the sum', () => {
    const figures = figuresOf({ part: '1000张', a: '1万张', b: '2万张' });
    expect(told(shareOf(figures, id('part'), [id('a'), id('b')]))).toBe(
      'about 3% | 1000 ÷ (3 × 10000) × 100% ≈ 3%',
    );
  });

  it('of the unknown does not exist', () => {
    const figures = figuresOf({ a: '1项' });
    expect(shareOf(figures, id('a'), id('b'))).toBeNull();
    expect(shareOf(figures, id('b'), id('a'))).toBeNull();
    expect(shareOf(figures, id('a'), [])).toBeNull();
    expect(shareOf(figures, id('a'), [id('a'), id('b')])).toBeNull();
  });
});

describe('a sum', () => {
  it.each([
    [['2229项', '506项', '25663项'], '28398项 | 2229 + 506 + 25663 = 28398'],
    [['1.25万件', '2.5万件'], '3.75万件 | 1.25 + 2.5 = 3.75'],
    [['1759张', '2.15万张'], '2.33万张 | (1759 ÷ 10000) + 2.15 ≈ 2.33'],
    [['1759张', '241张'], '2000张 | 1759 + 241 = 2000'],
    [['58.2', '1'], '59.2 | 58.2 + 1 = 59.2'],
    [['10项 about', '5项'], 'about 15项 | 10 + 5 = 15'],
  ])('of %j is %s', (values, expected) => {
    const figures = figuresOf(Object.fromEntries(values.map((value, index) => [`i${index}`, value])));
    expect(
      told(
        sumOf(
          figures,
          values.map((_, index) => id(`i${index}`)),
        ),
      ),
    ).toBe(expected);
  });

  it('has a name of its parts, or the one it is given', () => {
    const figures = figuresOf({ a: '1项', b: '2项' });
    expect(sumOf(figures, [id('a'), id('b')])).toMatchObject({
      id: 'sum:a+b@2020',
      indicator: null,
      name: 'a名、b名合计',
    });
    expect(sumOf(figures, [id('a'), id('b')], '总量')?.name).toBe('总量');
  });

  it('is one figure in whatever order its parts are named, and so is a share of it', () => {
    const figures = figuresOf({ a: '1项', b: '2项', c: '3项' });
    const [forth, back] = [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
    ].map((names) => names.map(id));
    expect(sumOf(figures, back ?? [])).toEqual(sumOf(figures, forth ?? []));
    expect(shareOf(figures, id('b'), back ?? [])).toEqual(shareOf(figures, id('b'), forth ?? []));
    expect(sumOf(figures, back ?? [])?.id).toBe('sum:a+b+c@2020');
  });

  it.each<[Readonly<Record<string, string>>, readonly string[], string]>([
    [{ a: '1项', b: '2家' }, ['a', 'b'], 'of different things'],
    [{ a: '97%', b: '98%' }, ['a', 'b'], 'of rates'],
    [{ a: '1项', b: '30项 over' }, ['a', 'b'], 'of a bound'],
    [{ a: '1项' }, ['a', 'b'], 'of the unknown'],
    [{ a: '1项' }, ['a', 'a'], 'of one thing twice'],
    [{ a: '1项' }, [], 'of nothing'],
  ])('%j over %j does not exist: %s', (values, names) => {
    expect(sumOf(figuresOf(values), names.map(id))).toBeNull();
  });

  it('of a whole and its part does not exist', () => {
    const figures = figuresOf({ part: '71项', whole: '1330项' }, { part: { partOf: 'whole' } });
    expect(sumOf(figures, [id('part'), id('whole')])).toBeNull();
  });
});

describe('a ratio', () => {
  it.each([
    ['264款', '232家', '1.14款 | 264 ÷ 232 ≈ 1.14'],
    ['52个', '12个', '4.33个 | 52 ÷ 12 ≈ 4.33'],
    ['10个', '4家', '2.50个 | 10 ÷ 4 = 2.50'],
    ['29.58万件', '1465家', '201.9件 | (29.58 × 10000) ÷ 1465 ≈ 201.9'],
    ['0款', '232家', '0.00款 | 0 ÷ 232 = 0.00'],
    ['3款', '2320家', '0.001款 | 3 ÷ 2320 ≈ 0.001'],
  ])('of %s to %s is %s', (numerator, denominator, expected) => {
    const figures = figuresOf({ numerator, denominator });
    expect(told(ratioOf(figures, id('numerator'), id('denominator')))).toBe(expected);
  });

  it.each([
    ['264款', '0家'],
    ['97%', '232家'],
    ['264款', '97%'],
    ['264款 over', '232家'],
  ])('of %s to %s does not exist', (numerator, denominator) => {
    expect(ratioOf(figuresOf({ numerator, denominator }), id('numerator'), id('denominator'))).toBeNull();
  });

  it('of the unknown does not exist', () => {
    expect(ratioOf(figuresOf({ a: '1款' }), id('a'), id('b'))).toBeNull();
  });
});

describe('a count of indicators', () => {
  const figures = deriveFigures(
    smallEdition({
      indicators: { up: {}, down: {}, same: {}, full: { unit: '%', maximum: '100' }, none: {}, unknown: {} },
      values: {
        up: { 2019: '1', 2020: '2' },
        down: { 2019: '2', 2020: '1' },
        same: { 2019: '2', 2020: '2' },
        full: { 2020: '100' },
        none: { 2020: '0' },
      },
    }),
    [],
  );
  const all = ['up', 'down', 'same', 'full', 'none', 'unknown'].map(id);
  it.each([
    ['reported', 5],
    ['rise', 1],
    ['fall', 1],
    ['level', 1],
    ['at-maximum', 1],
    ['zero', 1],
  ] as const)('that are %s', (condition, expected) => {
    const count = countOf(figures, all, condition);
    expect(count?.value.toFixed()).toBe(String(expected));
    expect(count?.origin.kind === 'derived' && count.origin.operands).toHaveLength(5);
  });
  it('of none known does not exist', () => {
    expect(countOf(figures, [id('unknown')], 'reported')).toBeNull();
    expect(told(countOf(figures, [id('up')], 'fall'))).toBe('0 | 0 = 0');
  });
});

describe('a streak', () => {
  const streaks = (values: Readonly<Record<number, string>>, rising?: number) =>
    streakOf(
      deriveFigures(
        smallEdition({
          indicators: { it: { unit: '%', decimals: 1 } },
          values: { it: values },
          ...(rising === undefined ? {} : { rising: { it: rising } }),
        }),
        [],
      ),
      id('it'),
    );
  const computed = (values: Readonly<Record<number, string>>) => {
    const streak = streaks(values)?.computed;
    return streak == null ? null : `${streak.direction} ${told(streak.years)}`;
  };

  it.each([
    [{ 2018: '95.5', 2019: '96.2', 2020: '97.6' }, 'rise 2年 | 95.5 < 96.2 < 97.6；1 + 1 = 2'],
    [{ 2018: '97.6', 2019: '96.2', 2020: '95.5' }, 'fall 2年 | 97.6 > 96.2 > 95.5；1 + 1 = 2'],
    // 2017 is a fall: the rise begins after it.
    [{ 2016: '99.0', 2017: '94.0', 2018: '95.5', 2019: '96.2' }, null],
    [
      { 2016: '99.0', 2017: '94.0', 2018: '95.5', 2019: '96.2', 2020: '97.6' },
      'rise 3年 | 94.0 < 95.5 < 96.2 < 97.6；1 + 1 + 1 = 3',
    ],
    // A gap ends it, though 2015 is lower still.
    [{ 2015: '90.0', 2019: '96.2', 2020: '97.6' }, 'rise 1年 | 96.2 < 97.6；1 = 1'],
    [{ 2015: '90.0', 2020: '97.6' }, null],
    [{ 2019: '97.6', 2020: '97.6' }, null],
    [{ 2018: '96.0', 2019: '96.0', 2020: '97.6' }, 'rise 1年 | 96.0 < 97.6；1 = 1'],
    [{ 2018: '96.0', 2019: '96.5 at_least', 2020: '97.6' }, null],
  ])('in %j is %s', (values, expected) => {
    expect(computed(values)).toBe(expected);
  });

  it('as published stands beside the computed one, with its place', () => {
    const both = streaks({ 2019: '96.2', 2020: '97.6' }, 6);
    expect(told(both?.published?.years ?? null)).toBe('6年');
    expect(both?.published?.years.origin).toMatchObject({ place: { file: '2020/standings.csv', line: 2 } });
    expect(both?.computed?.years.value.toFixed()).toBe('1');
    expect(streaks({ 2020: '97.6' }, 6)?.computed).toBeNull();
    expect(streaks({ 2020: '97.6' })).toBeNull();
  });

  it('comes from the standings of its subject', () => {
    const figures = deriveFigures(smallEdition({ indicators: { it: {} }, rising: { it: 6 } }), []);
    expect(standingsOf(figures, id('it')).map(({ years }) => years)).toEqual([6]);
    expect(standingsOf(figures, id('other'))).toEqual([]);
  });
});

describe('extremes', () => {
  it('are found across 万, ties and all', () => {
    const figures = figuresOf({ a: '9000张', b: '2.15万张', c: '21500张', d: '9000张' });
    const extremes = extremesOf(figures, ['a', 'b', 'c', 'd', 'unknown'].map(id));
    expect(extremes?.highest.map((figure) => figure.indicator)).toEqual(['b', 'c']);
    expect(extremes?.lowest.map((figure) => figure.indicator)).toEqual(['a', 'd']);
  });
  it('of different things or of nothing do not exist', () => {
    expect(extremesOf(figuresOf({ a: '1张', b: '2家' }), ['a', 'b'].map(id))).toBeNull();
    expect(extremesOf(figuresOf({ a: '1张' }), [id('b')])).toBeNull();
  });
});
