// Walks through JSON text and finds where every value stands, or where the text stops being JSON.
import { deepestNesting } from './limits.js';

export type JsonPath = readonly (string | number)[];

export interface JsonFault {
  readonly offset: number;
  readonly type: 'syntax' | 'end' | 'depth';
}

export interface ScannedJson {
  /** Offset of the first character of each value, by {@link pathKey}. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly fault: JsonFault | null;
}

export function pathKey(path: JsonPath): string {
  return JSON.stringify(path.map(String));
}

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.type);
    this.fault = fault;
  }
}

/** The grammar of RFC 8259. JSON.parse names places differently from version to version, or not at all. */
export function scanJson(text: string): ScannedJson {
  const offsets = new Map<string, number>();
  try {
    const end = skipSpace(text, scanValue(text, skipSpace(text, 0), [], offsets));
    return { offsets, fault: end < text.length ? { offset: end, type: 'syntax' } : null };
  } catch (error) {
    if (error instanceof Fault) return { offsets, fault: error.fault };
    throw error;
  }
}

const space = /[ \t\r\n]*/y;
/** Run by run: one pattern for a whole string would need a stack as long as the string. */
const stringRun = /[^"\\\p{Cc}\u007F-\u009F]*/uy;
const stringRest = /[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** @returns the offset behind the match, or `null`. */
function match(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** @returns the offset behind the string's closing quote. */
function scanString(text: string, offset: number): number {
  if (text[offset] !== '"') fail(text, offset);
  for (let at = offset + 1; ; ) {
    const end = match(stringRun, text, at) ?? at;
    if (text[end] === '"') return end + 1;
    // At a fault the whole string is named: what closes it is anyone's guess.
    at = match(stringRest, text, end) ?? fail(text, end >= text.length ? end : offset);
  }
}

function skipSpace(text: string, offset: number): number {
  return match(space, text, offset) ?? offset;
}

function fail(text: string, offset: number): never {
  throw new Fault({ offset, type: offset >= text.length ? 'end' : 'syntax' });
}

function scanValue(text: string, offset: number, path: JsonPath, offsets: Map<string, number>): number {
  offsets.set(pathKey(path), offset);
  const opener = text[offset];
  if (opener === '"') return scanString(text, offset);
  if (opener !== '{' && opener !== '[') return match(plain, text, offset) ?? fail(text, offset);
  if (path.length >= deepestNesting) throw new Fault({ offset, type: 'depth' });
  const closer = opener === '{' ? '}' : ']';
  let next = skipSpace(text, offset + 1);
  if (text[next] === closer) return next + 1;
  for (let index = 0; ; index += 1) {
    let key: string | number = index;
    if (opener === '{') {
      const keyEnd = scanString(text, next);
      key = String(JSON.parse(text.slice(next, keyEnd)));
      const colon = skipSpace(text, keyEnd);
      if (text[colon] !== ':') fail(text, colon);
      next = skipSpace(text, colon + 1);
    }
    next = skipSpace(text, scanValue(text, next, [...path, key], offsets));
    if (text[next] === closer) return next + 1;
    if (text[next] !== ',') fail(text, next);
    next = skipSpace(text, next + 1);
  }
}
