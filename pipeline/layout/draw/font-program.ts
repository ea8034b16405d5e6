// Reads of a font file what embedding needs; of the outlines, ten megabytes and more, only those in use.
import { closeSync, openSync, readSync } from 'node:fs';
import { tagAt } from '../fonts/font-file.js';

export interface FontProgram {
  /** A table's bytes, not to be changed; empty if the font has none. Not for `glyf`. */
  readonly table: (tag: SmallTable) => DataView;
  readonly unitsPerEm: number;
  /** Advance width in font units. */
  readonly advanceOf: (glyph: number) => number;
  /** From the origin to the leftmost point, in font units. */
  readonly bearingOf: (glyph: number) => number;
  readonly postScriptName: string;
}

/** OpenType 1.9, "Font tables". */
const smallTables = ['head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'cvt ', 'fpgm', 'prep'] as const;
export type SmallTable = (typeof smallTables)[number];

/** @throws {Error} if the file is not a TrueType font with 32-bit offsets of outlines, as large fonts have. */
export function readFontProgram(path: string): FontProgram {
  const tables = withFile(path, (file) => {
    const places = readDirectory(file, path);
    return new Map(smallTables.map((tag) => [tag, readBytes(file, places.get(tag) ?? nowhere)]));
  });
  const table = (tag: SmallTable): DataView => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
  if (table('head').getInt16(50) !== 1) throw new Error(`${path} has short offsets of outlines`);
  const hmtx = table('hmtx');
  const longMetrics = table('hhea').getUint16(34);
  const lastLong = (longMetrics - 1) * 4;
  return {
    table,
    unitsPerEm: table('head').getUint16(18),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph * 4, lastLong)),
    bearingOf: (glyph) =>
      hmtx.getInt16(glyph < longMetrics ? glyph * 4 + 2 : lastLong + 4 + (glyph - longMetrics) * 2),
    postScriptName: readPostScriptName(table('name')),
  };
}

/**
 * The outlines of glyphs as they stand in `glyf`.
 * @throws {Error} for an outline that is made of other glyphs: the report's fonts have none.
 */
export function readOutlines(
  path: string,
  { table }: FontProgram,
  glyphs: readonly number[],
): readonly Uint8Array[] {
  const loca = table('loca');
  return withFile(path, (file) => {
    const { offset } = readDirectory(file, path).get('glyf') ?? nowhere;
    return glyphs.map((glyph) => {
      const [start, end] = [loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)];
      const outline = readBytes(file, { offset: offset + start, length: end - start });
      if (outline.byteLength > 0 && outline.getInt16(0) < 0)
        throw new Error(`glyph ${glyph} of ${path} is made of others`);
      return new Uint8Array(outline.buffer as ArrayBuffer);
    });
  });
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

const nowhere: Place = { offset: 0, length: 0 };

function withFile<Result>(path: string, read: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

function readDirectory(file: number, path: string): ReadonlyMap<string, Place> {
  const start = readBytes(file, { offset: 0, length: 12 });
  if (start.getUint32(0) !== 0x00010000) throw new Error(`${path} is not a TrueType font`);
  const records = readBytes(file, { offset: 12, length: start.getUint16(4) * 16 });
  const places = new Map<string, Place>();
  for (let at = 0; at < records.byteLength; at += 16)
    places.set(tagAt(records, at), { offset: records.getUint32(at + 8), length: records.getUint32(at + 12) });
  return places;
}

function readBytes(file: number, { offset, length }: Place): DataView {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, offset + read);
    if (count === 0) throw new Error('the font file ends within a table');
    read += count;
  }
  return new DataView(bytes.buffer);
}

/** Name 6 of the Windows platform, in UTF-16BE. */
function readPostScriptName(names: DataView): string {
  const strings = names.getUint16(4);
  for (let record = 6; record < 6 + names.getUint16(2) * 12; record += 12) {
    if (names.getUint16(record) !== 3 || names.getUint16(record + 6) !== 6) continue;
    const start = strings + names.getUint16(record + 10);
    const units = Array.from({ length: names.getUint16(record + 8) / 2 }, (_, unit) =>
      names.getUint16(start + unit * 2),
    );
    return String.fromCharCode(...units).replaceAll(/[^\w-]/g, '_');
  }
  throw new Error('the font has no PostScript name');
}
