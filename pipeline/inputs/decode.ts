// Bytes to text: strict UTF-8, with or without a byte-order mark; anything else is named and refused.
import chardet from 'chardet';
import { type Finding, makeFinding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { nulByte } from './checks/enc-nul.js';
import { notUtf8 } from './checks/enc-not-utf8.js';

export interface DecodedFile {
  readonly source: SourceFile;
  /** Without a byte-order mark; `null` if the bytes are no text that can be used. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/** Findings: `enc-not-utf8`, `enc-nul`. One for a file: what follows the first fault is not trustworthy. */
export function decode(file: string, path: string, bytes: Uint8Array): DecodedFile {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const undecodable = firstUndecodable(lossy, bytes);
  if (undecodable !== null) {
    const encoding = guessEncoding(bytes);
    const text = encoding === null ? lossy : new TextDecoder(encoding).decode(bytes);
    const lines = text.split(/\r?\n/);
    const place = placeIn(file, lossy.slice(0, undecodable));
    const found = encoding === null ? null : (lines[place.line - 1]?.slice(place.column - 1) ?? null);
    const site = { place, length: 1, found };
    return {
      source: { file, path, lines, bytes },
      text: null,
      findings: [makeFinding(notUtf8, site, { encoding })],
    };
  }
  const source = { file, path, lines: lossy.split(/\r?\n/), bytes };
  const nul = lossy.indexOf('\0');
  if (nul < 0) return { source, text: lossy, findings: [] };
  const site = { place: placeIn(file, lossy.slice(0, nul)), found: '\0' };
  return { source, text: null, findings: [makeFinding(nulByte, site, {})] };
}

/** Index in the lossily decoded text of the first replacement character that the bytes do not hold. */
function firstUndecodable(text: string, bytes: Uint8Array): number | null {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = mark;
  let from = 0;
  for (;;) {
    const found = text.indexOf('\uFFFD', from);
    if (found < 0) return null;
    offset += Buffer.byteLength(text.slice(from, found));
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return found;
    offset += 3;
    from = found + 1;
  }
}

/** Bytes that are looked at: a guess needs no more. */
const guessFrom = 64 * 1024;

/** What the file probably is; `null` if there is no telling or the name would help nobody. */
function guessEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const guess = chardet.detect(bytes.subarray(0, guessFrom));
  return guess !== null && /^(?:GB|Big5|UTF-16|Shift_JIS|EUC)/.test(guess) && isKnown(guess) ? guess : null;
}

/** Whether this Node can decode it: all it takes is the International Components that Node is built with. */
function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

function placeIn(file: string, before: string) {
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
