// A large table is cut by the scan's positions: the same texts as csv-parse gives, the same places, the same findings.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRecord } from '../../pipeline/inputs/csv-cut.js';
import { scanCsv } from '../../pipeline/inputs/csv-scan.js';
import { readTable } from '../../pipeline/inputs/read-table.js';

const noLimits = { records: 1e9, cells: 1e9, columns: 1e9 };
const anyText = fc.string({
  unit: fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', '质', ' ', '𠮷'),
});

/** Text of whole, quoted and bare cells, so that most of it is sound. */
const cell = fc.oneof(
  anyText.map((text) => `"${text.replaceAll('"', '""')}"`),
  fc.string({ unit: fc.constantFrom('a', '质', ' ', '1', '.') }),
);
const soundText = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  .map((rows) => rows.map((row) => row.join(',')).join('\n'));

describe('cutRecord', () => {
  it('gives what csv-parse gives, for every record in which the scan finds no fault', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, soundText), (text) => {
        const { records } = scanCsv(text, noLimits);
        for (let index = 0; index < records.count; index += 1) {
          const record = records.at(index);
          if (record.fault !== null) continue;
          const cut = cutRecord(text, record).map((one) => one.text);
          const parsed: readonly (readonly string[])[] = parse(text.slice(record.start, record.end), {
            record_delimiter: '\n',
          });
          expect(parsed).toEqual(record.start === record.end ? [] : [cut]);
          expect(cut).toHaveLength(record.cellCount);
          compared += 1;
        }
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(2000);
  });
});

describe('readTable', () => {
  it('gives the same rows, places and findings whether it cuts or parses', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, soundText), (text) => {
        const parsed = readTable('t.csv', text, { mayBeEmpty: true });
        const cut = readTable('t.csv', text, { mayBeEmpty: true, mostRowsAtOnce: 0 });
        expect(cut.findings).toEqual(parsed.findings);
        expect(cut.table?.header).toEqual(parsed.table?.header);
        const plain = (table: typeof cut.table) => table?.rows.map(({ line, cells }) => ({ line, cells }));
        expect(plain(cut.table)).toEqual(plain(parsed.table));
      }),
      { numRuns: 2000 },
    );
  });

  it('lets rows be looked at in any order', () => {
    const text = `a,b\n${Array.from({ length: 50 }, (_, row) => `${row},"x\ny"\n`).join('')}`;
    const { table } = readTable('t.csv', text, { mayBeEmpty: false, mostRowsAtOnce: 0 });
    const [first, second] = [table?.rows[3], table?.rows[40]];
    expect([first?.cells[0]?.text, second?.cells[0]?.text, first?.cells[1]?.place]).toEqual([
      '3',
      '40',
      { file: 't.csv', line: 8, column: 4 },
    ]);
    expect([first?.line, second?.line]).toEqual([8, 82]);
  });
});
