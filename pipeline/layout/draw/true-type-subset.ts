// A TrueType font with nothing but the glyphs in use, copied as they are (OpenType 1.9; ISO 32000-1, 9.9).
import type { GlyphSubset } from './pdfkit-internals.js';

/** What is read of a font that fontkit has opened: its bytes and where its tables lie. */
export interface TrueTypeFile {
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
  };
}

export interface TrueTypeSubset extends GlyphSubset {
  /** Advance width of the font's glyph in font units, as the `hmtx` table has it. */
  readonly advanceOf: (id: number) => number;
}

/** Has a life: glyphs are added while pages are drawn, the file is written at the end. */
export function startSubset(file: TrueTypeFile): TrueTypeSubset {
  const source = readTables(file);
  const glyphs: number[] = [];
  const numbers = new Map<number, number>();
  const includeGlyph = (id: number): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = glyphs.length;
    glyphs.push(id);
    numbers.set(id, number);
    return number;
  };
  // Glyph 0 is .notdef in every font.
  includeGlyph(0);
  return {
    includeGlyph,
    advanceOf: (id) => metricsOf(source, id).advance,
    encode: () => writeFont(source, glyphs, includeGlyph),
  };
}

interface Source {
  readonly table: (tag: string) => Uint8Array;
  readonly glyf: Uint8Array;
  readonly hmtx: DataView;
  /** Offset of the glyph within `glyf`. */
  readonly offsetOf: (id: number) => number;
  readonly longMetrics: number;
}

function readTables({ stream, directory }: TrueTypeFile): Source {
  const table = (tag: string): Uint8Array => {
    const entry = directory.tables[tag];
    return entry === undefined
      ? new Uint8Array()
      : stream.buffer.subarray(entry.offset, entry.offset + entry.length);
  };
  const loca = viewOf(table('loca'));
  const isLong = viewOf(table('head')).getInt16(headFields.indexToLocFormat) === 1;
  return {
    table,
    glyf: table('glyf'),
    hmtx: viewOf(table('hmtx')),
    offsetOf: (id) => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2),
    longMetrics: viewOf(table('hhea')).getUint16(hheaFields.numberOfHMetrics),
  };
}

const headFields = { checkSumAdjustment: 8, indexToLocFormat: 50 } as const;
const hheaFields = { numberOfHMetrics: 34 } as const;
const maxpFields = { numGlyphs: 4 } as const;

function metricsOf({ hmtx, longMetrics }: Source, id: number): { advance: number; bearing: number } {
  if (id < longMetrics) return { advance: hmtx.getUint16(id * 4), bearing: hmtx.getInt16(id * 4 + 2) };
  const advance = hmtx.getUint16((longMetrics - 1) * 4);
  return { advance, bearing: hmtx.getInt16(longMetrics * 4 + (id - longMetrics) * 2) };
}

/** @param glyphs grows while parts of composite glyphs are found. */
function writeFont(
  source: Source,
  glyphs: readonly number[],
  includeGlyph: (id: number) => number,
): Uint8Array {
  const outlines: Uint8Array[] = [];
  for (let number = 0; number < glyphs.length; number += 1) {
    const id = glyphs[number] ?? 0;
    outlines.push(
      renumbered(source.glyf.subarray(source.offsetOf(id), source.offsetOf(id + 1)), includeGlyph),
    );
  }
  const head = source.table('head').slice();
  viewOf(head).setInt16(headFields.indexToLocFormat, 1);
  viewOf(head).setUint32(headFields.checkSumAdjustment, 0);
  const hhea = source.table('hhea').slice();
  viewOf(hhea).setUint16(hheaFields.numberOfHMetrics, glyphs.length);
  const maxp = source.table('maxp').slice();
  viewOf(maxp).setUint16(maxpFields.numGlyphs, glyphs.length);
  // In the order of their tags, as the table directory must be.
  const tables: readonly (readonly [tag: string, bytes: Uint8Array])[] = [
    ['cvt ', source.table('cvt ')],
    ['fpgm', source.table('fpgm')],
    ['glyf', joined(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', writeMetrics(source, glyphs)],
    ['loca', writeOffsets(outlines)],
    ['maxp', maxp],
    ['prep', source.table('prep')],
  ];
  return writeFile(tables.filter(([, bytes]) => bytes.length > 0));
}

/** Flags of a composite glyph's parts (OpenType, `glyf`). */
const flags = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/** A composite glyph names its parts by number: they take their numbers of the subset. */
function renumbered(outline: Uint8Array, includeGlyph: (id: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  let at = 10;
  for (;;) {
    const flag = view.getUint16(at);
    view.setUint16(at + 2, includeGlyph(view.getUint16(at + 2)));
    at += 4 + (flag & flags.wordArguments ? 4 : 2);
    if (flag & flags.scale) at += 2;
    else if (flag & flags.twoScales) at += 4;
    else if (flag & flags.matrix) at += 8;
    if (!(flag & flags.more)) return copy;
  }
}

function writeMetrics(source: Source, glyphs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(glyphs.length * 4);
  const view = viewOf(bytes);
  glyphs.forEach((id, number) => {
    const { advance, bearing } = metricsOf(source, id);
    view.setUint16(number * 4, advance);
    view.setInt16(number * 4 + 2, bearing);
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
  let headAt = 0;
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = tag.charCodeAt(letter);
    file.set(bytes, offset);
    view.setUint32(entry + 4, sumOf(view, offset, padded(bytes.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') headAt = offset;
    offset += padded(bytes.length);
  });
  view.setUint32(headAt + headFields.checkSumAdjustment, 0xb1b0afba - sumOf(view, 0, size));
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
