// Walks through CSV text and finds where every record stands, and where its quotes are at fault.
import { longestCell } from './limits.js';

/** A position in text: 1-based physical line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface CsvFault extends Position {
  /** bare-quote: inside a cell that does not begin with one; what the cell says is still plain. */
  readonly type: 'bare-quote' | 'stray-quote' | 'unclosed-quote' | 'long-cell';
  /** UTF-16 code units of the cell as far as it was read. */
  readonly length: number;
}

export interface ScannedRecord {
  /** Physical line on which it starts. */
  readonly line: number;
  /** Offsets in the text, without the line end. */
  readonly start: number;
  readonly end: number;
  readonly cellCount: number;
  /** Its first fault, if any: unless it is a bare quote, its cells are not to be trusted. */
  readonly fault: CsvFault | null;
}

/** The records in order. Kept as bare numbers, since a table may have millions: each access makes an object. */
export interface ScannedRecords {
  readonly count: number;
  readonly at: (index: number) => ScannedRecord;
  /** What of a record is asked for most, without the object. */
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
  readonly lineOf: (index: number) => number;
  readonly cellCountOf: (index: number) => number;
  readonly hasFault: (index: number) => boolean;
  readonly faultOf: (index: number) => CsvFault | null;
}

export interface ScannedCsv {
  /** Without records of nothing but commas: spreadsheets save them below the data, up to a million. */
  readonly records: ScannedRecords;
  /** What there is too much of; then the text was not read to its end. */
  readonly exceeded: 'records' | 'cells' | 'columns' | null;
}

export interface ScanLimits {
  readonly records: number;
  readonly cells: number;
  /** Cells of one record. */
  readonly columns: number;
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
 * the line on which that cell begins, so that one slip does not swallow the rest; a quote in a bare cell is read as a
 * letter, as spreadsheets do. Takes time proportional to the
 * text's length: every line is read at most three times.
 */
export function scanCsv(text: string, limits: ScanLimits): ScannedCsv {
  const found = makeRecords();
  const cursor: Cursor = { offset: 0, line: 1, lineStart: 0, feed: -1 };
  let cells = 0;
  for (skipBlankRecords(text, cursor); cursor.offset < text.length; skipBlankRecords(text, cursor)) {
    if (found.records.count >= limits.records) return { records: found.records, exceeded: 'records' };
    const { line, offset: start } = cursor;
    const count = scanBareRecord(text, cursor, limits.columns);
    const { end, cellCount, fault } =
      count > 0
        ? { end: cursor.offset, cellCount: count, fault: null }
        : scanQuotedRecord(text, cursor, limits.columns);
    passLineEnd(text, cursor);
    found.add(line, start, end, cellCount, fault);
    cells += cellCount;
    if (cellCount > limits.columns) return { records: found.records, exceeded: 'columns' };
    if (cells > limits.cells) return { records: found.records, exceeded: 'cells' };
  }
  return { records: found.records, exceeded: null };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const comma = 0x2c;

/** Numbers kept of a record: line, start, end, cells, and the number of its fault from 1, or 0. */
const fieldsOfRecord = 5;
/** Numbers kept of a fault: type, line, column, length. */
const fieldsOfFault = 4;
const faultTypes = ['bare-quote', 'stray-quote', 'unclosed-quote', 'long-cell'] as const;
const firstRoom = 1024;

function makeRecords() {
  let numbers = new Uint32Array(firstRoom * fieldsOfRecord);
  let faults = new Uint32Array(fieldsOfFault);
  let count = 0;
  let faultCount = 0;
  const numberOfFault = (index: number) => numbers[index * fieldsOfRecord + 4] ?? 0;
  const faultOf = (index: number): CsvFault | null => {
    const slot = (numberOfFault(index) - 1) * fieldsOfFault;
    if (slot < 0) return null;
    return {
      type: faultTypes[faults[slot] ?? 0] ?? 'stray-quote',
      line: faults[slot + 1] ?? 1,
      column: faults[slot + 2] ?? 1,
      length: faults[slot + 3] ?? 0,
    };
  };
  const addFault = ({ type, line, column, length }: CsvFault): number => {
    const slot = faultCount * fieldsOfFault;
    faults = withRoom(faults, slot);
    faults[slot] = faultTypes.indexOf(type);
    faults[slot + 1] = line;
    faults[slot + 2] = column;
    faults[slot + 3] = length;
    faultCount += 1;
    return faultCount;
  };
  const add = (line: number, start: number, end: number, cellCount: number, fault: CsvFault | null) => {
    const slot = count * fieldsOfRecord;
    numbers = withRoom(numbers, slot);
    numbers[slot] = line;
    numbers[slot + 1] = start;
    numbers[slot + 2] = end;
    numbers[slot + 3] = cellCount;
    if (fault !== null) numbers[slot + 4] = addFault(fault);
    count += 1;
  };
  const records: ScannedRecords = {
    get count() {
      return count;
    },
    at: (index) => {
      const slot = index * fieldsOfRecord;
      return {
        line: numbers[slot] ?? 1,
        start: numbers[slot + 1] ?? 0,
        end: numbers[slot + 2] ?? 0,
        cellCount: numbers[slot + 3] ?? 0,
        fault: faultOf(index),
      };
    },
    lineOf: (index) => numbers[index * fieldsOfRecord] ?? 1,
    startOf: (index) => numbers[index * fieldsOfRecord + 1] ?? 0,
    endOf: (index) => numbers[index * fieldsOfRecord + 2] ?? 0,
    cellCountOf: (index) => numbers[index * fieldsOfRecord + 3] ?? 0,
    hasFault: (index) => numberOfFault(index) > 0,
    faultOf,
  };
  return { records, add };
}

/** The same numbers with room for more, if there is none left at the end of those that are used. */
function withRoom(numbers: Uint32Array<ArrayBuffer>, used: number): Uint32Array<ArrayBuffer> {
  if (used < numbers.length) return numbers;
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

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

function passLineEnd(text: string, cursor: Cursor): void {
  const feed = nextFeed(text, cursor);
  if (feed < text.length) startLine(cursor, feed + 1);
  else cursor.offset = text.length;
}

/**
 * The number of cells of a record without quotes and without a cell that is too long, and moves the cursor to its
 * end; 0 if it is not such a record, or has too many cells: then the cursor stays.
 */
function scanBareRecord(text: string, cursor: Cursor, mostColumns: number): number {
  let count = 1;
  let cell = cursor.offset;
  let at = cell;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === comma) {
      if (at - cell > longestCell || count > mostColumns) return 0;
      count += 1;
      cell = at + 1;
    } else if (code === lineFeed || (code === carriageReturn && mayFollowCell(text, at))) break;
    else if (code === quote) return 0;
  }
  if (at - cell > longestCell) return 0;
  cursor.offset = at;
  if (at < text.length && text.charCodeAt(at) === lineFeed) cursor.feed = at;
  return count;
}

/** Reads one record and moves the cursor to its end; stops inside it when there are too many cells. */
function scanQuotedRecord(
  text: string,
  cursor: Cursor,
  mostColumns: number,
): Pick<ScannedRecord, 'end' | 'cellCount' | 'fault'> {
  let fault: CsvFault | null = null;
  let cellCount = 0;
  for (;;) {
    const cellFault = scanCell(text, cursor);
    fault ??= cellFault;
    cellCount += 1;
    if (text.charCodeAt(cursor.offset) !== comma || cellCount > mostColumns) break;
    cursor.offset += 1;
  }
  return { end: cursor.offset, cellCount, fault };
}

/** Reads one cell and moves the cursor to what follows it; where that cannot be told, to the end of its line. */
function scanCell(text: string, cursor: Cursor): CsvFault | null {
  const { offset: opened, line, lineStart } = cursor;
  const column = opened - lineStart + 1;
  const isQuoted = text.charCodeAt(opened) === quote;
  const ended = isQuoted ? quotedEnd(text, opened) : bareEnd(text, opened);
  if (ended !== null && mayFollowCell(text, ended)) {
    passLineFeeds(text, cursor, ended);
    const length = ended - opened;
    return length > longestCell ? { line, column, type: 'long-cell', length } : null;
  }
  if (!isQuoted) return bareCellWithQuote(text, cursor, ended ?? opened);
  const feed = nextFeed(text, cursor);
  cursor.offset = lineEnd(text, feed);
  // Text behind a closing quote on a later line: that quote opens another cell, and this one was never closed.
  if (ended === null || feed < ended)
    return { line, column, type: 'unclosed-quote', length: cursor.offset - opened };
  const stray = ended - 1;
  return { line, column: stray - lineStart + 1, type: 'stray-quote', length: stray - opened };
}

/** @param stray offset of its first quote. */
function bareCellWithQuote(text: string, cursor: Cursor, stray: number): CsvFault {
  const { offset: opened, line, lineStart } = cursor;
  while (!mayFollowCell(text, cursor.offset)) cursor.offset += 1;
  const length = cursor.offset - opened;
  return length > longestCell
    ? { line, column: opened - lineStart + 1, type: 'long-cell', length }
    : { line, column: stray - lineStart + 1, type: 'bare-quote', length };
}

/** The offset behind the closing quote; `null` if there is none. Doubled quotes stand for one and do not close. */
export function quotedEnd(text: string, opened: number): number | null {
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
