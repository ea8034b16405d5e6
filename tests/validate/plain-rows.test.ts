// A large table is read another way than a small one, most rows where they stand: it must say the same of both.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineData } from '../../pipeline/examine-data.js';
import { inMiniEdition } from './mini-edition.js';

/** Mostly what is sound, so that whole rows are; the rest is what tables go wrong by. */
const often = (sound: readonly string[], odd: readonly string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...sound) }, fc.constantFrom(...odd));

const header = 'indicator,period,value,unit,qualifier,status,source,note';

describe('rows of a large table', () => {
  it('are read as those of a small one are', () => {
    const dictionary = inMiniEdition([], (folder) => examineData(folder)).edition?.indicators ?? [];
    const known = dictionary.map(({ id, unit }) => ({ id, unit }));
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
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const content = [header, ...rows.map((cells) => cells.join(','))].join('\n');
        inMiniEdition([{ file: '2020/values.csv', content: `${content}\n` }], (folder) => {
          const small = examineData(folder);
          const large = examineData(folder, {}, { mostRowsAtOnce: 0 });
          expect(JSON.stringify(large.findings)).toBe(JSON.stringify(small.findings));
          expect(large.edition).toEqual(small.edition);
          expect(large.progress).toEqual(small.progress);
        });
      }),
      { numRuns: 150 },
    );
  });
});
