// From code points to glyphs: the cmap table, searched in place instead of being unpacked.

/** Glyph id of a code point; 0 (.notdef) if the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Full Unicode repertoire: platform 3 (Windows), encoding 10, in format 12. OpenType 1.9, cmap. */
const unicodeFull = { platform: 3, encoding: 10, format: 12 } as const;

const groupsStart = 16;
const groupLength = 12;

/** @throws Error if the font has no map of the full Unicode repertoire. */
export function readCharacterMap(cmap: DataView): CharacterMap {
  const table = unicodeTable(cmap);
  const groups = cmap.getUint32(table + 12);
  const first = table + groupsStart;
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = first + middle * groupLength;
      const start = cmap.getUint32(group);
      if (codePoint < start) high = middle - 1;
      else if (codePoint > cmap.getUint32(group + 4)) low = middle + 1;
      else return cmap.getUint32(group + 8) + codePoint - start;
    }
    return 0;
  };
}

function unicodeTable(cmap: DataView): number {
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    const record = 4 + index * 8;
    const offset = cmap.getUint32(record + 4);
    const isFull =
      cmap.getUint16(record) === unicodeFull.platform &&
      cmap.getUint16(record + 2) === unicodeFull.encoding &&
      cmap.getUint16(offset) === unicodeFull.format;
    if (isFull) return offset;
  }
  throw new Error('the font maps no full Unicode repertoire');
}
