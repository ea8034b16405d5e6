// Texts made to exhaust time or memory are read or refused at once: each case took minutes, or ended the process, in a careless reader.
import { expect, it } from 'vitest';
import { scanCsv } from '../../pipeline/inputs/csv-scan.js';
import { decode } from '../../pipeline/inputs/decode.js';
import { readJson } from '../../pipeline/inputs/read-json.js';
import { readTable } from '../../pipeline/inputs/read-table.js';

/** Far above what any case needs on a slow machine, far below what quadratic time would take. */
const seconds = 1000;
const patience = 10 * seconds;
const filled = { mayBeEmpty: false };
const codes = (text: string) =>
  readTable('t.csv', text, filled).findings.map(({ code, exitCode }) => [code, exitCode]);

it.each([
  ['a million rows', `a,b\n${'1,2\n'.repeat(1_000_000)}`, 'size-rows', 7],
  ['four million cells', `a,b\n${`${'1,'.repeat(999)}1\n`.repeat(4000)}`, 'size-rows', 7],
  ['four million cells in one row', '1,'.repeat(4_000_000), 'size-rows', 7],
  ['four million quoted cells in one row', '"",'.repeat(4_000_000).concat('1'), 'size-rows', 7],
  ['eight million commas', ','.repeat(8_000_000), 'csv-empty', 1],
  ['eight million empty lines', '\n'.repeat(8_000_000), 'csv-empty', 1],
  ['a cell of eight million characters', `a,b\n1,${'质'.repeat(8_000_000)}\n`, 'size-cell', 7],
  ['a cell of eight million quotes', `a,b\n1,"${'""'.repeat(4_000_000)}"\n`, 'size-cell', 7],
])('%s', { timeout: patience }, (_, text, code, exitCode) => {
  expect(codes(text)).toEqual([[code, exitCode]]);
});

it('reads every line at most three times, whatever the quotes', { timeout: patience }, () => {
  for (const line of ['"\n', '1,"x\n', '""""\n', '"""\n', 'x"\n', '"a"b\n', '"a\n""\n""\n']) {
    const { records } = scanCsv(line.repeat(60_000), { records: 1e9, cells: 1e9, columns: 1e9 });
    expect(records.count).toBeGreaterThan(0);
  }
});

it('tells a hundred thousand rows that they are ragged, and lists those that can be shown', {
  timeout: patience,
}, () => {
  const { findings } = readTable('t.csv', `a,b\n${'1,2,3\n'.repeat(100_000)}`, filled);
  expect(findings).toHaveLength(1001);
  expect(findings.slice(0, 1000).every(({ code }) => code === 'csv-row-ragged')).toBe(true);
  expect(findings.map(({ place }) => place?.line).slice(998)).toEqual([1000, 1001, undefined]);
  expect(findings.at(-1)).toMatchObject({
    code: 'size-findings',
    severity: 'error',
    exitCode: 1,
    count: 99_000,
  });
});

it('stops at the record, the cell or the column that is one too many', () => {
  const scan = (text: string) => scanCsv(text, { records: 3, cells: 7, columns: 5 }).exceeded;
  expect(scan('a,b\n1,2\n\n3,4\n,\n')).toBeNull();
  expect(scan('a,b\n1,2\n3\n4\n')).toBe('records');
  expect(scan('a,b\n1,2\n3,4,5\n')).toBeNull();
  expect(scan('a,b\n1,2\n3,4,5,6\n')).toBe('cells');
  expect(scan('1,2,3,4,5\n')).toBeNull();
  expect(scan('1,2,3,4,5,6\n')).toBe('columns');
  expect(scan('1,"2",3,4,5,6\n')).toBe('columns');
  const wide = scanCsv('1,2,3,4,5,6,7,8,9', { records: 3, cells: 7, columns: 5 });
  expect(wide.records.at(0).cellCount).toBe(6);
});

it('keeps no more lines for quoting than a sheet has, and still finds a fault behind them', {
  timeout: patience,
}, () => {
  const bytes = Buffer.concat([Buffer.alloc(5_000_000, '\n'), Buffer.from([0xff])]);
  const { source, text, findings } = decode('t.csv', 't.csv', bytes);
  expect([source.lines.length, text]).toEqual([2_000_000, null]);
  expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ['enc-not-utf8', 5_000_001, 1],
  ]);
});

it.each([
  ['a string as long as a file may be', `"${'质'.repeat(349_000)}"`],
  ['half a million numbers', `[${'1,'.repeat(500_000)}1]`],
  [
    'long names inside each other',
    `${`{"${'k'.repeat(15_000)}":`.repeat(60)}[${'1,'.repeat(60_000)}1]${'}'.repeat(60)}`,
  ],
])('JSON: %s', { timeout: patience }, (_, text) => {
  const { document, findings } = readJson('t.json', text);
  expect(findings).toEqual([]);
  for (let index = 0; index < 200_000; index += 1) document?.placeOf(['contributors', index, 'title']);
  expect(document?.placeOf([])).toEqual({ file: 't.json', line: 1, column: 1 });
});
