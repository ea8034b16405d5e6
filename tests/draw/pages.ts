// Laid-out documents made by hand for the tests of drawing: pages of lines, each in an element of its own.
import { type FontSet, loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import type {
  Belonging,
  FontRole,
  Glyph,
  LaidOutDocument,
  Line,
  Page,
  PlacedItem,
  RunRole,
  StructureElement,
  TextRun,
} from '../../pipeline/model/page.js';

export const fonts: FontSet = loadFonts();

/** An element for each call; parents first. */
let elements = 0;
export function element(
  role: string,
  parent: StructureElement | null,
  details: Partial<Omit<StructureElement, 'role' | 'parent'>> = {},
): StructureElement {
  elements += 1;
  return { id: elements, role, parent, ...details };
}

export function inside(owner: StructureElement): Belonging {
  return { type: 'content', element: owner };
}

export const pagination: Belonging = { type: 'artifact', kind: 'Pagination' };

/** Parts of a line: plain words, or words with a role. */
type Words = string | { readonly text: string; readonly role: RunRole };

export function line(font: FontRole, size: number, ...words: readonly Words[]): Line {
  const runs: TextRun[] = [];
  let x = 0;
  for (const part of words) {
    const { text, role } = typeof part === 'string' ? { text: part, role: { type: 'plain' } as const } : part;
    const glyphs: readonly Glyph[] = fonts.get(font).shape(text.trimEnd(), size);
    runs.push({ font, size, colour: '#222222', x, rise: 0, glyphs, role });
    x += glyphs.reduce((width, { advance }) => width + advance, 0);
  }
  const text = words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return { runs, width: x, text, stretch: 0, justified: false, indicators: [] };
}

export function at(x: number, baseline: number, what: Line, belongs: Belonging): PlacedItem {
  return { type: 'line', x, baseline, line: what, belongs };
}

export function page(folio: string, ...items: readonly PlacedItem[]): Page {
  return { matter: 'body', width: 595.28, height: 841.89, folio, filled: 1, endsRun: true, items };
}

export function laidOut(pages: readonly Page[], details: Partial<LaidOutDocument> = {}): LaidOutDocument {
  return {
    language: 'zh-CN',
    title: '报告',
    author: '某局',
    subject: '',
    keywords: '',
    date: '2001-02-03',
    pages,
    bookmarks: [],
    ...details,
  };
}
