// Properties over random documents: nothing lost, nothing out of order, nothing outside or over another, upright or turned.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesIn } from '../../pipeline/layout/flow/note-marks.js';
import type { Block, Inline, NoteInline, TableBlock } from '../../pipeline/model/block.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import type { LaidOutDocument, Line, Page, PlacedItem, StructureElement } from '../../pipeline/model/page.js';
import {
  body,
  chart,
  front,
  heading,
  layOutParts,
  list,
  paragraph,
  table,
  text,
  theme,
} from './documents.js';
import { blockOf } from './page-plan.js';

type Shape =
  | { readonly type: 'heading'; readonly level: 2 | 3 }
  /** mention: of which figure or table, counted round and round; `null`: none. */
  | {
      readonly type: 'paragraph';
      readonly length: number;
      readonly note: number;
      readonly mention: number | null;
    }
  | { readonly type: 'chart'; readonly lines: number }
  /** width: in letters, of what stands in the columns after the first. note: in its first row. */
  | {
      readonly type: 'table';
      readonly rows: number;
      readonly columns: number;
      readonly width: number;
      readonly note: boolean;
    }
  | { readonly type: 'list'; readonly items: number };

const shape: fc.Arbitrary<Shape> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('paragraph' as const),
      length: fc.integer({ min: 1, max: 600 }),
      // Most have none; some notes are longer than a page.
      note: fc.oneof(
        { weight: 6, arbitrary: fc.constant(0) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 120 }) },
        { weight: 1, arbitrary: fc.integer({ min: 500, max: 3000 }) },
      ),
      mention: fc.option(fc.nat({ max: 20 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('chart' as const), lines: fc.integer({ min: 4, max: 40 }) }),
  },
  {
    weight: 2,
    // The widest are turned, and fit then.
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      rows: fc.integer({ min: 1, max: 80 }),
      columns: fc.oneof(fc.integer({ min: 2, max: 13 }), fc.integer({ min: 11, max: 13 })),
      width: fc.integer({ min: 2, max: 6 }),
      note: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('list' as const), items: fc.integer({ min: 1, max: 6 }) }),
  },
);

const shapes = fc.array(shape, { minLength: 1, maxLength: 25 });

/** The words of each block name the block, so that a lost or moved one is seen. */
const named = (index: number, length: number) => `块${index}号${'文'.repeat(length)}`;

/** A note and a mention amid the words. */
function withCalls(
  words: string,
  index: number,
  { note, mention }: Extract<Shape, { readonly type: 'paragraph' }>,
  figures: readonly string[],
): readonly (string | Inline)[] {
  const middle = words.length >> 1;
  const target = mention === null ? undefined : figures[mention % figures.length];
  return [
    words.slice(0, middle),
    ...(note === 0 ? [] : [noteOf(index, note)]),
    words.slice(middle),
    ...(target === undefined ? [] : [{ type: 'reference', target, show: 'number' } as const]),
  ];
}

const noteOf = (index: number, length: number): NoteInline => ({
  type: 'note',
  id: `n${index}`,
  children: text(`注${index}号${'释'.repeat(length)}`),
});

function blocksOf(shapes: readonly Shape[]): readonly Block[] {
  const figures = shapes.flatMap(({ type }, index) =>
    type === 'chart' || type === 'table' ? [`${type[0]}${index}`] : [],
  );
  return shapes.map((shape, index) => blockFor(shape, index, figures));
}

function blockFor(shape: Shape, index: number, figures: readonly string[]): Block {
  switch (shape.type) {
    case 'heading':
      return heading(shape.level, `h${index}`, named(index, 2));
    case 'paragraph':
      return paragraph(...withCalls(named(index, shape.length), index, shape, figures));
    case 'chart':
      return chart(`c${index}`, shape.lines, named(index, 4));
    case 'table':
      return tableFor(shape, index);
    case 'list':
      return list(false, ...Array.from({ length: shape.items }, (_, item) => `块${index}号项${item}`));
  }
}

function tableFor(
  { rows, columns, width, note }: Extract<Shape, { readonly type: 'table' }>,
  index: number,
): TableBlock {
  const cells = Array.from({ length: columns - 1 }, () => 'W'.repeat(width));
  const made = table(
    `t${index}`,
    Array.from({ length: rows }, (_, row) => [`块${index}号行${row}`, ...cells]),
  );
  const [first, ...others] = made.rows;
  if (!note || first?.type !== 'row') return made;
  const [head = [], ...rest] = first.cells;
  return { ...made, rows: [{ ...first, cells: [[...head, noteOf(index, 9)], ...rest] }, ...others] };
}

const frame = {
  top: theme.page.top,
  bottom: theme.page.top + theme.page.lines * theme.pitch,
  left: theme.page.left,
  right: theme.page.left + theme.page.measure,
};

interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly block: number;
}

/** Where an item stands on the page. */
function extentOf(item: PlacedItem): Extent | null {
  const extent = ownExtentOf(item);
  if (extent === null || item.turn === undefined) return extent;
  const { left, right, top, bottom, block } = extent;
  const { x, y } = item.turn;
  return { left: x + top, right: x + bottom, top: y - right, bottom: y - left, block };
}

function ownExtentOf(item: PlacedItem): Extent | null {
  if (item.type === 'line' && item.belongs.type === 'content') {
    const size = Math.max(0, ...item.line.runs.map((run) => run.size));
    const block = blockOf(item.belongs.element).id;
    return {
      top: item.baseline - 0.88 * size,
      bottom: item.baseline + 0.12 * size,
      left: item.x,
      right: item.x + item.line.width,
      block,
    };
  }
  if (item.type === 'drawing' && item.belongs.type === 'content') {
    const block = blockOf(item.belongs.element).id;
    return { top: item.y, bottom: item.y + item.height, left: item.x, right: item.x + item.width, block };
  }
  return null;
}

/** Words by the element below the section, without footnotes, their marks and mentions. */
function wordsByBlock(laid: LaidOutDocument): readonly string[] {
  const words = new Map<number, string>();
  for (const item of laid.pages.flatMap(({ items }) => items)) {
    if (
      item.type !== 'line' ||
      item.belongs.type !== 'content' ||
      noteElementOf(item.belongs.element) !== null
    )
      continue;
    const { id } = blockOf(item.belongs.element);
    words.set(id, (words.get(id) ?? '') + plainWordsOf(item.line));
  }
  return [...words.values()];
}

/** Of the runs that are neither marks nor mentions. */
function plainWordsOf({ runs }: Line): string {
  return runs
    .filter(({ role }) => role.type === 'plain')
    .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
    .join('');
}

/** The Note that an element is or belongs to. */
function noteElementOf(element: StructureElement): StructureElement | null {
  if (element.role === 'Note') return element;
  return element.parent === null ? null : noteElementOf(element.parent);
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    default:
      return '';
  }
}

const runs = Number(process.env.RUNS ?? 60);

interface Laid {
  readonly laid: LaidOutDocument;
  readonly blocks: readonly Block[];
}

/** Every property looks at the same documents: each is laid out once. */
const known = new Map<string, Laid>();

function laidOut(list: readonly Shape[]): Laid {
  const key = JSON.stringify(list);
  const found = known.get(key);
  if (found !== undefined) return found;
  const blocks = blocksOf(list);
  const lists = ['charts', 'tables'] as const;
  const laid = layOutParts(
    front(...lists.map((kind) => ({ type: 'contents', title: kind, of: kind }) as const)),
    body('1', ...blocks),
  );
  const made = { laid, blocks };
  known.set(key, made);
  return made;
}

/** @param check of the whole document, and of its body alone. */
const random = (check: (body: LaidOutDocument, blocks: readonly Block[], whole: LaidOutDocument) => void) =>
  fc.assert(
    fc.property(shapes, (list) => {
      const { laid, blocks } = laidOut(list);
      check({ ...laid, pages: laid.pages.filter(({ matter }) => matter === 'body') }, blocks, laid);
    }),
    { numRuns: runs },
  );

/** The element of each piece of content on a page, in order. */
function contentOf({ items }: Page): readonly StructureElement[] {
  return items.flatMap((item) =>
    'belongs' in item && item.belongs.type === 'content' ? [item.belongs.element] : [],
  );
}

/** Of a paragraph, list item or heading: not within a table or beside a chart. */
function isText({ role, parent }: StructureElement): boolean {
  return parent?.role === 'Sect' ? /^(?:P|H[1-3])$/.test(role) : role === 'LBody';
}

const tolerance = 0.01;

function firstOverlap(extents: readonly Extent[]): readonly [Extent, Extent] | null {
  const down = extents.toSorted((one, other) => one.top - other.top);
  for (const [index, one] of down.entries()) {
    for (let at = index + 1; at < down.length; at += 1) {
      const other = down[at];
      if (other === undefined || one.bottom <= other.top + tolerance) break;
      if (one.right > other.left + tolerance && other.right > one.left + tolerance) return [one, other];
    }
  }
  return null;
}

describe('any document', () => {
  it('keeps every block’s text, once, and text blocks in order', () => {
    random((laid, blocks) => {
      const printed = wordsByBlock(laid);
      const inText = blocks.map(wordsOf).filter((words) => words !== '');
      expect(printed.filter((words) => inText.includes(words))).toEqual(inText);
      const all = printed.join('');
      blocks.forEach((block, index) => {
        const rows =
          block.type === 'table' ? block.rows.length : block.type === 'list' ? block.items.length : 0;
        for (let row = 0; row < rows; row += 1) {
          const mark = block.type === 'table' ? `块${index}号行${row}` : `块${index}号项${row}`;
          const pattern = new RegExp(`${mark}(?!\\d)`, 'g');
          expect(all.match(pattern) ?? []).toHaveLength(1);
        }
        if (block.type === 'chart') expect(all.split(named(index, 4))).toHaveLength(2);
      });
    });
  });

  it('prints every footnote once, from the page of its mark on; those of tables below them', () => {
    random((laid, blocks) => {
      const begun = new Map<string, number>();
      const printed = new Map<StructureElement, string>();
      laid.pages.forEach(({ items }, page) => {
        for (const item of items) {
          if (item.type !== 'line' || item.belongs.type !== 'content') continue;
          for (const { role } of item.line.runs)
            if (role.type === 'note' && role.placed !== null && !begun.has(role.placed.target))
              begun.set(role.placed.target, page);
          const note = noteElementOf(item.belongs.element);
          if (note === null) continue;
          const markPage = begun.get(note.identifier ?? '') ?? Infinity;
          const isLettered = /-[a-z]$/.test(note.identifier ?? '');
          if (isLettered) expect(markPage).toBeLessThanOrEqual(page);
          else if (!printed.has(note)) expect(markPage).toBe(page);
          printed.set(note, (printed.get(note) ?? '') + item.line.text);
        }
      });
      const expected = blocks.flatMap((block) => notesIn(inlinesOfBlock(block)));
      const words = [...printed.values()].map((each) => each.replace(/^(?:[①-⑳]|a(?=注))/u, ''));
      expect(words.sort()).toEqual(
        expected.map(({ children: [inline] }) => (inline?.type === 'text' ? inline.text : '')).sort(),
      );
    });
  });

  it('numbers charts and tables as they stand, each once, none before the page of its first mention', () => {
    random((laid, blocks) => {
      const standing = new Map<string, number>();
      const mentioned = new Map<string, number>();
      const captions: string[] = [];
      laid.pages.forEach(({ items }, page) => {
        for (const item of items) {
          if (item.type === 'anchor' && /^[ct]\d/.test(item.id)) standing.set(item.id, page);
          if (item.type !== 'line' || item.belongs.type !== 'content') continue;
          if (item.belongs.element.role === 'Caption')
            captions.push(...(/^[图表]1-\d+/u.exec(item.line.text) ?? []));
          for (const { role } of item.line.runs)
            if (role.type === 'reference' && !mentioned.has(role.target)) mentioned.set(role.target, page);
        }
      });
      const figures = blocks.filter(({ type }) => type === 'chart' || type === 'table');
      expect(standing.size).toBe(figures.length);
      for (const word of ['图', '表']) {
        const own = captions.filter((caption) => caption.startsWith(word));
        expect(own).toEqual(own.map((_, index) => `${word}1-${index + 1}`));
      }
      expect(captions).toHaveLength(figures.length);
      for (const [id, page] of mentioned) expect(standing.get(id)).toBeGreaterThanOrEqual(page);
    });
  });

  it('numbers its pages in order, and its lists name the page of every chart and table', () => {
    random((ownPages, blocks, whole) => {
      expect(ownPages.pages.map(({ folio }) => folio)).toEqual(
        ownPages.pages.map((_, index) => String(index + 1)),
      );
      const pageOf = new Map(
        whole.pages.flatMap(({ items, folio }) =>
          items.flatMap((item) => (item.type === 'anchor' ? [[item.id, folio] as const] : [])),
        ),
      );
      const jumps = whole.pages.flatMap(({ items }) =>
        items.flatMap((item, index) => {
          const page = items.slice(0, index).findLast(({ type }) => type === 'line');
          return item.type === 'jump' && page?.type === 'line'
            ? [[item.target, page.line.text] as const]
            : [];
        }),
      );
      expect(jumps).toHaveLength(blocks.filter(({ type }) => type === 'chart' || type === 'table').length);
      for (const [target, page] of jumps) expect(page).toBe(pageOf.get(target));
    });
  });

  it('stays in the frame and overlaps nothing', () => {
    random((laid) => {
      for (const { items } of laid.pages) {
        const extents = items.flatMap((item) => extentOf(item) ?? []);
        for (const extent of extents) {
          expect(extent.top).toBeGreaterThanOrEqual(frame.top - tolerance);
          expect(extent.bottom).toBeLessThanOrEqual(frame.bottom + tolerance);
          expect(extent.left).toBeGreaterThanOrEqual(frame.left - tolerance);
          expect(extent.right).toBeLessThanOrEqual(frame.right + tolerance);
        }
        expect(firstOverlap(extents)).toBeNull();
      }
    });
  });

  it('turns the tables that are wider than the page', () => {
    random(() => undefined);
    const turned = [...known.values()].filter(({ laid }) =>
      laid.pages.some(({ items }) => items.some(({ turn }) => turn !== undefined)),
    );
    expect(turned.length).toBeGreaterThan(runs / 6);
  });

  it('has no empty page', () => {
    random((laid) => {
      for (const page of laid.pages) expect(contentOf(page).length).toBeGreaterThan(0);
    });
  });

  it('has no heading at a page’s foot', () => {
    random((laid, blocks) => {
      const types = blocks.map(({ type }) => type === 'heading');
      // Headings that nothing follows, or so many that they fill a page, have nowhere to go.
      fc.pre(types.at(-1) === false && !types.some((_, at) => types.slice(at, at + 3).every(Boolean)));
      laid.pages.forEach((page, index) => {
        const last = contentOf(page).at(-1);
        const rest = laid.pages.slice(index + 1);
        // Where nothing but tables and charts follows, the first of them turned, the heading has no text to go with.
        const isTurned = rest[0]?.items.some(({ turn }) => turn !== undefined) === true;
        if (isTurned && !rest.flatMap(contentOf).some(isText)) return;
        expect(last?.role).not.toMatch(/^H[1-3]$/);
      });
    });
  });

  it('has no widow and no orphan', () => {
    random((laid) => {
      const pieces = new Map<StructureElement, number[]>();
      laid.pages.forEach((page, index) => {
        for (const element of contentOf(page)) {
          if (element.role !== 'P' && element.role !== 'LBody') continue;
          const counts = pieces.get(element) ?? laid.pages.map(() => 0);
          counts[index] = (counts[index] ?? 0) + 1;
          pieces.set(element, counts);
        }
      });
      for (const counts of pieces.values()) {
        const standing = counts.filter((count) => count > 0);
        if (standing.length > 1) expect(Math.min(...standing)).toBeGreaterThanOrEqual(2);
      }
    });
  });

  it('keeps the text’s baselines on one grid', () => {
    random((laid) => {
      const offsets = laid.pages.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.type === 'line' &&
          item.turn === undefined &&
          item.belongs.type === 'content' &&
          item.belongs.element.role === 'P'
            ? [(item.baseline - theme.page.top) % theme.pitch]
            : [],
        ),
      );
      for (const offset of offsets) expect(offset).toBeCloseTo(offsets[0] ?? 0, 6);
    });
  });
});
