// Glyph substitution: the ligatures and local forms that Chinese text takes, —— as one dash of two ems among them.
import { coveredGlyphs, lookupsFor, type Subtable } from './layout-tables.js';

/** A glyph with the characters it stands for. */
export interface ShapedGlyph {
  readonly id: number;
  readonly text: string;
}

export interface Substitution {
  /** Of a glyph that stands alone. */
  readonly one: (id: number) => number;
  readonly all: (glyphs: readonly ShapedGlyph[]) => readonly ShapedGlyph[];
}

/** Features that are on without being asked for (OpenType 1.9, "Registered features"), as far as these fonts have them. */
const usualFeatures = ['ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga'];
/** Proportional forms: quotation marks, dashes and dots as Western text wants them. */
const proportionalFeatures = [...usualFeatures, 'pwid'];

const types = { single: 1, ligature: 4, extension: 7 } as const;

interface Lookup {
  readonly singles: ReadonlyMap<number, number>;
  /** By first glyph, longest first. */
  readonly ligatures: ReadonlyMap<number, readonly Ligature[]>;
}

interface Ligature {
  /** All glyphs after the first. */
  readonly rest: readonly number[];
  readonly glyph: number;
}

/** Substitution for Simplified Chinese: script `hani`, language `ZHS `, without which —— is not two ems. */
export function readHanSubstitution(gsub: DataView): Substitution {
  return substitutionOf(lookupsFor(gsub, 'hani', 'ZHS ', usualFeatures, types.extension), gsub);
}

/** Substitution for text in a language of Latin script. */
export function readWesternSubstitution(gsub: DataView): Substitution {
  return substitutionOf(lookupsFor(gsub, 'latn', 'dflt', proportionalFeatures, types.extension), gsub);
}

function substitutionOf(tables: readonly (readonly Subtable[])[], gsub: DataView): Substitution {
  const lookups = tables.map((subtables) => readLookup(subtables, gsub));
  return {
    one: (id) => lookups.reduce((glyph, { singles }) => singles.get(glyph) ?? glyph, id),
    all: (glyphs) => lookups.reduce(apply, glyphs),
  };
}

function apply(glyphs: readonly ShapedGlyph[], { singles, ligatures }: Lookup): readonly ShapedGlyph[] {
  const result: ShapedGlyph[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    // An index below the length names a glyph.
    const glyph = glyphs[index] as ShapedGlyph;
    const ligature = ligatures
      .get(glyph.id)
      ?.find(({ rest }) => rest.every((id, offset) => glyphs[index + 1 + offset]?.id === id));
    if (ligature === undefined) {
      const single = singles.get(glyph.id);
      result.push(single === undefined ? glyph : { id: single, text: glyph.text });
      continue;
    }
    const parts = glyphs.slice(index, index + 1 + ligature.rest.length);
    result.push({ id: ligature.glyph, text: parts.map(({ text }) => text).join('') });
    index += ligature.rest.length;
  }
  return result;
}

function readLookup(subtables: readonly Subtable[], gsub: DataView): Lookup {
  const singles = new Map<number, number>();
  const ligatures = new Map<number, readonly Ligature[]>();
  for (const { type, offset } of subtables) {
    if (type === types.single) readSingles(gsub, offset, singles);
    else if (type === types.ligature) readLigatures(gsub, offset, ligatures);
    else throw new Error(`glyph substitution of type ${type} is not read`);
  }
  return { singles, ligatures };
}

function readSingles(gsub: DataView, table: number, into: Map<number, number>): void {
  const glyphs = coveredGlyphs(gsub, table + gsub.getUint16(table + 2));
  const isDelta = gsub.getUint16(table) === 1;
  glyphs.forEach((glyph, index) => {
    const other = isDelta
      ? (glyph + gsub.getInt16(table + 4)) & 0xffff
      : gsub.getUint16(table + 6 + index * 2);
    into.set(glyph, other);
  });
}

function readLigatures(gsub: DataView, table: number, into: Map<number, readonly Ligature[]>): void {
  coveredGlyphs(gsub, table + gsub.getUint16(table + 2)).forEach((first, index) => {
    const set = table + gsub.getUint16(table + 6 + index * 2);
    const count = gsub.getUint16(set);
    const ligatures = Array.from({ length: count }, (_, at): Ligature => {
      const ligature = set + gsub.getUint16(set + 2 + at * 2);
      const others = gsub.getUint16(ligature + 2) - 1;
      const rest = Array.from({ length: others }, (_, part) => gsub.getUint16(ligature + 4 + part * 2));
      return { rest, glyph: gsub.getUint16(ligature) };
    });
    into.set(first, ligatures);
  });
}
