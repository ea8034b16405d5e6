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
  const { records, positionOf, exceeded } = scanCsv(text, { records: mostRows, cells: mostCells });
  if (exceeded !== null) return refuse(makeFinding(largeTable, start, { exceeded }));
  const filled = records.filter((record) => !isBlank(text, record));
  const [header] = filled;
  if (header === undefined) return refuse(makeFinding(emptyTable, start, { hasHeader: false }));
  const separator = foreignSeparator(text, header);
  if (separator !== null) return refuse(makeFinding(oneColumn, start, { separator }));
  const findings = filled.flatMap((record) => faultFindings(file, text, record, header));
  // Rows can only be understood below a sound header.
  if (header.fault !== null) return refuse(...findings);
  const whole = filled.filter(({ fault, cellCount }) => fault === null && cellCount === header.cellCount);
  const [first, ...rows] = readCells(file, text, whole, positionOf);
  if (filled.length === 1 && !mayBeEmpty) findings.push(makeFinding(emptyTable, start, { hasHeader: true }));
  return { table: { file, header: first?.cells ?? [], rows }, findings };
}

const blankCell = /(?:"\s*"|\s*)(?=,|$)/y;

/** Rows of nothing but empty cells, also those that the scan takes for content: with spaces or quotes. */
function isBlank(text: string, { start, end, fault }: ScannedRecord): boolean {
  if (fault !== null) return false;
  const record = text.slice(start, end);
  for (let at = 0; at <= record.length; at = blankCell.lastIndex + 1) {
    blankCell.lastIndex = at;
    if (!blankCell.test(record)) return false;
  }
  return true;
}

/** The cells of records that csv-parse can read, with their places. */
function readCells(
  file: string,
  text: string,
  records: readonly ScannedRecord[],
  positionOf: ScannedCsv['positionOf'],
): readonly Row[] {
  const joined = records.map(({ start, end }) => text.slice(start, end)).join('\n');
  const texts: readonly string[][] = parse(joined, { record_delimiter: '\n' });
  return records.map(({ line, firstCell }, index) => ({
    line,
    cells: (texts[index] ?? []).map((cell, at) => ({
      text: cell,
      place: { file, ...positionOf(firstCell + at) },
    })),
  }));
}

/** More than a finding shows; what is behind it costs memory only. */
const longestFound = 200;

function firstLineOf(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

/** What is wrong with a record: its first fault, or another number of cells than the header has. */
function faultFindings(
  file: string,
  text: string,
  { line, start, end, cellCount, fault }: ScannedRecord,
  header: ScannedRecord,
): readonly Finding[] {
  const found = firstLineOf(text.slice(start, Math.min(end, start + longestFound)));
  if (fault === null) {
    if (header.fault !== null || cellCount === header.cellCount) return [];
    const site = { place: { file, line, column: 1 }, found };
    return [makeFinding(raggedRow, site, { cells: cellCount, expected: header.cellCount })];
  }
  const site = { place: { file, line: fault.line, column: fault.column }, length: 1, found };
  if (fault.type === 'long-cell') return [makeFinding(longCell, site, { length: fault.length })];
  return [makeFinding(fault.type === 'stray-quote' ? strayQuote : unclosedQuote, site, {})];
}

/** What stands between the columns of the first line, if it has no comma. */
function foreignSeparator(text: string, { start, end }: ScannedRecord): string | null {
  const [line = ''] = text.slice(start, end).split('\n', 1);
  return line.includes(',') ? null : (/[;\t，、|；]/.exec(line)?.[0] ?? null);
}
