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
import { largeTable } from './checks/size-rows.js';
import { scanCsv, type ScannedCsv, type ScannedRecord } from './csv-scan.js';
import { mostCells, mostRows } from './limits.js';

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
  const refuse = (...findings: readonly Finding[]): ReadTable => ({ table: null, findings });
  const scanned = scanCsv(text, { records: mostRows, cells: mostCells });
  const { records, exceeded } = scanned;
  if (exceeded !== null) return refuse(makeFinding(largeTable, start, { exceeded }));
  const separator = foreignSeparator(text, records[0]);
  if (separator !== null) return refuse(makeFinding(oneColumn, start, { separator }));
  const faults = records.flatMap((record) => faultFindings(file, text, record));
  const [header, ...body] = parsedRows(file, text, scanned);
  // Rows can only be understood below a sound header.
  if (records[0]?.fault != null) return refuse(...faults);
  if (header === undefined) return refuse(...faults, makeFinding(emptyTable, start, { hasHeader: false }));
  const width = header.cells.length;
  const isWhole = ({ cells }: Row) => cells.length === width;
  const findings = [...faults, ...body.filter((row) => !isWhole(row)).map((row) => ragged(file, row, width))];
  if (body.length === 0 && findings.length === 0 && !mayBeEmpty)
    findings.push(makeFinding(emptyTable, start, { hasHeader: true }));
  return { table: { file, header: header.cells, rows: body.filter(isWhole) }, findings };
}

/** The records without a fault and with any content, as csv-parse reads them, with their places. */
function parsedRows(file: string, text: string, { records, positionOf }: ScannedCsv): readonly Row[] {
  const sound = records.filter(({ fault }) => fault === null);
  const texts: readonly string[][] = parse(sound.map(({ start, end }) => text.slice(start, end)).join('\n'), {
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return sound.flatMap(({ line, firstCell }, index) => {
    const cells = texts[index] ?? [];
    if (cells.every((cell) => cell.trim() === '')) return [];
    const place = (at: number) => ({ file, ...positionOf(firstCell + at) });
    return [{ line, cells: cells.map((cell, at) => ({ text: cell, place: place(at) })) }];
  });
}

function faultFindings(file: string, text: string, { start, end, fault }: ScannedRecord): readonly Finding[] {
  if (fault === null) return [];
  const { type, line, column, length } = fault;
  const found = text.slice(start, Math.min(end, start + 200)).split(/\r?\n/)[0] ?? '';
  const site = { place: { file, line, column }, length: 1, found };
  if (type === 'long-cell') return [makeFinding(longCell, site, { length })];
  return [makeFinding(type === 'stray-quote' ? strayQuote : unclosedQuote, site, {})];
}

/** What stands between the columns of the first line, if it has no comma. */
function foreignSeparator(text: string, first: ScannedRecord | undefined): string | null {
  const line = first === undefined ? '' : (text.slice(first.start, first.end).split('\n')[0] ?? '');
  return line.includes(',') ? null : (/[;\t，、|；]/.exec(line)?.[0] ?? null);
}

function ragged(file: string, { line, cells }: Row, expected: number): Finding {
  const found = cells.map((cell) => cell.text).join(',');
  return makeFinding(
    raggedRow,
    { place: { file, line, column: 1 }, found },
    { cells: cells.length, expected },
  );
}
