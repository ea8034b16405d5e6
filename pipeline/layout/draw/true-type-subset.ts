// Writes a TrueType font with nothing but the glyphs in use, copied as they are (OpenType 1.9; ISO 32000-1, 9.9).
import { type FontProgram, readOutlines, type SmallTable } from './font-program.js';

/** The font file at `path` with these glyphs only, numbered by their order. Glyph 0, .notdef, comes first. */
export function writeSubset(path: string, program: FontProgram, glyphs: readonly number[]): Uint8Array {
  const outlines = readOutlines(path, program, glyphs);
  const changed = (tag: SmallTable, change: (view: DataView) => void): Uint8Array => {
    const copy = bytesOf(program.table(tag)).slice();
    change(viewOf(copy));
    return copy;
  };
  // In the order of their tags, as the table directory must be.
  const tables: readonly (readonly [tag: string, bytes: Uint8Array])[] = [
    ['cvt ', bytesOf(program.table('cvt '))],
    ['fpgm', bytesOf(program.table('fpgm'))],
    ['glyf', joined(outlines)],
    ['head', changed('head', writeHead)],
    ['hhea', changed('hhea', (view) => view.setUint16(34, glyphs.length))],
    ['hmtx', writeMetrics(program, glyphs)],
    ['loca', writeOffsets(outlines)],
    ['maxp', changed('maxp', (view) => view.setUint16(4, glyphs.length))],
    ['prep', bytesOf(program.table('prep'))],
  ];
  return writeFile(tables.filter(([, bytes]) => bytes.length > 0));
}

/** Offset of checkSumAdjustment in `head`. */
const adjustment = 8;

/** The sum is set when the file is complete. */
function writeHead(head: DataView): void {
  head.setUint32(adjustment, 0);
}

function writeMetrics({ advanceOf, bearingOf }: FontProgram, glyphs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(glyphs.length * 4);
  const view = viewOf(bytes);
  glyphs.forEach((glyph, number) => {
    view.setUint16(number * 4, advanceOf(glyph));
    view.setInt16(number * 4 + 2, bearingOf(glyph));
  });
  return bytes;
}

function writeOffsets(outlines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array((outlines.length + 1) * 4);
  const view = viewOf(bytes);
  let offset = 0;
  outlines.forEach(({ length }, number) => {
    offset += length;
    view.setUint32((number + 1) * 4, offset);
  });
  return bytes;
}

function writeFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const padded = (length: number) => (length + 3) & ~3;
  const size = tables.reduce((total, [, { length }]) => total + padded(length), start);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let offset = start;
  let head = 0;
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = tag.charCodeAt(letter);
    file.set(bytes, offset);
    view.setUint32(entry + 4, sumOf(view, offset, padded(bytes.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') head = offset;
    offset += padded(bytes.length);
  });
  view.setUint32(head + adjustment, 0xb1b0afba - sumOf(view, 0, size));
  return file;
}

/** Sum of 32-bit words, modulo 2³². */
function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength);
}
