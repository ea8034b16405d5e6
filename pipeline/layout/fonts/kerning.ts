// Kerning of Western pairs: the horizontal adjustment of the first glyph, as GPOS gives it.
import { lookupsFor, type Subtable } from './layout-tables.js';

/** Change of the first glyph's advance before the second, in font units. */
export type Kerning = (first: number, second: number) => number;

const types = { pair: 2, extension: 9 } as const;
/** Bits of a value record before the advance: x and y placement. OpenType 1.9, ValueFormat. */
const placementBits = 0x0003;
const advanceBit = 0x0004;

export function readKerning(gpos: DataView): Kerning {
  const lookups = lookupsFor(gpos, 'latn', 'dflt', ['kern'], types.extension).map((subtables) =>
    subtables.filter(({ type }) => type === types.pair).map((subtable) => readPairs(gpos, subtable)),
  );
  return (first, second) => {
    let change = 0;
    for (const pairs of lookups) change += firstAnswer(pairs, first, second);
    return change;
  };
}

/** A subtable's answer; `null` if it does not speak of the first glyph, and the next one is asked. */
type Pairs = (first: number, second: number) => number | null;

function firstAnswer(pairs: readonly Pairs[], first: number, second: number): number {
  for (const pair of pairs) {
    const answer = pair(first, second);
    if (answer !== null) return answer;
  }
  return 0;
}

function readPairs(gpos: DataView, { offset }: Subtable): Pairs {
  const coverage = offset + gpos.getUint16(offset + 2);
  const format = gpos.getUint16(offset + 4);
  const size = valueSize(format) + valueSize(gpos.getUint16(offset + 6));
  const advance = valueSize(format & placementBits);
  if ((format & advanceBit) === 0) return () => null;
  return gpos.getUint16(offset) === 1
    ? listedPairs(gpos, offset, coverage, size, advance)
    : classPairs(gpos, offset, coverage, size, advance);
}

/** Format 1: pairs listed glyph by glyph. */
function listedPairs(gpos: DataView, table: number, coverage: number, size: number, advance: number): Pairs {
  const record = 2 + size;
  return (first, second) => {
    const index = coverageIndex(gpos, coverage, first);
    if (index < 0) return null;
    const set = table + gpos.getUint16(table + 10 + index * 2);
    let low = 0;
    let high = gpos.getUint16(set) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = set + 2 + middle * record;
      const glyph = gpos.getUint16(at);
      if (glyph === second) return gpos.getInt16(at + 2 + advance);
      if (second < glyph) high = middle - 1;
      else low = middle + 1;
    }
    return null;
  };
}

/** Format 2: pairs of classes of glyphs. */
function classPairs(gpos: DataView, table: number, coverage: number, size: number, advance: number): Pairs {
  const firstClasses = table + gpos.getUint16(table + 8);
  const secondClasses = table + gpos.getUint16(table + 10);
  const seconds = gpos.getUint16(table + 14);
  return (first, second) => {
    if (coverageIndex(gpos, coverage, first) < 0) return null;
    const row = classOf(gpos, firstClasses, first);
    const column = classOf(gpos, secondClasses, second);
    return gpos.getInt16(table + 16 + (row * seconds + column) * size + advance);
  };
}

/** Bytes of a value record: two for each bit of its format. */
function valueSize(format: number): number {
  let size = 0;
  for (let bits = format; bits !== 0; bits &= bits - 1) size += 2;
  return size;
}

function coverageIndex(view: DataView, coverage: number, glyph: number): number {
  if (view.getUint16(coverage) === 2) {
    const range = rangeAt(view, coverage + 2, glyph);
    return range < 0 ? -1 : view.getUint16(range + 4) + glyph - view.getUint16(range);
  }
  let low = 0;
  let high = view.getUint16(coverage + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = view.getUint16(coverage + 4 + middle * 2);
    if (other === glyph) return middle;
    if (glyph < other) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

function classOf(view: DataView, table: number, glyph: number): number {
  if (view.getUint16(table) === 2) {
    const range = rangeAt(view, table + 2, glyph);
    return range < 0 ? 0 : view.getUint16(range + 4);
  }
  const index = glyph - view.getUint16(table + 2);
  return index < 0 || index >= view.getUint16(table + 4) ? 0 : view.getUint16(table + 6 + index * 2);
}

/** Offset of the range record that holds a glyph, in the counted list at `list`; -1 if none does. */
function rangeAt(view: DataView, list: number, glyph: number): number {
  let low = 0;
  let high = view.getUint16(list) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = list + 2 + middle * 6;
    if (glyph < view.getUint16(range)) high = middle - 1;
    else if (glyph > view.getUint16(range + 2)) low = middle + 1;
    else return range;
  }
  return -1;
}
