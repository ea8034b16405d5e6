// Sees in the bytes of a table that it has too many rows, before they are decoded and scanned.
import type { ScanLimits } from './csv-scan.js';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const comma = 0x2c;
/** The first byte of a byte-order mark in UTF-8, and of full-width letters. */
const markLead = 0xef;

/**
 * Whether the scan would find more records than the limit (which a test proves for random tables). `false` says
 * nothing: a quoted cell of several lines, a faulty quote or a byte-order mark is for the scan, and what is exceeded
 * before the records too.
 */
export function hasTooManyRecords(bytes: Uint8Array, limits: ScanLimits): boolean {
  // A record takes a byte and a line feed.
  if (bytes.length < 2 * limits.records) return false;
  let at = bytes[0] === markLead && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let records = 0;
  let cells = 0;
  while (at < bytes.length) {
    const record = recordAt(bytes, at);
    if (record === null) return false;
    if (!record.isBlank && records === limits.records) return true;
    records += record.isBlank ? 0 : 1;
    cells += record.isBlank ? 0 : record.cells;
    if (record.cells > limits.columns || cells > limits.cells) return false;
    at = record.end + 1;
  }
  return false;
}

interface RecordOfLine {
  /** The offset of its line feed. */
  readonly end: number;
  readonly cells: number;
  readonly isBlank: boolean;
}

/** `null` if it is not plain that the record is the line. */
function recordAt(bytes: Uint8Array, start: number): RecordOfLine | null {
  let cells = 1;
  let isBlank = true;
  let isCellStart = true;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === lineFeed) return { end: at, cells, isBlank };
    if (byte === comma) {
      cells += 1;
      isCellStart = true;
      continue;
    }
    // A byte-order mark, or UTF-16.
    if (byte === 0 || (byte === markLead && bytes[at + 1] === 0xbb)) return null;
    if (byte === quote && isCellStart) {
      const closing = closingQuote(bytes, at);
      if (closing === null) return null;
      at = closing;
    }
    isCellStart = false;
    if (byte !== carriageReturn) isBlank = false;
  }
  return { end: bytes.length, cells, isBlank };
}

/** The offset of the quote that closes a cell on its line; `null` if none does, or something else follows it. */
function closingQuote(bytes: Uint8Array, opened: number): number | null {
  for (let at = opened + 1; at < bytes.length && bytes[at] !== lineFeed; at += 1) {
    if (bytes[at] !== quote) continue;
    const next = bytes[at + 1];
    if (next === quote) at += 1;
    else {
      const isEnd = next === carriageReturn && bytes[at + 2] === lineFeed;
      return next === comma || next === lineFeed || isEnd ? at : null;
    }
  }
  return null;
}
