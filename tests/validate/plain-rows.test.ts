// A large table is read another way than a small one, most rows where they stand: it must say the same of both.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineData } from '../../pipeline/examine-data.js';
import type { ValidationOptions } from '../../pipeline/validate/run.js';
import { inMiniEdition } from './mini-edition.js';

/** Mostly what is sound, so that whole rows are; the rest is what tables go wrong by. */
const often = (sound: readonly string[], odd: readonly string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...sound) }, fc.constantFrom(...odd));

const header = 'indicator,period,value,unit,qualifier,status,source,note';

const dictionary = inMiniEdition([], (folder) => examineData(folder)).edition?.indicators ?? [];
const known = dictionary.map(({ id, unit }) => ({ id, unit }));

/** Reads the rows as a small table and as a large one. */
function expectTheSame(
  rows: readonly (readonly string[])[],
  options: ValidationOptions = {},
  marks: readonly string[] = [],
): void {
  const content = [header, ...rows.map((cells) => cells.join(','))].join('\n');
  const resources = [{ name: 'values', path: 'values.csv', schema: { missingValues: ['', ...marks] } }];
  const edits = [
    { file: '2020/values.csv', content: `${content}\n` },
    {
      file: '2020/datapackage.json',
      replace: '"version"',
      with: `"resources": ${JSON.stringify(resources)}, "version"`,
    },
  ];
  inMiniEdition(edits, (folder) => {
    const small = examineData(folder, options);
    const large = examineData(folder, options, { mostRowsAtOnce: 0 });
    expect(JSON.stringify(large.findings)).toBe(JSON.stringify(small.findings));
    expect(large.edition).toEqual(small.edition);
    expect(large.progress).toEqual(small.progress);
    expect(large.names).toEqual(small.names);
  });
}

const comparisonsHeader = 'indicator,base_period,change,change_unit,source,note';

/** What may be declared to stand for no value. */
const marks = fc.subarray(['—', '12']);

describe('rows of a large table', () => {
  it('are read as those of a small one are', () => {
    expect(known.length).toBeGreaterThan(0);
    const row = fc
      .tuple(
        fc.constantFrom(...known),
        often(['2020', '2019', '2018', '2015'], ['1899', '2021', '２０２０', ' 2019', '20190', '']),
        often(['97.6', '12', '0', '5', '88.25'], ['-3', '007', '1.', '.5', '120.5', '1,5', '９', '', '5家']),
        often(['', 'about', 'at_least'], ['ca', ' about', 'ABOUT']),
        often(['', 'final', 'provisional'], ['revised', 'Final', 'x']),
        often(['统计年鉴', '', '"年鉴,第三栏"'], ['=1', ' 年鉴', '"引""号"', '{{x}}', '\u200B年鉴']),
        fc.boolean(),
        often([''], ['?', 'x', ' ']),
      )
      .map(([{ id, unit }, period, value, qualifier, status, source, isQuoted, slip]) => {
        const number = isQuoted || value.includes(',') ? `"${value}"` : value;
        return [id + (slip === '?' ? '' : slip), period, number, slip === '?' ? '斤' : unit].concat([
          qualifier,
          status,
          source,
          '',
        ]);
      });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), marks, (rows, marked) =>
        expectTheSame(rows, { without: new Set(['key-missing-indicator']) }, marked),
      ),
      { numRuns: 150 },
    );
  });

  it('are counted as those of a small one are, where what is wrong with them is no longer listed', () => {
    const unknown = [
      'no-such',
      'food-pass-rat',
      'Food-Pass-Rate',
      '=cmd',
      '编码',
      '',
      'constructor',
      '"a""b"',
    ];
    const row = fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...known.map(({ id }) => id)) },
        fc.constantFrom(...unknown, ...known.map(({ id }) => id.toUpperCase()), ` ${known[0]?.id ?? ''}`),
      ),
      often(['2020', '2019'], ['2018', '2021', '２０２０', ' 2019', '', '1e3']),
      fc.oneof(
        fc.constantFrom('97.6', '12', '-3', '120.5', '007', '"1,5"', '９', '', ' ', '5家', '#REF!', '97.6%'),
        fc.constantFrom('"5""x"', '0.123456', '12345678901234567890', '—', '"12\n"', '5"x', '12"', '9"9'),
      ),
      fc.oneof(
        fc.constantFrom(...known.map(({ unit }) => unit)),
        fc.constantFrom('斤', '', ' 件', '％', '万件'),
      ),
      fc.constantFrom('', 'about', 'ca', ' about', 'ABOUT'),
      fc.constantFrom('', 'final', 'provisional', 'revised', 'x'),
      fc.constantFrom(
        '统计年鉴',
        '',
        '=1',
        ' 年鉴',
        '"引""号"',
        '{{x}}',
        '\u200B年鉴',
        '"两\n行"',
        '=a"b',
        '见"表',
      ),
      fc.constantFrom('', '备注', '\u202E', '=1"', '"一""二"'),
    );
    const options = fc.record({
      mostListed: fc.integer({ min: 1, max: 4 }),
      isDraft: fc.boolean(),
      without: fc.constantFrom(new Set<string>(), new Set(['key-duplicate', 'unit-mismatch', 'val-pending'])),
    });
    fc.assert(fc.property(fc.array(row, { minLength: 4, maxLength: 24 }), options, marks, expectTheSame), {
      numRuns: 150,
    });
  });

  it('are suspected as those of a small one are, though most are compared as doubles only', () => {
    const suspected = new Set<string>();
    // A published change that agrees would settle the matter.
    const noComparisons = [{ file: '2020/comparisons.csv', content: `${comparisonsHeader}\n` }];
    const tenth = (number: number) => (number / 10).toFixed(1);
    const series = fc.record({
      level: fc.constantFrom(3, 50, 700, 955),
      around: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 12 }),
      now: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(450, 6300, -630)),
    });
    fc.assert(
      fc.property(series, ({ level, around, now }) => {
        const values = [now, ...around].map((deviation) =>
          tenth(Math.max(0, Math.min(1000, level + deviation))),
        );
        const rows = values.map((value, age) => [
          'satisfaction',
          String(2020 - age),
          value,
          '%',
          '',
          '',
          '公报',
          '',
        ]);
        const content = [header, ...rows.map((cells) => cells.join(','))].join('\n');
        inMiniEdition([...noComparisons, { file: '2020/values.csv', content: `${content}\n` }], (folder) => {
          const small = examineData(folder).findings;
          expect(examineData(folder, {}, { mostRowsAtOnce: 0 }).findings).toEqual(small);
          for (const { code } of small) suspected.add(code);
          if (!small.some(({ code }) => code === 'val-outlier')) suspected.add('no outlier');
        });
      }),
      { numRuns: 150 },
    );
    expect([...suspected]).toEqual(expect.arrayContaining(['val-outlier', 'val-scale', 'no outlier']));
  });
});
