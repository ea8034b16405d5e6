// Too many rows are seen in the bytes of a table only where the scan of its text would find them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanCsv } from '../../pipeline/inputs/csv-scan.js';
import { hasTooManyRecords } from '../../pipeline/inputs/row-count.js';

const piece = fc.constantFrom(
  'a',
  '年',
  ',',
  ',',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '"',
  '"',
  '""',
  '"a"',
  '"a\nb"',
  '\uFEFF',
);
const table = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

it('is never seen where it is not', () => {
  let seen = 0;
  const limits = { records: fc.nat({ max: 6 }), cells: fc.nat({ max: 20 }), columns: fc.nat({ max: 4 }) };
  fc.assert(
    fc.property(table, fc.record(limits), (text, limit) => {
      const { exceeded } = scanCsv(text.replaceAll('\uFEFF', ''), limit);
      const isSeen = hasTooManyRecords(new TextEncoder().encode(text), limit);
      if (isSeen) expect(exceeded).toBe('records');
      seen += isSeen ? 1 : 0;
    }),
    { numRuns: 5000 },
  );
  expect(seen).toBeGreaterThan(100);
});

it('is seen among quoted cells and blank rows', () => {
  const rows = ['a,b\n'.repeat(3), ',,\r\n\n', '"x, ""y""",1\r\n'.repeat(3)];
  const bytes = new TextEncoder().encode(rows.join(''));
  const seen = (records: number) => hasTooManyRecords(bytes, { records, cells: 100, columns: 10 });
  expect([seen(5), seen(6)]).toEqual([true, false]);
});

it('is not seen in UTF-16, whose characters hold bytes of line ends', () => {
  const bytes = Buffer.from(`\uFEFFa,b\n${'上上上上,1\n'.repeat(3)}`, 'utf16le');
  expect(hasTooManyRecords(bytes, { records: 5, cells: 100, columns: 10 })).toBe(false);
});
