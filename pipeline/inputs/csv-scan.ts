// Walks through CSV text and finds where every record and cell stands, and where its quotes are at fault.
import { longestCell } from './limits.js';

/** A position in text: 1-based physical line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface CsvFault extends Position {
  readonly type: 'stray-quote' | 'unclosed-quote' | 'long-cell';
  /** UTF-16 code units of the cell as far as it was read. */
  readonly length: number;
}

export interface ScannedRecord {
  /** Physical line on which it starts. */
  readonly line: number;
  /** Offsets in the text, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Number of its first cell, counted from 0 in the whole text. */
  readonly firstCell: number;
  readonly cellCount: number;
  /** Its first fault, if any: then its cells are not to be trusted. */
  readonly fault: CsvFault | null;
}

export interface ScannedCsv {
  /** Without records of nothing but commas: spreadsheets save them below the data, up to a million. */
  readonly records: readonly ScannedRecord[];
  /** Of any cell by its number in the text, counted from 0. */
  readonly positionOf: (cell: number) => Position;
  /** What there is too much of; then the text was not read to its end. */
  readonly exceeded: 'records' | 'cells' | null;
}

export interface ScanLimits {
  readonly records: number;
  readonly cells: number;
}

/** Where the scan stands. */
interface Cursor {
  offset: number;
  line: number;
  lineStart: number;
  /** The first line feed at or behind the offset, as far as it is known; the text's length if there is none. */
  feed: number;
}

/**
 * RFC 4180, clauses 1, 2 and 5–7, with LF accepted as a line end. A record with a faulty quote ends at the end of
 * the line on which that cell begins, so that one slip does not swallow the rest. Takes time proportional to the
 * text's length: every line is read at most twice.
 */
export function scanCsv(text: string, limits: ScanLimits): ScannedCsv {
  const records: ScannedRecord[] = [];
  // Two numbers a cell instead of an object: a table may have millions.
  const positions: number[] = [];
  const positionOf = (cell: number) => ({
    line: positions[2 * cell] ?? 1,
    column: positions[2 * cell + 1] ?? 1,
  });
  const cursor: Cursor = { offset: 0, line: 1, lineStart: 0, feed: -1 };
  for (skipBlankRecords(text, cursor); cursor.offset < text.length; skipBlankRecords(text, cursor)) {
    if (records.length >= limits.records) return { records, positionOf, exceeded: 'records' };
    records.push(scanRecord(text, cursor, positions, limits.cells));
    if (positions.length > 2 * limits.cells) return { records, positionOf, exceeded: 'cells' };
  }
  return { records, positionOf, exceeded: null };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const comma = 0x2c;

function skipBlankRecords(text: string, cursor: Cursor): void {
  for (let at = cursor.offset; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) startLine(cursor, at + 1);
    else if (code !== comma && code !== carriageReturn) return;
  }
  cursor.offset = text.length;
}

function startLine(cursor: Cursor, offset: number): void {
  cursor.offset = offset;
  cursor.lineStart = offset;
  cursor.line += 1;
}

/** Reads one record and moves the cursor behind its line end; stops inside it when there are too many cells. */
function scanRecord(text: string, cursor: Cursor, positions: number[], mostCells: number): ScannedRecord {
  const { line, offset: start } = cursor;
  const firstCell = positions.length / 2;
  let fault: CsvFault | null = null;
  for (;;) {
    const cellFault = scanCell(text, cursor, positions);
    fault ??= cellFault;
    if (text.charCodeAt(cursor.offset) !== comma || positions.length > 2 * mostCells) break;
    cursor.offset += 1;
  }
  const end = cursor.offset;
  const feed = nextFeed(text, cursor);
  if (feed < text.length) startLine(cursor, feed + 1);
  else cursor.offset = text.length;
  return { line, start, end, firstCell, cellCount: positions.length / 2 - firstCell, fault };
}

/**
 * Reads one cell, notes its position and moves the cursor to what follows it; with a faulty quote, to the end of
 * its line.
 */
function scanCell(text: string, cursor: Cursor, positions: number[]): CsvFault | null {
  const { offset: opened, line, lineStart } = cursor;
  const column = opened - lineStart + 1;
  const isQuoted = text.charCodeAt(opened) === quote;
  positions.push(line, isQuoted ? column + 1 : column);
  const ended = isQuoted ? quotedEnd(text, opened) : bareEnd(text, opened);
  if (ended !== null && mayFollowCell(text, ended)) {
    passLineFeeds(text, cursor, ended);
    const length = ended - opened;
    return length > longestCell ? { line, column, type: 'long-cell', length } : null;
  }
  const feed = nextFeed(text, cursor);
  cursor.offset = lineEnd(text, feed);
  // Text behind a closing quote on a later line: that quote opens another cell, and this one was never closed.
  if (ended === null || (isQuoted && feed < ended))
    return { line, column, type: 'unclosed-quote', length: cursor.offset - opened };
  const stray = isQuoted ? ended - 1 : ended;
  return { line, column: stray - lineStart + 1, type: 'stray-quote', length: stray - opened };
}

/** The offset behind the closing quote; `null` if there is none. Doubled quotes stand for one and do not close. */
function quotedEnd(text: string, opened: number): number | null {
  for (let at = text.indexOf('"', opened + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
  }
  return null;
}

/** Where a cell without quotes ends: at a comma, a line end, the text's end, or a quote that may not be there. */
function bareEnd(text: string, opened: number): number {
  let end = opened;
  while (text.charCodeAt(end) !== quote && !mayFollowCell(text, end)) end += 1;
  return end;
}

/** A carriage return ends a line only before a line feed or at the text's end. */
function mayFollowCell(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === carriageReturn) return text.charCodeAt(offset + 1) === lineFeed || offset + 1 === text.length;
  return code === comma || code === lineFeed || offset >= text.length;
}

/** Moves the cursor, counting the lines that begin on the way. */
function passLineFeeds(text: string, cursor: Cursor, offset: number): void {
  for (let feed = nextFeed(text, cursor); feed < offset; feed = nextFeed(text, cursor))
    startLine(cursor, feed + 1);
  cursor.offset = offset;
}

function nextFeed(text: string, cursor: Cursor): number {
  if (cursor.feed < cursor.offset) {
    const feed = text.indexOf('\n', cursor.offset);
    cursor.feed = feed < 0 ? text.length : feed;
  }
  return cursor.feed;
}

/** Where a line's text ends: before the line feed and the carriage return that belongs to it. */
function lineEnd(text: string, feed: number): number {
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}
