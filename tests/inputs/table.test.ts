// Any table that a spreadsheet can write is read back with the same texts, and every cell at its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../pipeline/inputs/decode.js';
import { readTable } from '../../pipeline/inputs/read-table.js';

const mayBeEmpty = { mayBeEmpty: true };
const filled = { mayBeEmpty: false };

const cellText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', '质', '量', ',', '"', '\n', '\r\n', ' ', '　', ';', '\t', '𠮷', '\r'),
  }),
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
        const { table, findings } = readTable('t.csv', decoded.text ?? '', mayBeEmpty);
        const faults = findings.filter(({ code }) => code !== 'csv-row-blank');
        expect([decoded.findings, faults]).toEqual([[], []]);
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

  it('gives the same table with LF and CRLF, with and without a byte-order mark', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cellText, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (rows) => {
        const lines = [['a', 'b', 'c'], ...rows].map((row) =>
          row.map((cell) => quoted(cell, false)).join(','),
        );
        const tables = ['\n', '\r\n'].flatMap((lineEnd) =>
          ['', '\uFEFF'].map((mark) => {
            const bytes = new TextEncoder().encode(mark + lines.map((line) => line + lineEnd).join(''));
            return readTable('t.csv', decode('t.csv', 't.csv', bytes).text ?? '', mayBeEmpty);
          }),
        );
        for (const table of tables) expect(table).toEqual(tables[0]);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and loses no fault, on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '质') }), (text) => {
        const { table, findings } = readTable('t.csv', text, mayBeEmpty);
        expect(table !== null || findings.length > 0).toBe(true);
        for (const { cells } of table?.rows ?? []) expect(cells).toHaveLength(table?.header.length ?? -1);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes on behind a stray quote', () => {
    const { table, findings } = readTable('t.csv', 'a,b\n1,x"y\n2,"z" z\n3,w\n', filled);
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-quote-stray', 2, 4],
      ['csv-quote-stray', 3, 5],
    ]);
    expect(table?.rows.map(({ cells }) => cells[1]?.text)).toEqual(['x"y', 'w']);
  });

  it.each([
    ['to the end', 'a,b\n1,x\n2,"y\n3,z\n4,w\n'],
    ['up to another quoted cell', 'a,b\n1,x\n2,"y\n3,z\n4,"w"\n'],
    ['over doubled quotes', 'a,b\n1,x\n2,"y\n3,z\n"4",""""\n'],
    ['with CRLF', 'a,b\r\n1,x\r\n2,"y\r\n3,z\r\n4,w\r\n'],
  ])('names where a quote opens that is not closed, and reads the rows below it: %s', (_, text) => {
    const { table, findings } = readTable('t.csv', text, filled);
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-quote-unclosed', 3, 3],
    ]);
    expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['1', '3', '4']);
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it('takes no other row for the header when the header is at fault', () => {
    const { table, findings } = readTable('t.csv', 'a,"b"x,c\n1,2,3\n3,"4\n', filled);
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['csv-quote-stray', 1],
      ['csv-quote-unclosed', 3],
    ]);
    expect(table).toBeNull();
  });

  it('quotes a line without its line end', () => {
    const { findings } = readTable('t.csv', 'a,b\r\n1,x"y\r\n2,"z\r\n', filled);
    expect(findings.map(({ found }) => found)).toEqual(['1,x"y', '2,"z']);
  });

  it('takes a carriage return for a line end at the end of the text, and for text before anything else', () => {
    const { table } = readTable('t.csv', 'a,b\n1\r,2\n3,4\r', filled);
    expect(table?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
      ['1\r', '2'],
      ['3', '4'],
    ]);
  });

  it('refuses a long cell wherever it stands in its row', () => {
    const long = '长'.repeat(65_537);
    const { table, findings } = readTable('t.csv', `a,b\n${long},2\n3,"${long}"\n5,6\n`, filled);
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['size-cell', 2, 1],
      ['size-cell', 3, 3],
    ]);
    expect(table?.rows.map(({ line }) => line)).toEqual([4]);
  });

  it('tells a header without rows from an empty file, and lets it pass where a year may have none', () => {
    const messages = ['', '\n,,\n', 'a,b\n', 'a,b\n,\n'].map((text) =>
      readTable('t.csv', text, filled).findings.map(({ code, text: { en } }) => `${code}: ${en.message}`),
    );
    const empty = ['csv-empty: The file is empty.'];
    const bare = ['csv-empty: The table has a header but no rows.'];
    expect(messages).toEqual([empty, empty, bare, bare]);
    expect(readTable('t.csv', 'a,b\n', mayBeEmpty)).toMatchObject({ findings: [], table: { rows: [] } });
    // A row that was refused is not missing.
    expect(readTable('t.csv', 'a,b\n1\n', filled).findings.map(({ code }) => code)).toEqual([
      'csv-row-ragged',
    ]);
  });

  it.each(['a,b；c\n1,2\n', 'a;b,c\n1,2\n'])(
    'does not take a mark in a header for a separator: %j',
    (text) => {
      expect(readTable('t.csv', text, filled).findings).toEqual([]);
    },
  );

  it.each([
    ['blank lines above the header', '\n \n,,\na,b\n1,2\n', []],
    ['lines of nothing at the end', 'a,b\n1,2\n\n\r\n', []],
    ['empty rows between and below', 'a,b\n,\n"",""\n1,2\n,,,,\n\r\n  \n,', [2, 5]],
  ])('leaves out %s', (_, text, blank) => {
    const { table, findings } = readTable('t.csv', text, filled);
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual(
      blank.map((line) => ['csv-row-blank', line]),
    );
    expect(table?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([['1', '2']]);
  });

  it.each([';', '\t', '，', '；', '、', '|'])('knows a file separated by %j, quoted or not', (separator) => {
    for (const quote of ['', '"']) {
      const text = `a${separator}b\n1${separator}2\n`.replaceAll(/\w/g, `${quote}$&${quote}`);
      expect(readTable('t.csv', text, filled).findings.map(({ code }) => code)).toEqual(['csv-one-column']);
    }
  });

  it('reads a file whose lines end in CR', () => {
    const { source, text } = decode('t.csv', 't.csv', new TextEncoder().encode('a,b\r1,2\r3,"4"\r'));
    const { table, findings } = readTable('t.csv', text ?? '', filled);
    expect(findings).toEqual([]);
    expect(table?.rows.map(({ cells }) => cells[1]?.place)).toEqual([
      { file: 't.csv', line: 2, column: 3 },
      { file: 't.csv', line: 3, column: 4 },
    ]);
    expect(source.lines).toEqual(['a,b', '1,2', '3,"4"', '']);
  });
});
