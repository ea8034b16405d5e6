// Reads the few small tables of a font file that measuring needs; the outlines, a hundred times larger, stay on disk.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The tables read: OpenType 1.9, "Font tables". */
const measuringTables = ['head', 'hhea', 'OS/2', 'cmap', 'hmtx', 'GSUB', 'GPOS'] as const;
export type MeasuringTable = (typeof measuringTables)[number];

export type FontTables = Readonly<Record<MeasuringTable, DataView>> & {
  /** Changes with any table: the directory holds a checksum of each. */
  readonly directory: DataView;
};

/** sfntVersion of a font with TrueType outlines: OpenType 1.9, “Table directory”. */
const trueType = 0x00010000;
const directoryStart = 12;
const recordLength = 16;
const cutShort = 'the font file ends within a table';

/** @throws Error if the file is not a TrueType font with all of these tables, or ends before any table does. */
export function readFontTables(path: string): FontTables {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = readBytes(file, 0, directoryStart);
    if (start.getUint32(0) !== trueType) throw new Error('this is no TrueType font');
    const count = start.getUint16(4);
    const directory = readBytes(file, directoryStart, count * recordLength);
    const tables = new Map<string, DataView>();
    for (let record = 0; record < directory.byteLength; record += recordLength) {
      const tag = tagAt(directory, record);
      if (directory.getUint32(record + 8) + directory.getUint32(record + 12) > size)
        throw new Error(cutShort);
      if (!measuringTables.some((name) => name === tag)) continue;
      tables.set(tag, readBytes(file, directory.getUint32(record + 8), directory.getUint32(record + 12)));
    }
    const table = (tag: MeasuringTable): DataView => {
      const found = tables.get(tag);
      if (found === undefined) throw new Error(`${path} has no table ${tag}`);
      return found;
    };
    return {
      directory,
      head: table('head'),
      hhea: table('hhea'),
      'OS/2': table('OS/2'),
      cmap: table('cmap'),
      hmtx: table('hmtx'),
      GSUB: table('GSUB'),
      GPOS: table('GPOS'),
    };
  } finally {
    closeSync(file);
  }
}

/** A four-letter tag: of a table, a script, a language or a feature. */
export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}

function readBytes(file: number, position: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, position + read);
    if (count === 0) throw new Error(cutShort);
    read += count;
  }
  return new DataView(bytes.buffer);
}
