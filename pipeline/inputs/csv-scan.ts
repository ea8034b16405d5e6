// Walks through CSV text and finds where every record and cell stands, and where its quotes are at fault.

/** A position in text: 1-based physical line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ScannedCell extends Position {
  /** UTF-16 code units, quotes included. */
  readonly length: number;
}

export interface ScannedRecord {
  readonly line: number;
  /** From the text's start; without the line end. */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly ScannedCell[];
  /** The first fault of its quotes, if any. */
  readonly fault: (Position & { readonly type: 'stray' | 'unclosed' }) | null;
}

/**
 * RFC 4180, clauses 1, 2 and 5–7, with LF accepted as a line end. A record with a stray quote ends at the line's
 * end, so that one slip does not swallow the rest; an unclosed quote ends the text. Linear in the text's length.
 */
export function scanCsv(text: string): readonly ScannedRecord[] {
  const records: ScannedRecord[] = [];
  let offset = 0;
  let line = 1;
  while (offset < text.length) {
    const { record, next, lines } = scanRecord(text, offset, line);
    records.push(record);
    offset = next;
    line += lines;
  }
  return records;
}

interface Step {
  readonly record: ScannedRecord;
  /** Offset behind the record's line end. */
  readonly next: number;
  /** How many physical lines it takes. */
  readonly lines: number;
}

function scanRecord(text: string, start: number, line: number): Step {
  const cells: ScannedCell[] = [];
  let offset = start;
  let lineStart = start;
  let lines = 0;
  for (;;) {
    const opened = offset;
    const at = { line: line + lines, column: opened - lineStart + 1 };
    if (text[opened] === '"') {
      const closed = closingQuote(text, opened);
      if (closed === null) {
        const record = { line, start, end: text.length, cells, fault: { ...at, type: 'unclosed' as const } };
        return { record, next: text.length, lines: lines + 1 };
      }
      for (
        let feed = text.indexOf('\n', opened);
        feed >= 0 && feed < closed;
        feed = text.indexOf('\n', feed + 1)
      ) {
        lines += 1;
        lineStart = feed + 1;
      }
      offset = closed + 1;
      cells.push({ ...at, column: at.column + 1, length: offset - opened });
    } else {
      offset = bareEnd(text, opened);
      cells.push({ ...at, length: offset - opened });
    }
    const stray = strayQuote(text, opened, offset);
    if (stray !== null) {
      const end = lineEnd(text, stray);
      const fault = { line: line + lines, column: stray - lineStart + 1, type: 'stray' as const };
      return { record: { line, start, end, cells, fault }, next: afterLineEnd(text, end), lines: lines + 1 };
    }
    if (text[offset] === ',') {
      offset += 1;
      continue;
    }
    return {
      record: { line, start, end: offset, cells, fault: null },
      next: afterLineEnd(text, offset),
      lines: lines + 1,
    };
  }
}

/** Doubled quotes stand for one and do not close. */
function closingQuote(text: string, opened: number): number | null {
  for (let quote = text.indexOf('"', opened + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote;
  }
  return null;
}

const bareCell = /[^,\r\n"]*/y;

/** Where a cell without quotes ends: at a comma, a line end, the text's end, or a quote that may not be there. */
function bareEnd(text: string, opened: number): number {
  bareCell.lastIndex = opened;
  bareCell.test(text);
  let end = bareCell.lastIndex;
  // A carriage return ends a line only before a line feed.
  while (text[end] === '\r' && !isLineEnd(text, end)) {
    bareCell.lastIndex = end + 1;
    bareCell.test(text);
    end = bareCell.lastIndex;
  }
  return end;
}

/** A quote in a bare cell, or anything but a separator behind a closing quote. */
function strayQuote(text: string, opened: number, ended: number): number | null {
  if (ended >= text.length || text[ended] === ',' || isLineEnd(text, ended)) return null;
  return text[opened] === '"' ? ended - 1 : ended;
}

function isLineEnd(text: string, offset: number): boolean {
  return (
    text[offset] === '\n' ||
    (text[offset] === '\r' && (text[offset + 1] === '\n' || offset + 1 === text.length))
  );
}

function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}

function afterLineEnd(text: string, end: number): number {
  if (text[end] === '\r') return text[end + 1] === '\n' ? end + 2 : end + 1;
  return end + 1;
}
