// From text to glyphs with their natural widths, without opening the outlines.
import type { Glyph, Points } from '../../model/page.js';
import { type CharacterMap, readCharacterMap } from './character-map.js';
import type { FontTables } from './font-file.js';
import { readKerning } from './kerning.js';
import {
  readHanSubstitution,
  readWesternSubstitution,
  type ShapedGlyph,
  type Substitution,
} from './substitution.js';

/** han: as in Chinese text, quotation marks one em wide. western: as in a text of Latin script. */
export type TextForm = 'han' | 'western';

export interface Shaper {
  /** Glyphs of one line of text in logical order. */
  readonly shape: (text: string, size: Points, form?: TextForm) => readonly Glyph[];
  readonly mayPrint: (codePoint: number) => boolean;
}

/** Ascent, descent and height of capitals, in ems. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
}

/** More texts than any report has different words; a process that lays out many reports starts afresh then. */
const mostKept = 50_000;

export function makeShaper(tables: FontTables): Shaper {
  const glyphOf = readCharacterMap(tables.cmap);
  const forms = { han: readHanSubstitution(tables.GSUB), western: readWesternSubstitution(tables.GSUB) };
  const measure = makeMeasure(tables);
  const kept = { han: new Map<Points, Shaped>(), western: new Map<Points, Shaped>() };
  return {
    shape: (text, size, form = 'han') => {
      const known = shapedAt(kept[form], size);
      const found = known.get(text);
      if (found !== undefined) return found;
      const glyphs = measure(substitute(text, glyphOf, forms[form]), size);
      if (known.size >= mostKept) known.clear();
      known.set(text, glyphs);
      return glyphs;
    },
    mayPrint: (codePoint) => glyphOf(codePoint) !== 0,
  };
}

function substitute(text: string, glyphOf: CharacterMap, substitution: Substitution): readonly ShapedGlyph[] {
  if (text.length === 1) return [{ id: substitution.one(glyphOf(text.charCodeAt(0))), text }];
  const characters = Array.from(
    text,
    (character): ShapedGlyph => ({
      id: glyphOf(character.codePointAt(0) ?? 0),
      text: character,
    }),
  );
  return substitution.all(characters);
}

function makeMeasure(tables: FontTables): (glyphs: readonly ShapedGlyph[], size: Points) => readonly Glyph[] {
  const advanceOf = readAdvances(tables);
  const kerningOf = readKerning(tables.GPOS);
  const em = tables.head.getUint16(18);
  return (glyphs, size) =>
    glyphs.map(({ id, text }, index) => {
      const width = advanceOf(id);
      const next = glyphs[index + 1];
      // Glyphs of one em are not Western: kerning would undo the grid of the em.
      const isWesternPair = next !== undefined && width !== em && advanceOf(next.id) !== em;
      const advance = isWesternPair ? width + kerningOf(id, next.id) : width;
      return { id, text, width: (width * size) / em, shift: 0, advance: (advance * size) / em };
    });
}

type Shaped = Map<string, readonly Glyph[]>;

function shapedAt(sizes: Map<Points, Shaped>, size: Points): Shaped {
  const known = sizes.get(size);
  if (known !== undefined) return known;
  const made: Shaped = new Map();
  sizes.set(size, made);
  return made;
}

/** Advance widths in font units; the last one of the table goes for all further glyphs. OpenType 1.9, hmtx. */
function readAdvances({ hhea, hmtx }: FontTables): (glyph: number) => number {
  const last = hhea.getUint16(34) - 1;
  return (glyph) => hmtx.getUint16(Math.min(glyph, last) * 4);
}

export function readMetrics({ head, hhea, 'OS/2': os2 }: FontTables): FontMetrics {
  const em = head.getUint16(18);
  return {
    ascent: hhea.getInt16(4) / em,
    descent: hhea.getInt16(6) / em,
    capHeight: os2.getInt16(88) / em,
  };
}
