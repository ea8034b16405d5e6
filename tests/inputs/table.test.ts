// Any table that a spreadsheet can write is read back with the same texts, and every cell at its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../pipeline/inputs/decode.js';
import { readTable } from '../../pipeline/inputs/read-table.js';

const cellText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '质', '量', ',', '"', '\n', '\r\n', ' ', ';', '\t', '𠮷', '\r') }),
  fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
);

const written = fc.record({
  columns: fc.integer({ min: 2, max: 5 }),
  rows: fc.array(fc.array(cellText, { minLength: 5, maxLength: 5 }), { maxLength: 8 }),
  quoteAll: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  lastLineEnds: fc.boolean(),
});

function quoted(text: string, always: boolean): string {
  return always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('readTable', () => {
  it('gives back every text at its place, whatever the line ends, quotes and byte-order mark', () => {
    fc.assert(
      fc.property(written, ({ columns, rows, quoteAll, lineEnd, mark, lastLineEnds }) => {
        const header = ['a', 'b', 'c', 'd', 'e'].slice(0, columns);
        const cut = rows.map((row) => row.slice(0, columns));
        const text =
          [header, ...cut].map((row) => row.map((cell) => quoted(cell, quoteAll)).join(',')).join(lineEnd) +
          (lastLineEnds ? lineEnd : '');
        const bytes = new TextEncoder().encode((mark ? '\uFEFF' : '') + text);
        const decoded = decode('t.csv', 't.csv', bytes);
        const { table, findings } = readTable('t.csv', decoded.text ?? '', true);
        expect([decoded.findings, findings]).toEqual([[], []]);
        const kept = cut.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(kept);
        const lines = text.split('\n');
        for (const { cells } of table?.rows ?? []) {
          for (const { text: cell, place } of cells) {
            const rest = [lines[place.line - 1]?.slice(place.column - 1), ...lines.slice(place.line)].join(
              '\n',
            );
            const plain = rest.startsWith(cell);
            expect(plain || rest.startsWith(cell.replaceAll('"', '""'))).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, and loses no fault, on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '质') }), (text) => {
        const { table, findings } = readTable('t.csv', text, true);
        expect(table !== null || findings.length > 0).toBe(true);
        for (const { cells } of table?.rows ?? []) expect(cells).toHaveLength(table?.header.length ?? -1);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes on behind a stray quote', () => {
    const { table, findings } = readTable('t.csv', 'a,b\n1,x"y\n2,"z" z\n3,w\n', false);
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-quote-stray', 2, 4],
      ['csv-quote-stray', 3, 5],
    ]);
    expect(table?.rows.map(({ cells }) => cells[1]?.text)).toEqual(['w']);
  });

  it('names the line on which a quote opens, and says nothing of what it swallowed', () => {
    const { table, findings } = readTable('t.csv', 'a,b\n1,x\n2,"y\n3,z\n', false);
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-quote-unclosed', 3, 3],
    ]);
    expect(table).toBeNull();
  });

  it.each([';', '\t', '，', '；'])('knows a file separated by %j', (separator) => {
    const text = `a${separator}b\n1${separator}2\n`;
    expect(readTable('t.csv', text, false).findings.map(({ code }) => code)).toEqual(['csv-one-column']);
  });

  it('refuses a table of a million rows, and a cell of a million characters', () => {
    const rows = readTable('t.csv', `a,b\n${'1,2\n'.repeat(200_001)}`, false);
    expect(rows.findings.map(({ code, exitCode }) => [code, exitCode])).toEqual([['size-rows', 7]]);
    const cell = readTable('t.csv', `a,b\n1,${'x'.repeat(1_000_000)}\n`, false);
    expect(cell.findings.map(({ code, exitCode }) => [code, exitCode])).toEqual([['size-cell', 7]]);
  });
});
