// CSV text to a table: the scan finds where everything stands, csv-parse reads the cells.
import { parse } from 'csv-parse/sync';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Row, Table } from '../model/sources.js';
import { emptyTable } from './checks/csv-empty.js';
import { oneColumn } from './checks/csv-one-column.js';
import { type BlankRows, blankRows } from './checks/csv-row-blank.js';
import { titleRow } from './checks/csv-title-row.js';
import { mixedLineEnds } from './checks/eol-mixed.js';
import { largeTable } from './checks/size-rows.js';
import { cutRecord } from './csv-cut.js';
import {
  type ScanLimits,
  type ScannedCsv,
  type ScannedRecord,
  type ScannedRecords,
  scanCsv,
} from './csv-scan.js';
import { lazyRows, listOf } from './lazy-rows.js';
import { expectWorkFor } from './long-run.js';
import { hasTooManyRecords } from './row-count.js';
import { firstLineOf, lineBehind, type SoundRecords, soundRecords } from './sound-records.js';
import { mostCells, mostCellsOfRow, mostColumns, mostRows } from './limits.js';

export interface ReadTable {
  /** `null` if nothing can be said of its rows. */
  readonly table: Table | null;
  readonly findings: readonly Finding[];
}

export interface TableOptions {
  /** Whether a header without rows is sensible. */
  readonly mayBeEmpty: boolean;
  /** Rows that may hold anything, the header among them. */
  readonly mostRows?: number;
  /** Larger tables are cut row by row when they are looked at. */
  readonly mostRowsAtOnce?: number;
  /** Whether a header names a column that the table may have: to know the header below a title. */
  readonly isHeader?: (text: string) => boolean;
}

/**
 * As many rows as csv-parse reads at once, far more than any edition has had. All cells of a larger table would not
 * fit into memory: its rows are cut where the scan has found their cells, which gives the same texts and a test
 * proves it (csv-cut.test.ts).
 */
const mostRowsAtOnce = 20_000;

/**
 * Reads a table. Rows of nothing but empty cells are left out: spreadsheets save them below the data.
 * Findings: `csv-empty`, `csv-title-row`, `csv-row-blank`, `csv-one-column`, `csv-quote-stray`, `csv-quote-unclosed`, `csv-row-ragged`,
 * `size-rows`, `size-cell`; all are counted, those that can be shown are given.
 */
export function readTable(file: string, text: string, options: TableOptions): ReadTable {
  const start = { place: { file, line: 1, column: 1 } };
  const refuse = (...findings: readonly Finding[]): ReadTable => ({ table: null, findings });
  const limits = limitsOf(options.mostRows);
  expectWorkFor(text.length);
  const { records, exceeded } = scanCsv(text, limits);
  if (exceeded !== null) return refuse(tooLarge(file, limits, exceeded));
  const all = filledRecords(text, records);
  const titles = titlesAbove(file, text, records, all, options.isHeader);
  const filled = all.subarray(titles);
  const header = filled.length === 0 ? undefined : records.at(filled[0] ?? 0);
  if (header === undefined) return refuse(makeFinding(emptyTable, start, { hasHeader: false }));
  const separator = foreignSeparator(text, header);
  if (separator !== null) return refuse(makeFinding(oneColumn, start, { separator }));
  const sound = soundRecords(file, text, records, filled, header);
  const { whole, findings } = sound;
  // Rows can only be understood below a sound header.
  if (header.fault !== null) return refuse(...findings);
  const table =
    whole.length <= (options.mostRowsAtOnce ?? mostRowsAtOnce)
      ? tableOf(file, parsedRows(file, text, [...whole].map(records.at)), sound)
      : largeTableOf(file, text, records, sound);
  const isBare = filled.length === 1 && !options.mayBeEmpty;
  return {
    table,
    findings: [
      ...(titles === 0 ? [] : [titleFinding(file, text, records.at(all[0] ?? 0), header)]),
      ...lineEndFindings(file, text, records, filled),
      ...(isBare ? [] : blankRowFindings(file, text, records, filled)),
      ...findings,
      ...(isBare ? [makeFinding(emptyTable, start, { hasHeader: true })] : []),
    ],
  };
}

/** `size-rows` if the bytes of a table show that it has too many rows; `null` says nothing. */
export function tooManyRows(file: string, bytes: Uint8Array, rowLimit: number | undefined): Finding | null {
  const limits = limitsOf(rowLimit);
  expectWorkFor(bytes.length);
  return hasTooManyRecords(bytes, limits) ? tooLarge(file, limits, 'records') : null;
}

function limitsOf(records: number = mostRows): ScanLimits {
  return { records, cells: Math.max(mostCells, records * mostCellsOfRow), columns: mostColumns };
}

function tooLarge(
  file: string,
  { records: rows, cells, columns }: ScanLimits,
  exceeded: NonNullable<ScannedCsv['exceeded']>,
): Finding {
  const site = { place: { file, line: 1, column: 1 } };
  return makeFinding(largeTable, site, { exceeded, rows, cells, columns });
}

function tableOf(file: string, [header, ...rows]: readonly Row[], sound: SoundRecords): Table {
  return { file, header: header?.cells ?? [], rows, ...unreadOf(sound) };
}

/** What is known of rows that cannot be read, or not without doubt. */
function unreadOf({ unread, strayQuotes }: SoundRecords): Pick<Table, 'unread' | 'strayQuotes'> {
  return { ...(unread === 0 ? {} : { unread }), ...(strayQuotes === undefined ? {} : { strayQuotes }) };
}

function largeTableOf(file: string, text: string, records: ScannedRecords, sound: SoundRecords): Table {
  const { whole } = sound;
  const header = lazyRows(file, text, records, whole).row(0).cells;
  const written = lazyRows(file, text, records, whole.subarray(1));
  let rows: readonly Row[] | null = null;
  return {
    file,
    header,
    get rows() {
      rows ??= listOf(written);
      return rows;
    },
    written,
    ...unreadOf(sound),
  };
}

/** Titles stand in the first few rows, if anywhere. */
const mostTitles = 9;
/** A row that names fewer columns is no header. */
const fewestHeaders = 2;

/** How many rows stand above the header: none if the first row names a column, or no other row does. */
function titlesAbove(
  file: string,
  text: string,
  records: ScannedRecords,
  filled: Uint32Array,
  isHeader: TableOptions['isHeader'],
): number {
  if (isHeader === undefined) return 0;
  const namedIn = (index: number): number => {
    const record = records.at(index);
    if (record.fault !== null) return 0;
    return parsedRows(file, text, [record])[0]?.cells.filter((cell) => isHeader(cell.text)).length ?? 0;
  };
  const [first, ...others] = filled.subarray(0, mostTitles + 1);
  // Mostly the first row is the header, and the others need no reading.
  if (first === undefined || namedIn(first) > 0) return 0;
  return 1 + others.findIndex((index) => namedIn(index) >= fewestHeaders);
}

function titleFinding(file: string, text: string, title: ScannedRecord, header: ScannedRecord): Finding {
  const site = {
    place: { file, line: title.line, column: 1 },
    found: firstLineOf(text.slice(title.start, title.end)),
  };
  return makeFinding(titleRow, site, { headerLine: header.line });
}

/** Blank rows between the rows, and rows of commas below them: at most one finding for each. */
function blankRowFindings(
  file: string,
  text: string,
  records: ScannedRecords,
  filled: Uint32Array,
): readonly Finding[] {
  let count = 0;
  let firstLine = 0;
  const [first = 0, final = 0] = [filled[0], filled.at(-1)];
  // Mostly every line is a row.
  const isDense = records.lineOf(final) - records.lineOf(first) === filled.length - 1;
  let last = isDense ? final : first;
  for (const index of isDense ? [] : filled.subarray(1)) {
    const line = records.lineOf(index);
    const next = line === records.lineOf(last) + 1 ? line : lineBehind(text, records.at(last));
    if (line > next) {
      if (count === 0) firstLine = next;
      count += line - next;
    }
    last = index;
  }
  const next = lineBehind(text, records.at(last));
  const below = text.slice(records.endOf(last)).split('\n').slice(1);
  const commas = below.filter((line) => line.includes(',')).length;
  const finding = (line: number, details: BlankRows) =>
    makeFinding(blankRows, { place: { file, line, column: 1 }, length: 1 }, details);
  return [
    ...(count > 0 ? [finding(firstLine, { count, where: 'between' })] : []),
    ...(commas > 0
      ? [finding(next + below.findIndex((line) => line.includes(',')), { count: commas, where: 'below' })]
      : []),
  ];
}

const lineFeed = 0x0a;

/** The first row that ends otherwise than the ones above; line breaks inside cells are their own affair. */
function lineEndFindings(
  file: string,
  text: string,
  records: ScannedRecords,
  filled: Uint32Array,
): readonly Finding[] {
  const endOf = (index: number) => {
    const end = records.endOf(index);
    if (text.charCodeAt(end) === lineFeed) return 'LF';
    return text.startsWith('\r\n', end) ? 'CRLF' : null;
  };
  const first = endOf(filled[0] ?? 0);
  const other = filled.find((index) => {
    const end = endOf(index);
    return end !== first && end !== null;
  });
  if (first === null || other === undefined) return [];
  const place = { file, line: records.at(other).line, column: 1 };
  return [makeFinding(mixedLineEnds, { place, length: 1 }, { first })];
}

/** Numbers of the records that hold anything. */
function filledRecords(text: string, records: ScannedRecords): Uint32Array {
  const filled = new Uint32Array(records.count);
  let count = 0;
  for (let index = 0; index < records.count; index += 1) {
    if (isBlank(text, records, index)) continue;
    filled[count] = index;
    count += 1;
  }
  return filled.subarray(0, count);
}

const blankCell = /(?:"\s*"|\s*)(?=,|$)/y;

/** Rows of nothing but empty cells, also those that the scan takes for content: with spaces or quotes. */
function isBlank(text: string, records: ScannedRecords, index: number): boolean {
  // What a row that holds something mostly begins with: a letter or a digit.
  const start = records.startOf(index);
  if (isWordCharacter(text.charCodeAt(start)) || records.hasFault(index)) return false;
  const record = text.slice(start, records.endOf(index));
  for (let at = 0; at <= record.length; at = blankCell.lastIndex + 1) {
    blankCell.lastIndex = at;
    if (!blankCell.test(record)) return false;
  }
  return true;
}

function isWordCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** The cells of records as csv-parse reads them, with their places. */
function parsedRows(file: string, text: string, records: readonly ScannedRecord[]): readonly Row[] {
  const joined = records.map(({ start, end }) => text.slice(start, end)).join('\n');
  const texts: readonly string[][] = parse(joined, { record_delimiter: '\n', relax_quotes: true });
  return records.map((record, index) => ({
    line: record.line,
    cells: cutRecord(text, record).map(({ line, column }, at) => ({
      text: texts[index]?.[at] ?? '',
      place: { file, line, column },
    })),
  }));
}

/** What stands between the columns of the first line, if it has no comma. */
function foreignSeparator(text: string, { start, end }: ScannedRecord): string | null {
  const [line = ''] = text.slice(start, end).split('\n', 1);
  return line.includes(',') ? null : (/[;\t，、|；]/.exec(line)?.[0] ?? null);
}
