// Bytes to text: strict UTF-8, with or without a byte-order mark; anything else is named and refused.
import chardet from 'chardet';
import { type Finding, makeFinding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { isChinese } from './chinese-encoding.js';
import { misplacedMark } from './checks/enc-bom-misplaced.js';
import { mixedEncodings } from './checks/enc-mixed.js';
import { nulByte } from './checks/enc-nul.js';
import { notUtf8 } from './checks/enc-not-utf8.js';
import { utf16 } from './checks/enc-utf16.js';
import { carriageReturns } from './checks/eol-cr.js';
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
 * Findings: `enc-not-utf8`, `enc-mixed`, `enc-nul`, `enc-bom-misplaced`; one for a file, since what follows the first
 * fault is not trustworthy. Warnings: `enc-utf16`, `eol-cr`.
 */
export function decode(file: string, path: string, bytes: Uint8Array): DecodedFile {
  const wide = utf16Of(bytes);
  if (wide !== null) {
    const read = textOf(file, path, bytes, wide);
    const reminder = makeFinding(utf16, { place: { file, line: 1, column: 1 }, length: 1 }, {});
    return read.text === null ? read : { ...read, findings: [reminder, ...read.findings] };
  }
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const undecodable = firstUndecodable(lossy, bytes);
  if (undecodable !== null) return refuseEncoding(file, path, bytes, lossy, undecodable);
  return textOf(file, path, bytes, lossy);
}

/** The text of bytes in UTF-16 that begin with its mark; `null` if they do not. */
function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : null;
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
