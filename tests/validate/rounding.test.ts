// What rounding can explain is never reported, and what it cannot explain always is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal, roundHalfUp, writeDecimal } from '../../pipeline/model/decimal.js';
import type { Edition } from '../../pipeline/model/edition.js';
import type { Table, TableName } from '../../pipeline/model/sources.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { readMiniEdition } from './mini-edition.js';

const base = readMiniEdition([]);
const heads = {
  values: 'indicator,period,value,unit,qualifier,status,source,note',
  comparisons: 'indicator,base_period,change,change_unit,source,note',
  standings: 'subject,scope,standing,rank,years,source,note',
  breakdowns: 'indicator,period,dimension,category,value,unit,status,source,note',
} as const;
type Rows = Partial<Readonly<Record<keyof typeof heads, readonly string[]>>>;

function tableOf(name: keyof typeof heads, rows: readonly string[]): Table {
  const file = `2020/${name}.csv`;
  const cells = (text: string, line: number) =>
    text.split(',').map((cell, index) => ({ text: cell, place: { file, line, column: index + 1 } }));
  return {
    file,
    header: cells(heads[name], 1),
    rows: rows.map((row, index) => ({ line: index + 2, cells: cells(row, index + 2) })),
  };
}

/** Examines the mini edition with these rows only. */
function examine(rows: Rows, earlier: readonly Edition[] = []) {
  const tables = new Map<TableName, Table>(base.tables);
  for (const name of ['values', 'comparisons', 'standings', 'breakdowns'] as const)
    tables.set(name, tableOf(name, rows[name] ?? []));
  const files = base.files.filter(({ file }) => !file.startsWith('2020/'));
  return validateEdition(
    { ...base, tables, files },
    { without: new Set(['key-missing-indicator']), earlier },
  );
}

const codesOf = (rows: Rows, earlier: readonly Edition[] = []) =>
  examine(rows, earlier).findings.map(({ code }) => code);

/** A true value with six decimals, of which publications show fewer. */
const truth = (min: number, max: number) =>
  fc
    .integer({ min: min * 1_000_000, max: max * 1_000_000 })
    .map((millionths) =>
      decimal(`${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`),
    );
const decimals = fc.integer({ min: 0, max: 2 });
const row = (indicator: string, period: number, value: Decimal, places: number, unit: string) =>
  `${indicator},${period},${writeDecimal(value, places)},${unit},,,公报,`;
const unitOfLast = (places: number) => decimal(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
const half = decimal('0.5');

describe('a stated change', () => {
  it('in percentage points passes when honest, and is found when it lies', () => {
    const points = fc.record({
      ...{ from: truth(10, 90), to: truth(10, 90) },
      ...{ fromPlaces: fc.constantFrom(0, 1), toPlaces: fc.constantFrom(0, 1), changePlaces: decimals },
      lie: fc.integer({ min: -30, max: 30 }),
    });
    fc.assert(
      fc.property(points, ({ from, to, fromPlaces, toPlaces, changePlaces, lie }) => {
        const stated = roundHalfUp(to.minus(from), changePlaces).plus(
          unitOfLast(changePlaces).times(String(lie)),
        );
        const computed = roundHalfUp(to, toPlaces).minus(roundHalfUp(from, fromPlaces));
        const slack = [fromPlaces, toPlaces, changePlaces].reduce(
          (sum, places) => sum.plus(unitOfLast(places).times(half)),
          decimal('0'),
        );
        const isPossible = stated.minus(computed).abs().lte(slack);
        const found = codesOf({
          values: [
            row('satisfaction', 2019, from, fromPlaces, '%'),
            row('satisfaction', 2020, to, toPlaces, '%'),
          ],
          comparisons: [`satisfaction,2019,${writeDecimal(stated, changePlaces)},percentage_point,公报,`],
        });
        expect(found.includes('yoy-mismatch')).toBe(!isPossible);
        if (lie === 0) expect(isPossible).toBe(true);
      }),
    );
  });

  it('in per cent passes when honest, and is found when it lies', () => {
    const growth = fc.record({
      ...{ from: truth(5, 900), to: truth(5, 900), fromPlaces: decimals, toPlaces: decimals },
      ...{ changePlaces: decimals, lie: fc.integer({ min: -40, max: 40 }) },
    });
    fc.assert(
      fc.property(growth, ({ from, to, fromPlaces, toPlaces, changePlaces, lie }) => {
        const exact = to.minus(from).div(from).times('100');
        const stated = roundHalfUp(exact, changePlaces).plus(String(lie));
        const margin = (places: number) => unitOfLast(places).times(half);
        const [a, b] = [roundHalfUp(to, toPlaces), roundHalfUp(from, fromPlaces)];
        const lowest = a
          .minus(margin(toPlaces))
          .div(b.plus(margin(fromPlaces)))
          .minus('1')
          .times('100');
        const highest = a
          .plus(margin(toPlaces))
          .div(b.minus(margin(fromPlaces)))
          .minus('1')
          .times('100');
        const isPossible =
          stated.plus(margin(changePlaces)).gte(lowest) && stated.minus(margin(changePlaces)).lte(highest);
        const found = codesOf({
          values: [
            row('trademarks', 2019, from, fromPlaces, '万件'),
            row('trademarks', 2020, to, toPlaces, '万件'),
          ],
          comparisons: [`trademarks,2019,${writeDecimal(stated, changePlaces)},percent,公报,`],
        });
        expect(found.includes('yoy-mismatch')).toBe(!isPossible);
        if (lie === 0) expect(isPossible).toBe(true);
      }),
    );
  });
});

describe('a breakdown', () => {
  const parts = fc.array(truth(0, 50), { minLength: 2, maxLength: 12 });
  const line = (indicator: string, unit: string) => (value: Decimal, index: number) =>
    `${indicator},2020,area,第${index}类,${writeDecimal(value, 2)},${unit},,公报,`;

  it('adds up to its total within the rounding of every number, and not beyond', () => {
    fc.assert(
      fc.property(parts, decimals, fc.integer({ min: -30, max: 30 }), (categories, places, lie) => {
        const total = categories.reduce((sum, value) => sum.plus(value), decimal('0'));
        const [first = decimal('0'), ...rest] = categories;
        const changed = roundHalfUp(first, 2).plus(decimal(String(lie)).div('10'));
        if (changed.lt('0')) return;
        const shown = [changed, ...rest.map((value) => roundHalfUp(value, 2))];
        const slack = decimal('0.005').times(String(shown.length)).plus(unitOfLast(places).times(half));
        const difference = shown
          .reduce((sum, value) => sum.plus(value), decimal('0'))
          .minus(roundHalfUp(total, places));
        const found = codesOf({
          values: [row('trademarks', 2020, total, places, '万件')],
          breakdowns: shown.map(line('trademarks', '万件')),
        });
        expect(found.includes('rel-sum')).toBe(difference.abs().gt(slack));
        if (lie === 0) expect(found).not.toContain('rel-sum');
      }),
    );
  });

  it('averages to its rate whatever the weights', () => {
    const weighted = fc.array(fc.tuple(truth(1, 99), fc.integer({ min: 1, max: 1000 })), {
      ...{ minLength: 2, maxLength: 8 },
    });
    fc.assert(
      fc.property(weighted, decimals, (categories, places) => {
        const weight = categories.reduce((sum, [, one]) => sum + one, 0);
        const average = categories
          .reduce((sum, [value, one]) => sum.plus(value.times(String(one))), decimal('0'))
          .div(String(weight));
        const found = codesOf({
          values: [row('pass-rate', 2020, average, places, '%')],
          breakdowns: categories.map(([value], index) => line('pass-rate', '%')(value, index)),
        });
        expect(found).not.toContain('rel-average');
      }),
    );
  });
});

describe('a series that only rises', () => {
  const steps = fc.array(fc.tuple(truth(0, 3), decimals), { minLength: 3, maxLength: 8 });

  it('neither falls nor contradicts “rising”, however its years are rounded', () => {
    fc.assert(
      fc.property(steps, (rises) => {
        let value = decimal('10');
        const levels = rises.map(([rise, places]) => {
          value = value.plus(rise).plus('0.000001');
          return { value, places };
        });
        const first = 2021 - levels.length;
        const rowsOf = (indicator: string, unit: string) =>
          levels.map((level, index) => row(indicator, first + index, level.value, level.places, unit));
        const found = codesOf({
          values: [...rowsOf('total-certificates', '万张'), ...rowsOf('satisfaction', '%')],
          standings: [`satisfaction,,rising,,${levels.length - 1},公报,`],
        });
        expect(found).not.toContain('rel-cumulative-fall');
        expect(found).not.toContain('rel-streak');
      }),
    );
  });
});

describe('a value that is published again', () => {
  it('is the same with other decimals, and a revision as soon as it cannot be', () => {
    const again = fc.record({
      ...{ value: truth(1, 90), before: decimals, now: decimals, lie: fc.integer({ min: -20, max: 20 }) },
    });
    fc.assert(
      fc.property(again, ({ value, before, now, lie }) => {
        const then = roundHalfUp(value, before);
        const shown = roundHalfUp(value, now).plus(unitOfLast(now).times(String(lie)));
        if (shown.lte('0')) return;
        const { value: earlier } = validateEarlier(row('trademarks', 2018, then, before, '万件'));
        const found = codesOf(
          { values: [row('trademarks', 2018, shown, now, '万件'), row('satisfaction', 2020, value, 1, '%')] },
          earlier === null ? [] : [earlier],
        );
        const slack = unitOfLast(before).plus(unitOfLast(now)).times(half);
        const isSame = before === now ? shown.eq(then) : shown.minus(then).abs().lte(slack);
        expect(found.includes('rev-undeclared')).toBe(!isSame);
        if (lie === 0) expect(isSame).toBe(true);
      }),
    );
  });
});

/** An earlier edition that published one row. */
function validateEarlier(published: string) {
  const tables = new Map<TableName, Table>(base.tables);
  tables.set('values', tableOf('values', [published]));
  for (const name of ['comparisons', 'standings'] as const) tables.set(name, tableOf(name, []));
  return validateEdition({ ...base, year: '2019', tables }, { without: new Set(['key-missing-indicator']) });
}
