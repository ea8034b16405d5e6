// Walks through JSON text and finds where every value stands, or where the text stops being JSON.
import { deepestNesting } from './limits.js';

export interface JsonFault {
  readonly offset: number;
  readonly type: 'syntax' | 'end' | 'depth';
}

/** Where a value stands; a tree, since a path of long keys for every value could exhaust the memory. */
export interface PlacedValue {
  /** Of its first character. */
  readonly offset: number;
  /** Its members or items, by name or index; of members with the same name the last, as JSON.parse has it. */
  readonly parts: ReadonlyMap<string, PlacedValue>;
}

export interface ScannedJson {
  readonly root: PlacedValue;
  readonly fault: JsonFault | null;
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
  try {
    const { value, end } = scanValue(text, skipSpace(text, 0), 0);
    const rest = skipSpace(text, end);
    return { root: value, fault: rest < text.length ? { offset: rest, type: 'syntax' } : null };
  } catch (error) {
    if (error instanceof Fault) return { root: { offset: 0, parts: none }, fault: error.fault };
    throw error;
  }
}

/** The offset of the value at a path; `null` if there is none. */
export function offsetOf(root: PlacedValue, path: readonly (string | number)[]): number | null {
  let value: PlacedValue | undefined = root;
  for (const key of path) value = value?.parts.get(String(key));
  return value?.offset ?? null;
}

const none: ReadonlyMap<string, PlacedValue> = new Map();
const space = /[ \t\r\n]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** @returns the offset behind the match, or `null`. */
function match(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** RFC 8259, clause 7: what is below it must be written as an escape. */
const firstPlainCharacter = 0x20;

/** @returns the offset behind the string's closing quote. */
function scanString(text: string, offset: number): number {
  if (text[offset] !== '"') fail(text, offset);
  for (let at = offset + 1; at < text.length; ) {
    if (text[at] === '"') return at + 1;
    // At a fault the whole string is named: what closes it is anyone's guess.
    if (text[at] === '\\') at = match(escaped, text, at) ?? fail(text, offset);
    else if (text.charCodeAt(at) < firstPlainCharacter) fail(text, offset);
    else at += 1;
  }
  return fail(text, text.length);
}

function skipSpace(text: string, offset: number): number {
  return match(space, text, offset) ?? offset;
}

function fail(text: string, offset: number): never {
  throw new Fault({ offset, type: offset >= text.length ? 'end' : 'syntax' });
}

interface Step {
  readonly value: PlacedValue;
  /** The offset behind the value. */
  readonly end: number;
}

function scanValue(text: string, offset: number, depth: number): Step {
  const opener = text[offset];
  const leaf = (end: number): Step => ({ value: { offset, parts: none }, end });
  if (opener === '"') return leaf(scanString(text, offset));
  if (opener !== '{' && opener !== '[') return leaf(match(plain, text, offset) ?? fail(text, offset));
  if (depth >= deepestNesting) throw new Fault({ offset, type: 'depth' });
  const closer = opener === '{' ? '}' : ']';
  const parts = new Map<string, PlacedValue>();
  let next = skipSpace(text, offset + 1);
  if (text[next] === closer) return leaf(next + 1);
  for (let index = 0; ; index += 1) {
    let key = String(index);
    if (opener === '{') {
      const keyEnd = scanString(text, next);
      key = String(JSON.parse(text.slice(next, keyEnd)));
      const colon = skipSpace(text, keyEnd);
      if (text[colon] !== ':') fail(text, colon);
      next = skipSpace(text, colon + 1);
    }
    const { value, end } = scanValue(text, next, depth + 1);
    parts.set(key, value);
    next = skipSpace(text, end);
    if (text[next] === closer) return { value: { offset, parts }, end: next + 1 };
    if (text[next] !== ',') fail(text, next);
    next = skipSpace(text, next + 1);
  }
}
