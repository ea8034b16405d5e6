// Values of earlier periods: three sources in order, revisions, gaps, what is implied.
import { describe, expect, it } from 'vitest';
import { deriveFigures, seriesOf, figureAt } from '../../pipeline/derive/figures.js';
import { id, placesOf, type SmallEdition, smallEdition, told } from './small-edition.js';

const rate = { rate: { unit: '%', decimals: 1, minimum: '0', maximum: '100' } } as const;
const count = { count: { unit: '万件', decimals: 2, minimum: '0' } } as const;

function derive(edition: Omit<SmallEdition, 'indicators'>, ...earlier: Omit<SmallEdition, 'indicators'>[]) {
  const indicators = { ...rate, ...count };
  return deriveFigures(
    smallEdition({ ...edition, indicators }),
    earlier.map((one) => smallEdition({ ...one, indicators })),
  );
}

function series(figures: ReturnType<typeof derive>, name = 'rate') {
  return seriesOf(figures, id(name)).map((figure) => `${figure.period} ${told(figure)}`);
}

describe('the values of an indicator', () => {
  it('are those of this edition, ascending by period whatever the order of the editions', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6', 2015: '95.5' } } },
      { year: 2018, values: { rate: { 2018: '97.0', 2017: '96.2' } } },
      { year: 2019, values: { rate: { 2019: '97.2' } } },
    );
    expect(series(figures)).toEqual(['2015 95.5%', '2017 96.2%', '2018 97.0%', '2019 97.2%', '2020 97.6%']);
  });

  it('point at the row that publishes them', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6', 2015: '95.5' } } },
      { year: 2019, values: { rate: { 2019: '97.2' } } },
    );
    expect(seriesOf(figures, id('rate')).flatMap(placesOf)).toEqual([
      '2020/values.csv:2',
      '2019/values.csv:2',
      '2020/values.csv:3',
    ]);
  });

  it('in this edition win over an earlier edition’s, and say that they are revised', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6', 2019: '97.1 revised' } } },
      { year: 2019, values: { rate: { 2019: '97.2' } } },
    );
    const revised = figureAt(figures, id('rate'), 2019);
    expect(told(revised)).toBe('97.1%');
    expect(revised?.status).toBe('revised');
  });

  it('in a later of the earlier editions win over those in an earlier one', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6' } } },
      { year: 2018, values: { rate: { 2018: '97.0' } } },
      { year: 2019, values: { rate: { 2019: '97.2', 2018: '96.9 revised' } } },
    );
    expect(series(figures)).toEqual(['2018 96.9%', '2019 97.2%', '2020 97.6%']);
  });

  it('published in any edition win over implied ones', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6' } }, changes: { rate: { 2019: ['0.3', 'percentage_point'] } } },
      { year: 2019, values: { rate: { 2019: '97.2' } } },
    );
    expect(series(figures)).toEqual(['2019 97.2%', '2020 97.6%']);
  });

  it('take no notice of editions of the same year or later, nor of rows for later years', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6', 2021: '99' } } },
      { year: 2020, values: { rate: { 2018: '90' } } },
      { year: 2021, values: { rate: { 2019: '90' } } },
    );
    expect(series(figures)).toEqual(['2020 97.6%']);
  });

  it('are `null` where nothing is known', () => {
    const figures = derive({ values: { rate: { 2019: '97.6' } } });
    expect(figureAt(figures, id('rate'))).toBeNull();
    expect(figureAt(figures, id('count'))).toBeNull();
    expect(figureAt(figures, id('no-such'), 2019)).toBeNull();
    expect(seriesOf(figures, id('no-such'))).toEqual([]);
  });
});

describe('an implied value', () => {
  it.each([
    ['85.4', '1.1', '84.3% | 85.4 − 1.1 = 84.3'],
    ['85.4', '12.8', '72.6% | 85.4 − 12.8 = 72.6'],
    ['85.4', '-1.1', '86.5% | 85.4 − (−1.1) = 86.5'],
    // Value less change as they are printed, to the last decimal of either.
    ['85.6', '1', '84.6% | 85.6 − 1 = 84.6'],
    ['85.4', '0', '85.4% | 85.4 − 0 = 85.4'],
    ['85.42', '1.1', '84.32% | 85.42 − 1.1 = 84.32'],
    ['85.4', '1.15', '84.25% | 85.4 − 1.15 = 84.25'],
    ['85', '1.1', '83.9% | 85 − 1.1 = 83.9'],
  ])('of %s after a change of %s points is %s', (value, change, expected) => {
    const figures = derive({
      values: { rate: { 2020: value } },
      changes: { rate: { 2019: [change, 'percentage_point'] } },
    });
    expect(told(figureAt(figures, id('rate'), 2019))).toBe(expected);
  });

  it.each([
    ['29.58', '25.55', '23.56万件 | 29.58 ÷ (1 + 25.55%) ≈ 23.56'],
    ['29.58', '-25.55', '39.73万件 | 29.58 ÷ (1 − 25.55%) ≈ 39.73'],
    ['29.58', '0', 'about 29.58万件 | 29.58 ÷ (1 + 0%) = 29.58'],
    // 29.6 would turn the rise into a fall.
    ['29.58', '0.1', 'about 29.55万件 | 29.58 ÷ (1 + 0.1%) ≈ 29.55'],
    ['29.58', '26', '23.5万件 | 29.58 ÷ (1 + 26%) ≈ 23.5'],
    ['30.00', '50.00', '20.00万件 | 30.00 ÷ (1 + 50.00%) = 20.00'],
  ])('of %s after a growth of %s%% is %s', (value, change, expected) => {
    const figures = derive({
      values: { count: { 2020: value } },
      changes: { count: { 2019: [change, 'percent'] } },
    });
    expect(told(figureAt(figures, id('count'), 2019))).toBe(expected);
  });

  it('carries its exact result, at most twelve decimals, and both operands', () => {
    const figures = derive({
      values: { count: { 2020: '29.58' } },
      changes: { count: { 2019: ['25.55', 'percent'] } },
    });
    const implied = figureAt(figures, id('count'), 2019);
    expect(implied?.id).toBe('count@2019');
    expect(implied?.name).toBe('count名（2019年）');
    expect(implied?.origin).toMatchObject({ kind: 'derived', method: 'implied', exact: '23.560334528076' });
    expect(implied && placesOf(implied)).toEqual(['2020/values.csv:2', '2020/comparisons.csv:2']);
  });

  it('says 约 when the growth is too coarse for its last digit', () => {
    const edition = smallEdition({
      indicators: { many: {} },
      values: { many: { 2020: '25663' } },
      changes: { many: { 2019: ['12', 'percent'] } },
    });
    expect(told(figureAt(deriveFigures(edition, []), id('many'), 2019))).toBe(
      'about 22913个 | 25663 ÷ (1 + 12%) ≈ 22913',
    );
  });

  it.each([
    ['-100', 'a fall to nothing'],
    ['-130', 'a fall below nothing'],
  ])('does not exist after a growth of %s%%: %s', (change) => {
    const figures = derive({
      values: { count: { 2020: '0' } },
      changes: { count: { 2019: [change, 'percent'] } },
    });
    expect(figureAt(figures, id('count'), 2019)).toBeNull();
  });

  it('does not exist outside the dictionary’s limits', () => {
    const figures = derive({
      values: { rate: { 2020: '97.6' } },
      changes: { rate: { 2019: ['-3', 'percentage_point'] } },
    });
    expect(figureAt(figures, id('rate'), 2019)).toBeNull();
  });

  it.each(['98 at_least', '98 more_than', '98 over'])('does not follow from the bound %s', (value) => {
    const figures = derive({
      values: { rate: { 2020: value } },
      changes: { rate: { 2019: ['1', 'percentage_point'] } },
    });
    expect(figureAt(figures, id('rate'), 2019)).toBeNull();
  });

  it('is about as much and as provisional as what it follows from', () => {
    const figures = derive({
      values: { rate: { 2020: '98.0 about provisional' } },
      changes: { rate: { 2019: ['1.0', 'percentage_point'] } },
    });
    expect(figureAt(figures, id('rate'), 2019)).toMatchObject({ qualifier: 'about', status: 'provisional' });
  });

  it('follows from an earlier edition’s comparison with that edition’s own value, not the revised one', () => {
    const figures = derive(
      { values: { rate: { 2020: '97.6', 2019: '96.0 revised' } } },
      {
        year: 2019,
        values: { rate: { 2019: '97.2' } },
        changes: { rate: { 2018: ['0.5', 'percentage_point'] } },
      },
    );
    expect(series(figures)).toEqual(['2018 96.7% | 97.2 − 0.5 = 96.7', '2019 96.0%', '2020 97.6%']);
  });

  it('is not computed without the value that changed', () => {
    const figures = derive({ changes: { rate: { 2019: ['1', 'percentage_point'] } } });
    expect(seriesOf(figures, id('rate'))).toEqual([]);
  });
});
