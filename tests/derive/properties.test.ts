// What holds of every number, however many decimals it has: exactness, bounds, agreement, plain notation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeOf,
  changesOf,
  deriveFigures,
  ratioOf,
  seriesOf,
  shareOf,
  sumOf,
  figureAt,
} from '../../pipeline/derive/figures.js';
import { writeFigure } from '../../pipeline/derive/notation.js';
import { type Decimal, decimal, decimalGrammar, writeDecimal } from '../../pipeline/model/decimal.js';
import type { Figure, Figures } from '../../pipeline/model/figure.js';
import { id, type SmallIndicator, smallEdition } from './small-edition.js';

/** An integer of hundredths, thousandths … written out: -12.340. */
function scaled(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** As many significant digits as validation lets through. */
const largest = 10n ** 15n - 1n;
const number = (least: bigint) =>
  fc.record({ units: fc.bigInt(least, largest), decimals: fc.integer({ min: 0, max: 14 }) });

function derive(indicator: SmallIndicator, values: Readonly<Record<number, string>>): Figures {
  return deriveFigures(smallEdition({ indicators: { it: indicator }, values: { it: values } }), []);
}

function exactOf(figure: Figure | undefined | null): string | null {
  return figure?.origin.kind === 'derived' ? figure.origin.exact : null;
}

function unitInLastPlace(decimals: number): Decimal {
  return decimal(decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`);
}

describe('a difference', () => {
  it('is exact, with as many decimals as the operands have', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-largest, largest),
        fc.bigInt(-largest, largest),
        fc.integer({ min: 0, max: 12 }),
        (a, b, decimals) => {
          const figures = derive(
            { unit: '%', kind: 'growth', decimals },
            { 2020: scaled(a, decimals), 2019: scaled(b, decimals) },
          );
          const amount = changeOf(figures, id('it'))?.amount;
          expect(amount?.decimals).toBe(decimals);
          expect(amount?.value.eq(decimal(scaled(a - b, decimals)))).toBe(true);
          expect(decimal(exactOf(amount) ?? '').eq(decimal(scaled(a - b, decimals)))).toBe(true);
        },
      ),
    );
  });

  it('of numbers printed with unlike decimals is what a pencil says of them', () => {
    fc.assert(
      fc.property(number(-largest), number(-largest), fc.integer({ min: 0, max: 1 }), (a, b, decimals) => {
        const [now, before] = [scaled(a.units, a.decimals), scaled(b.units, b.decimals)];
        const amount = changeOf(
          derive({ unit: '%', kind: 'growth', decimals }, { 2020: now, 2019: before }),
          id('it'),
        )?.amount;
        expect(amount?.value.eq(decimal(now).minus(decimal(before)))).toBe(true);
        expect(amount?.decimals).toBe(Math.max(a.decimals, b.decimals));
        expect(amount?.qualifier).toBe('');
      }),
    );
  });

  it('turns round when the years do', () => {
    fc.assert(
      fc.property(number(-largest), number(-largest), (a, b) => {
        const [first, second] = [scaled(a.units, a.decimals), scaled(b.units, b.decimals)];
        const amount = (now: string, before: string) =>
          changeOf(derive({ unit: '%', kind: 'growth' }, { 2020: now, 2019: before }), id('it'))?.amount
            .value;
        const [forth, back] = [amount(first, second), amount(second, first)];
        expect(forth && back && forth.plus(back).eq('0')).toBe(true);
      }),
    );
  });
});

describe('an implied value', () => {
  it('plus the published difference is the published value, within the last place', () => {
    fc.assert(
      fc.property(number(-largest), number(-largest), (value, change) => {
        const [now, moved] = [scaled(value.units, value.decimals), scaled(change.units, change.decimals)];
        const figures = deriveFigures(
          smallEdition({
            indicators: { it: { unit: '%', kind: 'growth' } },
            values: { it: { 2020: now } },
            changes: { it: { 2019: [moved, 'percentage_point'] } },
          }),
          [],
        );
        const base = figureAt(figures, id('it'), 2019);
        if (base === null) throw new Error('nothing implied');
        const error = base.value.plus(decimal(moved)).minus(decimal(now)).abs();
        expect(error.times('2').lte(unitInLastPlace(base.decimals))).toBe(true);
      }),
    );
  });

  it('grown by the published rate is the published value, within the last place', () => {
    fc.assert(
      fc.property(
        number(1n),
        fc.bigInt(-9900n, 100_000n),
        fc.integer({ min: 0, max: 4 }),
        (value, hundredths, spare) => {
          const now = scaled(value.units, value.decimals);
          const rate = scaled(hundredths * 10n ** BigInt(spare), 2 + spare);
          const figures = deriveFigures(
            smallEdition({
              indicators: { it: { unit: '万件' } },
              values: { it: { 2020: now } },
              changes: { it: { 2019: [rate, 'percent'] } },
            }),
            [],
          );
          const base = figureAt(figures, id('it'), 2019);
          if (base === null) throw new Error('nothing implied');
          const factor = decimal('1').plus(decimal(rate).div('100'));
          const error = base.value.times(factor).minus(decimal(now)).abs();
          // Half a unit of the base's last place, grown.
          expect(error.times('2').lte(unitInLastPlace(base.decimals).times(factor))).toBe(true);
        },
      ),
    );
  });

  it('never denies the published change', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 99_999n),
        fc.bigInt(-999n, 9999n),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('percent', 'absolute'),
        (units, change, decimals, changeDecimals, changeUnit) => {
          const moved = scaled(change, changeDecimals);
          const figures = deriveFigures(
            smallEdition({
              indicators: { it: { unit: '万件', decimals } },
              values: { it: { 2020: scaled(units, decimals) } },
              changes: { it: { 2019: [moved, changeUnit] } },
            }),
            [],
          );
          const [base, value] = seriesOf(figures, id('it'));
          if (base === undefined || value === undefined) return;
          const printed = value.value.cmp(base.value);
          expect(printed === 0 ? 0 : printed * Number(change)).toBeGreaterThanOrEqual(0);
          if (change === 0n) expect(printed).toBe(0);
        },
      ),
    );
  });
});

describe('shares, sums and ratios', () => {
  const parts = fc.array(number(0n), { minLength: 2, maxLength: 6 });
  const names = (count: number) => Array.from({ length: count }, (_, index) => id(`i${index}`));
  const figuresOf = (values: readonly string[]) =>
    deriveFigures(
      smallEdition({
        indicators: Object.fromEntries(values.map((_, index) => [`i${index}`, { unit: '项' }])),
        values: Object.fromEntries(values.map((value, index) => [`i${index}`, { 2020: value }])),
      }),
      [],
    );

  it('keep parts between nothing and everything', () => {
    fc.assert(
      fc.property(parts, (numbers) => {
        const figures = figuresOf(numbers.map(({ units, decimals }) => scaled(units, decimals)));
        for (const part of names(numbers.length)) {
          const share = shareOf(figures, part, names(numbers.length));
          if (share === null) continue;
          expect(share.value.gte('0') && share.value.lte('100')).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of what is added', () => {
    fc.assert(
      fc.property(parts, (numbers) => {
        const figures = figuresOf(numbers.map(({ units, decimals }) => scaled(units, decimals)));
        const ids = names(numbers.length);
        const [forth, back] = [sumOf(figures, ids), sumOf(figures, ids.toReversed())];
        expect(exactOf(forth)).not.toBeNull();
        expect(exactOf(forth)).toBe(exactOf(back));
        expect([forth?.decimals, forth?.unit]).toEqual([back?.decimals, back?.unit]);
      }),
    );
  });

  it('add exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, largest), { minLength: 1, maxLength: 6 }), (units) => {
        const figures = figuresOf(units.map((one) => scaled(one, 7)));
        const total = scaled(
          units.reduce((sum, one) => sum + one, 0n),
          7,
        );
        const sum = sumOf(figures, names(units.length));
        expect(sum && writeDecimal(sum.value, sum.decimals)).toBe(total);
      }),
    );
  });

  it('are never divided by nothing', () => {
    fc.assert(
      fc.property(number(0n), number(0n), (a, b) => {
        const figures = figuresOf([scaled(a.units, a.decimals), scaled(b.units, b.decimals)]);
        const ratio = ratioOf(figures, id('i0'), id('i1'));
        expect(ratio === null).toBe(b.units === 0n);
      }),
    );
  });
});

describe('every figure of a random history', () => {
  const year = fc.integer({ min: 2010, max: 2020 });
  const history = fc.record({
    kind: fc.constantFrom(
      ...(['rate', 'growth', 'share', 'score', 'count', 'cumulative', 'flow', 'rank', 'incidents'] as const),
    ),
    unit: fc.constantFrom('%', '‰', '项', '万件', '亿元'),
    values: fc.dictionary(year.map(String), number(-largest), { maxKeys: 6 }),
    qualifier: fc.constantFrom('', ' about', ' at_least', ' provisional'),
    changes: fc.dictionary(
      year.map(String),
      fc.tuple(number(-largest), fc.constantFrom('percent', 'percentage_point', 'absolute')),
      { maxKeys: 3 },
    ),
  });

  it('is written plainly, rounds its exact value, and rests on published rows', () => {
    fc.assert(
      fc.property(history, history, ({ kind, unit, qualifier, ...given }, before) => {
        const editionOf = (of: Pick<typeof before, 'values' | 'changes'>, reported: number) =>
          smallEdition({
            year: reported,
            indicators: { it: { kind, unit } },
            values: { it: mapValues(of.values, (one) => scaled(one.units, one.decimals) + qualifier) },
            changes: {
              it: mapValues(of.changes, ([one, measure]) => [scaled(one.units, one.decimals), measure]),
            },
          });
        const figures = deriveFigures(editionOf(given, 2020), [editionOf(before, 2018)]);
        const all = [
          ...seriesOf(figures, id('it')),
          ...changesOf(figures, id('it')).map(({ amount }) => amount),
        ];
        for (const figure of all) checkFigure(figure);
        const bases = changesOf(figures, id('it')).map(({ basePeriod }) => basePeriod);
        expect(bases).toEqual([...new Set(bases)].sort((a, b) => b - a));
      }),
    );
  });

  function mapValues<Value, Result>(
    values: Readonly<Record<string, Value>>,
    change: (value: Value) => Result,
  ) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
  }

  function checkFigure(figure: Figure): void {
    const printed = writeFigure(figure, 'zh-CN').digits;
    expect(printed).not.toContain('-');
    const digits = printed.replace(/^−/, '-');
    expect(digits).toMatch(decimalGrammar);
    expect(writeDecimal(decimal(digits), figure.decimals)).toBe(digits);
    expect(decimal(digits).eq(figure.value)).toBe(true);
    const { origin } = figure;
    if (origin.kind === 'published') {
      expect(origin.place.line).toBeGreaterThan(1);
      return;
    }
    expect(origin.exact).toMatch(decimalGrammar);
    expect(origin.exact).toMatch(/^-?\d+(\.\d{0,11}[1-9])?$/);
    expect(origin.formula).not.toMatch(/e[+-]?\d|NaN|Infinity|undefined/);
    const error = decimal(origin.exact).minus(figure.value).abs();
    expect(error.times('2').lte(unitInLastPlace(figure.decimals).plus(decimal('0.000000000001')))).toBe(true);
    expect(origin.operands.length).toBeGreaterThan(0);
    origin.operands.forEach(checkFigure);
  }
});
