// CSV text to a table: csv-parse reads the cells, the scan before it knows where each of them stands.
import { parse } from 'csv-parse/sync';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Row, Table } from '../model/sources.js';
import { emptyTable } from './checks/csv-empty.js';
import { oneColumn } from './checks/csv-one-column.js';
import { strayQuote } from './checks/csv-quote-stray.js';
import { unclosedQuote } from './checks/csv-quote-unclosed.js';
import { raggedRow } from './checks/csv-row-ragged.js';
import { longCell } from './checks/size-cell.js';
import { manyRows } from './checks/size-rows.js';
import { scanCsv, type ScannedRecord } from './csv-scan.js';
import { longestCell, mostRows } from './limits.js';

export interface ReadTable {
  /** `null` if nothing can be said of its rows. */
  readonly table: Table | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a table. Rows of nothing but empty cells are left out: spreadsheets save them below the data.
 * Findings: `csv-empty`, `csv-one-column`, `csv-quote-stray`, `csv-quote-unclosed`, `csv-row-ragged`,
 * `size-rows`, `size-cell`.
 * @param mayBeEmpty whether a header without rows is sensible.
 */
export function readTable(file: string, text: string, mayBeEmpty: boolean): ReadTable {
  const start = { place: { file, line: 1, column: 1 } };
  const records = scanCsv(text);
  const findings = records.flatMap((record) => quoteFindings(file, text, record));
  const sound = parsed(file, text, records);
  const [header, ...body] = sound;
  if (header === undefined)
    return {
      table: null,
      findings: findings.length > 0 ? findings : [makeFinding(emptyTable, start, { hasHeader: false })],
    };
  if (body.length > mostRows)
    return { table: null, findings: [...findings, makeFinding(manyRows, start, { rows: body.length })] };
  const separator = foreignSeparator(header);
  if (separator !== null) return { table: null, findings: [makeFinding(oneColumn, start, { separator })] };
  const rows = body.filter(({ cells }) => cells.length === header.cells.length);
  findings.push(
    ...sound.flatMap(longCells),
    ...body
      .filter(({ cells }) => cells.length !== header.cells.length)
      .map((row) => ragged(file, row, header.cells.length)),
  );
  if (body.length === 0 && findings.length === 0 && !mayBeEmpty)
    findings.push(makeFinding(emptyTable, start, { hasHeader: true }));
  // Everything behind an unclosed quote is unknown: nothing may be called missing.
  const isCut = records.some(({ fault }) => fault?.type === 'unclosed');
  return { table: isCut ? null : { file, header: header.cells, rows }, findings };
}

/** The records without faulty quotes and without blank ones, as csv-parse reads them, with their places. */
function parsed(file: string, text: string, records: readonly ScannedRecord[]): readonly Row[] {
  const sound = records.filter(({ fault }) => fault === null);
  const texts: readonly string[][] = parse(sound.map(({ start, end }) => text.slice(start, end)).join('\n'), {
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return sound
    .map(({ line, cells }, index) => ({
      line,
      cells: cells.map(({ line: cellLine, column }, at) => ({
        text: texts[index]?.[at] ?? '',
        place: { file, line: cellLine, column },
      })),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
}

function quoteFindings(file: string, text: string, { start, end, fault }: ScannedRecord): readonly Finding[] {
  if (fault === null) return [];
  const { line, column } = fault;
  const place = { file, line, column };
  const definition = fault.type === 'stray' ? strayQuote : unclosedQuote;
  const found = text.slice(start, Math.min(end, start + 200)).split(/\r?\n/)[0] ?? '';
  return [makeFinding(definition, { place, length: 1, found }, {})];
}

function foreignSeparator({ cells }: Row): string | null {
  const [only] = cells;
  if (only === undefined || cells.length > 1) return null;
  return /[;\t，、|；]/.exec(only.text)?.[0] ?? null;
}

function ragged(file: string, { line, cells }: Row, expected: number): Finding {
  const found = cells.map((cell) => cell.text).join(',');
  return makeFinding(
    raggedRow,
    { place: { file, line, column: 1 }, found },
    { cells: cells.length, expected },
  );
}

function longCells({ cells }: Row): readonly Finding[] {
  return cells
    .filter(({ text }) => text.length > longestCell)
    .map(({ text, place }) =>
      makeFinding(longCell, { place, found: text.slice(0, 80) }, { length: text.length }),
    );
}
