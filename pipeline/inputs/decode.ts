// Bytes to text: strict UTF-8, with or without a byte-order mark, or what the user says; anything else is named and refused.
import chardet from 'chardet';
import { type Finding, makeFinding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { isChinese } from './chinese-encoding.js';
import { invalidBytes } from './checks/enc-invalid-bytes.js';
import { misplacedMark } from './checks/enc-bom-misplaced.js';
import { mixedEncodings } from './checks/enc-mixed.js';
import { nulByte } from './checks/enc-nul.js';
import { notUtf8 } from './checks/enc-not-utf8.js';
import { utf16, utf16WithoutMark } from './checks/enc-utf16.js';
import { carriageReturns } from './checks/eol-cr.js';
import { type DeclaredEncoding, decodeDeclared } from './declared-encoding.js';
import { mostLines } from './limits.js';
import { placeAt } from './places.js';

export interface DecodedFile {
  readonly source: SourceFile;
  /**
   * Without a byte-order mark. A file whose lines all end in CR, as an old Mac writes them, has LF in their place:
   * as long, so that places hold. `null` if the bytes are no text that can be used.
   */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Findings: `enc-not-utf8`, `enc-invalid-bytes`, `enc-mixed`, `enc-utf16`, `enc-nul`, `enc-bom-misplaced`; one for a
 * file, since what follows the first fault is not trustworthy. Warnings: `enc-utf16`, `eol-cr`.
 * @param declared what the user says of files that are neither UTF-8 nor marked as UTF-16.
 */
export function decode(
  file: string,
  path: string,
  bytes: Uint8Array,
  declared: DeclaredEncoding | null = null,
): DecodedFile {
  const start = { place: { file, line: 1, column: 1 }, length: 1 };
  const wide = utf16Of(bytes);
  if (wide !== null) {
    const read = textOf(file, path, bytes, wide);
    const reminder = makeFinding(utf16, start, {});
    return read.text === null ? read : { ...read, findings: [reminder, ...read.findings] };
  }
  const markless = marklessUtf16(bytes);
  if (markless !== null) {
    if (declared?.startsWith('utf-16') === true) return decodeAs(declared, file, path, bytes);
    const source = sourceOf(file, path, bytes, new TextDecoder(markless).decode(bytes));
    const finding = makeFinding(utf16WithoutMark, start, { encoding: markless });
    return { source, text: null, findings: [finding] };
  }
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const undecodable = firstUndecodable(lossy, bytes);
  if (undecodable === null) return textOf(file, path, bytes, lossy);
  // Good UTF-8 in one line says more than a word of the user's of the whole: read otherwise, it would be gibberish.
  if (declared !== null && !hasReadableChinese(lossy)) return decodeAs(declared, file, path, bytes);
  return refuseEncoding(file, path, bytes, lossy, undecodable);
}

function decodeAs(encoding: DeclaredEncoding, file: string, path: string, bytes: Uint8Array): DecodedFile {
  const decoded = decodeDeclared(bytes, encoding);
  // Converted from UTF-8 with its mark, a file begins with the mark in its new encoding.
  if (typeof decoded === 'string') return textOf(file, path, bytes, decoded.replace(/^\uFEFF/, ''));
  const { offset, hex, before } = decoded;
  const source = sourceOf(file, path, bytes, new TextDecoder(encoding).decode(bytes));
  const site = { place: placeAt(file, before, before.length), length: 1, found: hex };
  return { source, text: null, findings: [makeFinding(invalidBytes, site, { encoding, offset, hex })] };
}

/** The text of bytes in UTF-16 that begin with its mark; `null` if they do not. */
function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : null;
}

/** Bytes that tell UTF-16 without its mark: a table's header is among them. */
const markLooksAt = 4096;
/** Of the letters of a table so many are Latin letters, digits and commas at least: half of their bytes are 0. */
const leastLatin = 1 / 8;

/** `null` unless every other byte is 0 often enough, and the ones between never. */
function marklessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, markLooksAt);
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < (head.length / 2) * leastLatin || Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'utf-16le' : even > 0 ? 'utf-16be' : null;
}

/** What can be used of decoded text. */
function textOf(file: string, path: string, bytes: Uint8Array, decoded: string): DecodedFile {
  const isOldMac = !decoded.includes('\n') && decoded.includes('\r');
  const marked = isOldMac ? decoded.replaceAll('\r', '\n') : decoded;
  const mark = marked.indexOf(byteOrderMark);
  const text = mark < 0 ? marked : marked.replaceAll(byteOrderMark, '');
  const source = sourceOf(file, path, bytes, text);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const site = { place: placeAt(file, text, nul), found: '\0' };
    return { source, text: null, findings: [makeFinding(nulByte, site, {})] };
  }
  const findings = [
    ...(isOldMac
      ? [makeFinding(carriageReturns, { place: { file, line: 1, column: 1 }, length: 1 }, {})]
      : []),
    ...(mark < 0 ? [] : [strayMark(file, marked, mark)]),
  ];
  return { source, text, findings };
}

const byteOrderMark = '\uFEFF';

function strayMark(file: string, text: string, mark: number): Finding {
  const count = text.split(byteOrderMark).length - 1;
  return makeFinding(misplacedMark, { place: placeAt(file, text, mark), found: byteOrderMark }, { count });
}

function refuseEncoding(
  file: string,
  path: string,
  bytes: Uint8Array,
  lossy: string,
  undecodable: number,
): DecodedFile {
  const encoding = guessEncoding(bytes);
  const lines = linesOf(encoding === null ? lossy : new TextDecoder(encoding).decode(bytes));
  const place = placeAt(file, lossy, undecodable);
  if (hasReadableChinese(lossy)) {
    const mixed = makeFinding(mixedEncodings, { place, length: 1 }, { line: place.line });
    return { source: { file, path, lines: linesOf(lossy), bytes }, text: null, findings: [mixed] };
  }
  const found = encoding === null ? null : (lines[place.line - 1]?.slice(place.column - 1) ?? null);
  const finding = makeFinding(notUtf8, { place, length: 1, found }, { encoding });
  return { source: { file, path, lines, bytes }, text: null, findings: [finding] };
}

/** Whether a whole line is good UTF-8 in Chinese: bytes of another encoding do not make one by chance. */
function hasReadableChinese(lossy: string): boolean {
  return lossy.split('\n').some((line) => /\p{Script=Han}{3}/u.test(line) && !line.includes('\uFFFD'));
}

/** Its lines are cut when a finding is to be quoted: a table of a million rows is mostly in order. */
function sourceOf(file: string, path: string, bytes: Uint8Array, text: string): SourceFile {
  let lines: readonly string[] | null = null;
  return {
    file,
    path,
    bytes,
    get lines() {
      lines ??= linesOf(text);
      return lines;
    },
  };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/, mostLines);
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
  if (isChinese(bytes.subarray(0, guessFrom))) return 'GB18030';
  const guess = chardet.detect(bytes.subarray(0, guessFrom));
  return guess !== null && /^(?:GB|Big5|UTF-16|Shift_JIS|EUC)/.test(guess) && isDecodable(guess)
    ? guess
    : null;
}

/** Node brings these encodings along, unless it was built without them. */
function isDecodable(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
