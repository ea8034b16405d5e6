// Whatever stands in the tables, validate answers with findings and never throws.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EditionSources, JsonDocument, Table, TableName } from '../../pipeline/model/sources.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { readMiniEdition } from './mini-edition.js';

const base = readMiniEdition([]);

/** Words that mean something somewhere, so that random cells get past the first checks. */
const word = fc.oneof(
  fc.constantFrom(
    ...[
      'pass-rate',
      'accidents',
      'products',
      'overview',
      '2020',
      '2019',
      '97.6',
      '-1',
      '0',
      '%',
      '万张',
      '张',
      'rank',
    ],
    ...[
      '__proto__',
      'constructor',
      'true',
      'count',
      'higher',
      'percent',
      '',
      ' ',
      '—',
      '１２',
      '=1',
      '\u200b',
      '\ud800',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

function withRandomCells(table: Table, words: readonly string[], share: number): Table {
  let next = 0;
  const change = (text: string) => {
    next += 1;
    return next % share === 0 ? (words[next % words.length] ?? text) : text;
  };
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
  }));
  return { ...table, rows };
}

it('never throws, whatever the cells hold', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (words, share) => {
        const tables = new Map<TableName, Table>();
        for (const [name, table] of base.tables) tables.set(name, withRandomCells(table, words, share));
        const { value, findings } = validateEdition(
          { ...base, tables },
          { mayPrint: (codePoint) => codePoint < 0x3000 },
        );
        expect(value === null || findings.every(({ severity }) => severity !== 'error')).toBe(true);
        for (const { place, length } of findings) {
          expect(place === null || (place.line >= 1 && place.column >= 1)).toBe(true);
          expect(length).toBeGreaterThanOrEqual(1);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('never throws, whatever the JSON files and headers hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(word, { maxLength: 9 }), (value, header) => {
      const document = (file: string): JsonDocument => ({
        file,
        value,
        placeOf: () => ({ file, line: 1, column: 1 }),
      });
      const tables = new Map(base.tables);
      const file = '2020/values.csv';
      const cells = header.map((text, index) => ({ text, place: { file, line: 1, column: index + 1 } }));
      tables.set('values', { file, header: cells, rows: [{ line: 2, cells }] });
      const sources: EditionSources = {
        ...base,
        region: document('region.json'),
        package: document('2020/datapackage.json'),
        tables,
      };
      expect(validateEdition(sources).value).toBeNull();
    }),
    { numRuns: 150 },
  );
});

it('does without any table, and gives no edition', () => {
  const { value, findings } = validateEdition({ ...base, tables: new Map(), year: '..' });
  expect(value).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['year-invalid']);
});

it('orders findings by file in reading order, line, column and code, and keeps that order', () => {
  const tables = new Map<TableName, Table>();
  for (const [name, table] of base.tables) tables.set(name, withRandomCells(table, ['—', '=x', ''], 2));
  const order = base.files.map(({ file }) => file);
  const keys = validateEdition({ ...base, tables }).findings.map(({ place, code }) => [
    order.indexOf(place?.file ?? ''),
    place?.line ?? 0,
    place?.column ?? 0,
    code,
  ]);
  const padded = keys.map((key) => key.map((part) => String(part).padStart(6, '0')).join(' '));
  expect(padded).toEqual(padded.toSorted());
  expect(padded.length).toBeGreaterThan(20);
});
