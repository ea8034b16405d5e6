// Changes: published before computed, nearest base first, each kind in its own measure.
import { describe, expect, it } from 'vitest';
import { changeOf, changesOf, deriveFigures, judgement } from '../../pipeline/derive/figures.js';
import { id, placesOf, type SmallIndicator, smallEdition, told } from './small-edition.js';

function changeFrom(base: string, current: string, indicator: SmallIndicator) {
  const edition = smallEdition({
    indicators: { it: indicator },
    values: { it: { 2019: base, 2020: current } },
  });
  return changeOf(deriveFigures(edition, []), id('it'));
}

const percentage = { unit: '%', decimals: 1 } as const;
const hundredths = { unit: '%', decimals: 2, maximum: '100' } as const;

describe('a change', () => {
  it.each<[string, string, SmallIndicator, string, string]>([
    ['95.5', '97.6', percentage, 'rise', '2.1百分点 | 97.6 − 95.5 = 2.1'],
    ['95.5', '94.9', percentage, 'fall', '-0.6百分点 | 94.9 − 95.5 = −0.6'],
    ['95.5', '95.5', percentage, 'level', '0.0百分点 | 95.5 − 95.5 = 0.0'],
    // A spreadsheet has dropped the zero of 98.0.
    ['97.6', '98', percentage, 'rise', '0.4百分点 | 98 − 97.6 = 0.4'],
    ['97', '98', percentage, 'rise', '1百分点 | 98 − 97 = 1'],
    // What a reader's pencil says, whatever the dictionary: the decimals of the number that has most.
    ['97.6', '98', { unit: '%', decimals: 0 }, 'rise', '0.4百分点 | 98 − 97.6 = 0.4'],
    ['100', '98.2', { unit: '%', decimals: 0 }, 'fall', '-1.8百分点 | 98.2 − 100 = −1.8'],
    ['98.2', '100.00', percentage, 'rise', '1.80百分点 | 100.00 − 98.2 = 1.80'],
    ['99.14', '99.6', percentage, 'rise', '0.46百分点 | 99.6 − 99.14 = 0.46'],
    ['99.66', '99.6', percentage, 'fall', '-0.06百分点 | 99.6 − 99.66 = −0.06'],
    // 98 was 98.46 or 97.51: nothing is told below what is left of it.
    ['98.31', '98', hundredths, 'level', 'about 0百分点 | 98 − 98.31 ≈ 0'],
    ['95.12', '98', hundredths, 'rise', 'about 3百分点 | 98 − 95.12 ≈ 3'],
    ['98', '95.12', hundredths, 'fall', 'about -3百分点 | 95.12 − 98 ≈ −3'],
    // Neither one dropped zero nor what stands at its limit is a lost digit.
    ['98.31', '98.5', hundredths, 'rise', '0.19百分点 | 98.5 − 98.31 = 0.19'],
    ['98.31', '100', hundredths, 'rise', '1.69百分点 | 100 − 98.31 = 1.69'],
    ['6.1', '5.4', { unit: '%', kind: 'growth', decimals: 1 }, 'fall', '-0.7百分点 | 5.4 − 6.1 = −0.7'],
    ['-0.3', '5.4', { unit: '%', kind: 'growth', decimals: 1 }, 'rise', '5.7百分点 | 5.4 − (−0.3) = 5.7'],
    // Whatever the dictionary calls it: a percentage never grows in per cent.
    ['50.0', '55.0', { unit: '%', kind: 'flow', decimals: 1 }, 'rise', '5.0百分点 | 55.0 − 50.0 = 5.0'],
    ['1.2', '1.5', { unit: '‰', kind: 'rate', decimals: 1 }, 'rise', '0.3千分点 | 1.5 − 1.2 = 0.3'],
    ['80.25', '81.50', { unit: '分', kind: 'score', decimals: 2 }, 'rise', '1.25分 | 81.50 − 80.25 = 1.25'],
    ['4', '2', { unit: '位', kind: 'rank' }, 'fall', '-2位 | 2 − 4 = −2'],
    ['0', '3', { unit: '起', kind: 'incidents' }, 'rise', '3起 | 3 − 0 = 3'],
    ['5', '3', { unit: '起', kind: 'incidents' }, 'fall', '-2起 | 3 − 5 = −2'],
    ['100', '110', {}, 'rise', '10.0% | (110 − 100) ÷ 100 × 100% = 10.0%'],
    ['110', '100', { kind: 'flow' }, 'fall', '-9.1% | (100 − 110) ÷ 110 × 100% ≈ −9.1%'],
    ['7', '0', { kind: 'flow' }, 'fall', '-100.0% | (0 − 7) ÷ 7 × 100% = −100.0%'],
    ['25663', '25665', {}, 'level', '0.0% | (25665 − 25663) ÷ 25663 × 100% ≈ 0.0%'],
    [
      '23.56',
      '29.58',
      { unit: '万件', decimals: 2 },
      'rise',
      '25.6% | (29.58 − 23.56) ÷ 23.56 × 100% ≈ 25.6%',
    ],
    // Two digits do not carry a third.
    ['2.4', '3.0', { unit: '万件', decimals: 1 }, 'rise', 'about 25% | (3.0 − 2.4) ÷ 2.4 × 100% = 25%'],
  ])('from %s to %s', (base, current, indicator, direction, expected) => {
    const change = changeFrom(base, current, indicator);
    expect(told(change?.amount ?? null)).toBe(expected);
    expect(change?.direction).toBe(direction);
  });

  it('from nothing has no per cent', () => {
    expect(told(changeFrom('0', '12', {})?.amount ?? null)).toBe('12个 | 12 − 0 = 12');
    expect(changeFrom('0', '0', {})?.direction).toBe('level');
  });

  it.each(['98 at_least', '98 more_than', '98 over'])('cannot be computed with the bound %s', (bound) => {
    expect(changeFrom('97', bound, percentage)).toBeNull();
    expect(changeFrom(bound, '99', percentage)).toBeNull();
  });

  it('of what is about so much is about so much', () => {
    expect(changeFrom('97.0 about', '98.0', percentage)?.amount.qualifier).toBe('about');
  });

  it('between 张 and 万张 is counted in the unit of the report year', () => {
    expect(told(changeFrom('9000 张', '2.15 万张', { unit: '万张', decimals: 2 })?.amount ?? null)).toBe(
      '139% | (2.15 − (9000 ÷ 10000)) ÷ (9000 ÷ 10000) × 100% ≈ 139%',
    );
    expect(changeFrom('9000 张', '9000 家', {})).toBeNull();
  });

  it('rests on published rows', () => {
    const change = changeFrom('95.5', '97.6', percentage);
    expect(change?.amount.id).toBe('it@2020-2019');
    expect(change && placesOf(change.amount)).toEqual(['2020/values.csv:3', '2020/values.csv:2']);
    expect(told(change?.base ?? null)).toBe('95.5%');
  });
});

describe('the changes of an indicator', () => {
  const indicators = { rate: percentage, count: { unit: '万件', decimals: 2 } } as const;
  const edition = smallEdition({
    indicators,
    values: { rate: { 2020: '85.4', 2015: '80.0' }, count: { 2020: '29.58' } },
    changes: {
      rate: { 2014: ['12.8', 'percentage_point', '首次开展调查'], 2019: ['1.1', 'percentage_point'] },
      count: { 2019: ['25.55', 'percent'] },
    },
  });
  const earlier = [
    smallEdition({ year: 2019, indicators, values: { rate: { 2019: '84.3' }, count: { 2019: '23.60' } } }),
    smallEdition({ year: 2017, indicators, values: { rate: { 2017: '82.1' } } }),
  ];
  const figures = deriveFigures(edition, earlier);

  it('come nearest base first, published ones as published, others computed', () => {
    expect(
      changesOf(figures, id('rate')).map((change) => `${change.basePeriod} ${told(change.amount)}`),
    ).toEqual([
      '2019 1.1百分点',
      '2017 3.3百分点 | 85.4 − 82.1 = 3.3',
      '2015 5.4百分点 | 85.4 − 80.0 = 5.4',
      '2014 12.8百分点',
    ]);
  });

  it('carry their base: published where it is, else implied', () => {
    expect(changesOf(figures, id('rate')).map(({ base }) => told(base))).toEqual([
      '84.3%',
      '82.1%',
      '80.0%',
      '72.6% | 85.4 − 12.8 = 72.6',
    ]);
  });

  it('win over computed ones when published, in their own unit, sign and place', () => {
    const change = changeOf(figures, id('count'));
    expect(told(change?.amount ?? null)).toBe('25.55%');
    expect(change?.amount.origin).toMatchObject({
      kind: 'published',
      place: { file: '2020/comparisons.csv', line: 4 },
    });
    expect(told(change?.base ?? null)).toBe('23.60万件');
  });

  it('are found by their base and keep the remark of the comparison', () => {
    expect(changeOf(figures, id('rate'), 2014)?.note).toBe('首次开展调查');
    expect(changeOf(figures, id('rate'), 2018)).toBeNull();
    expect(changeOf(figures, id('no-such'))).toBeNull();
    expect(changesOf(figures, id('no-such'))).toEqual([]);
  });

  it.each([
    ['-40', 'absolute', 'fall', '-40个'],
    ['0', 'percent', 'level', '0%'],
    ['3.20', 'percent', 'rise', '3.20%'],
  ] as const)('published as %s %s are told so', (number, unit, direction, expected) => {
    const small = smallEdition({
      indicators: { it: {} },
      values: { it: { 2020: '100' } },
      changes: { it: { 2018: [number, unit] } },
    });
    const change = changeOf(deriveFigures(small, []), id('it'));
    expect(told(change?.amount ?? null)).toBe(expected);
    expect(change?.direction).toBe(direction);
  });

  it('are told without a base when none can be known', () => {
    const small = smallEdition({ indicators: { it: {} }, changes: { it: { 2019: ['5', 'percent'] } } });
    expect(changeOf(deriveFigures(small, []), id('it'))).toMatchObject({ direction: 'rise', base: null });
  });
});

describe('the judgement of a change', () => {
  it.each([
    ['rise', 'higher', 'better'],
    ['fall', 'higher', 'worse'],
    ['rise', 'lower', 'worse'],
    // A rank that falls from 4 to 2 has become better.
    ['fall', 'lower', 'better'],
    ['rise', 'neither', 'neither'],
    ['fall', 'neither', 'neither'],
    ['level', 'higher', 'neither'],
    ['level', 'lower', 'neither'],
  ] as const)('a %s where %s is good is %s', (direction, better, expected) => {
    expect(judgement({ direction }, { better })).toBe(expected);
  });
});
