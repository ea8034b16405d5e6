// What GSUB and GPOS share: scripts, languages, features, lookups and coverage (OpenType 1.9, "Common table formats").
import { tagAt } from './font-file.js';

/** A subtable's place in its table, with the type of its lookup. */
export interface Subtable {
  readonly type: number;
  readonly offset: number;
}

/** Lookups of `features` for a script and language, in the order in which they apply. */
export function lookupsFor(
  view: DataView,
  script: string,
  language: string,
  features: readonly string[],
  extensionType: number,
): readonly (readonly Subtable[])[] {
  const featureList = view.getUint16(6);
  const lookupList = view.getUint16(8);
  const lookups = new Set<number>();
  for (const feature of featuresOf(view, languageSystem(view, script, language))) {
    const record = featureList + 2 + feature * 6;
    if (!features.includes(tagAt(view, record))) continue;
    const offset = featureList + view.getUint16(record + 4);
    const count = view.getUint16(offset + 2);
    for (let index = 0; index < count; index += 1) lookups.add(view.getUint16(offset + 4 + index * 2));
  }
  return [...lookups]
    .sort((a, b) => a - b)
    .map((lookup) =>
      subtablesOf(view, lookupList + view.getUint16(lookupList + 2 + lookup * 2), extensionType),
    );
}

function subtablesOf(view: DataView, lookup: number, extensionType: number): readonly Subtable[] {
  const type = view.getUint16(lookup);
  const count = view.getUint16(lookup + 4);
  return Array.from({ length: count }, (_, index) => {
    const offset = lookup + view.getUint16(lookup + 6 + index * 2);
    return type === extensionType
      ? { type: view.getUint16(offset + 2), offset: offset + view.getUint32(offset + 4) }
      : { type, offset };
  });
}

/** The language's own system, else the script's default. */
function languageSystem(view: DataView, script: string, language: string): number {
  const scriptList = view.getUint16(4);
  const found = recordOf(view, scriptList, script);
  if (found === null) throw new Error(`the font does not know the script ${script}`);
  const table = scriptList + found;
  const own = recordOf(view, table + 2, language);
  return table + (own ?? view.getUint16(table));
}

/** Offset that the list of tagged records at `list` gives for a tag. */
function recordOf(view: DataView, list: number, tag: string): number | null {
  const count = view.getUint16(list);
  for (let index = 0; index < count; index += 1) {
    const record = list + 2 + index * 6;
    if (tagAt(view, record) === tag) return view.getUint16(record + 4);
  }
  return null;
}

function featuresOf(view: DataView, system: number): readonly number[] {
  const count = view.getUint16(system + 4);
  return Array.from({ length: count }, (_, index) => view.getUint16(system + 6 + index * 2));
}

/** Glyphs of a coverage table in the order of their coverage index. */
export function coveredGlyphs(view: DataView, coverage: number): readonly number[] {
  const count = view.getUint16(coverage + 2);
  if (view.getUint16(coverage) === 1)
    return Array.from({ length: count }, (_, index) => view.getUint16(coverage + 4 + index * 2));
  const glyphs: number[] = [];
  for (let range = 0; range < count; range += 1) {
    const record = coverage + 4 + range * 6;
    const last = view.getUint16(record + 2);
    for (let glyph = view.getUint16(record); glyph <= last; glyph += 1) glyphs.push(glyph);
  }
  return glyphs;
}
