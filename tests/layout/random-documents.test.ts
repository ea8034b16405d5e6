// Properties over random documents: nothing lost, nothing out of order, nothing outside or over another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../pipeline/model/block.js';
import type { LaidOutDocument, Page, PlacedItem, StructureElement } from '../../pipeline/model/page.js';
import { body, chart, heading, layOutParts, paragraph, table, text, theme } from './documents.js';
import { blockOf } from './page-plan.js';

type Shape =
  | { readonly type: 'heading'; readonly level: 2 | 3 }
  | { readonly type: 'paragraph'; readonly length: number; readonly note: number }
  | { readonly type: 'chart'; readonly lines: number }
  | { readonly type: 'table'; readonly rows: number }
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
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('chart' as const), lines: fc.integer({ min: 4, max: 40 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('table' as const), rows: fc.integer({ min: 1, max: 80 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('list' as const), items: fc.integer({ min: 1, max: 6 }) }),
  },
);

const shapes = fc.array(shape, { minLength: 1, maxLength: 25 });

/** The words of each block name the block, so that a lost or moved one is seen. */
const named = (index: number, length: number) => `块${index}号${'文'.repeat(length)}`;

/** A note called in the middle of the words. */
function withNote(words: string, index: number, length: number): readonly (string | Inline)[] {
  if (length === 0) return [words];
  const middle = words.length >> 1;
  const note = { type: 'note', id: `n${index}`, children: text(noteWords(index, length)) } as const;
  return [words.slice(0, middle), note, words.slice(middle)];
}

const noteWords = (index: number, length: number) => `注${index}号${'释'.repeat(length)}`;

function blockFor(shape: Shape, index: number): Block {
  switch (shape.type) {
    case 'heading':
      return heading(shape.level, `h${index}`, named(index, 2));
    case 'paragraph':
      return paragraph(...withNote(named(index, shape.length), index, shape.note));
    case 'chart':
      return chart(`c${index}`, shape.lines, named(index, 4));
    case 'table':
      return table(
        `t${index}`,
        Array.from({ length: shape.rows }, (_, row) => [`块${index}号行${row}`, '文']),
      );
    case 'list':
      return {
        type: 'list',
        ordered: false,
        items: Array.from({ length: shape.items }, (_, item) => text(`块${index}号项${item}`)),
      };
  }
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

function extentOf(item: PlacedItem): Extent | null {
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

/** Words by the element below the section, without footnotes and their marks. */
function wordsByBlock(laid: LaidOutDocument): readonly string[] {
  const words = new Map<number, string>();
  for (const item of laid.pages.flatMap(({ items }) => items)) {
    if (item.type !== 'line' || item.belongs.type !== 'content' || noteOf(item.belongs.element) !== null)
      continue;
    const { id } = blockOf(item.belongs.element);
    words.set(id, (words.get(id) ?? '') + item.line.text.replace(/[①-⑳]/gu, ''));
  }
  return [...words.values()];
}

/** The Note that an element is or belongs to. */
function noteOf(element: StructureElement): StructureElement | null {
  if (element.role === 'Note') return element;
  return element.parent === null ? null : noteOf(element.parent);
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

const random = (check: (laid: LaidOutDocument, blocks: readonly Block[]) => void) =>
  fc.assert(
    fc.property(shapes, (list) => {
      const blocks = list.map(blockFor);
      check(layOutParts(body('1', ...blocks)), blocks);
    }),
    { numRuns: 60 },
  );

/** The element of each piece of content on a page, in order. */
function contentOf({ items }: Page): readonly StructureElement[] {
  return items.flatMap((item) =>
    'belongs' in item && item.belongs.type === 'content' ? [item.belongs.element] : [],
  );
}

const tolerance = 0.01;

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
          const mark = block.type === 'table' ? `块${index}号行${row}文` : `块${index}号项${row}`;
          const pattern = new RegExp(`${mark}(?!\\d)`, 'g');
          expect(all.match(pattern) ?? []).toHaveLength(1);
        }
        if (block.type === 'chart') expect(all.split(named(index, 4))).toHaveLength(2);
      });
    });
  });

  it('prints every footnote once, from the page of its mark on', () => {
    random((laid, blocks) => {
      const begun = new Map<string, number>();
      const printed = new Map<StructureElement, string>();
      laid.pages.forEach(({ items }, page) => {
        for (const item of items) {
          if (item.type !== 'line' || item.belongs.type !== 'content') continue;
          for (const { role } of item.line.runs)
            if (role.type === 'note' && role.placed !== null) begun.set(role.placed.target, page);
          const note = noteOf(item.belongs.element);
          if (note === null) continue;
          if (!printed.has(note)) expect(begun.get(note.identifier ?? '')).toBe(page);
          printed.set(note, (printed.get(note) ?? '') + item.line.text);
        }
      });
      const expected = blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? block.children.flatMap((inline) => (inline.type === 'note' ? inline.children : []))
          : [],
      );
      const words = [...printed.values()].map((text) => text.replace(/^[①-⑳]/u, ''));
      expect(words).toEqual(expected.map((inline) => (inline.type === 'text' ? inline.text : '')));
    });
  });

  it('keeps charts in order and on no page before their place', () => {
    random((laid, blocks) => {
      const pages = new Map<string, number>();
      laid.pages.forEach(({ items }, page) => {
        for (const item of items) if (item.type === 'drawing') pages.set(item.drawing.id, page);
      });
      const order = blocks.flatMap((block) => (block.type === 'chart' ? [block.id] : []));
      expect([...pages.keys()]).toEqual(order);
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
        for (const [index, one] of extents.entries()) {
          for (const other of extents.slice(index + 1)) {
            const apart =
              one.bottom <= other.top + tolerance ||
              other.bottom <= one.top + tolerance ||
              one.right <= other.left + tolerance ||
              other.right <= one.left + tolerance;
            expect(apart).toBe(true);
          }
        }
      }
    });
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
      for (const page of laid.pages) {
        const last = contentOf(page).at(-1);
        expect(last?.role).not.toMatch(/^H[1-3]$/);
      }
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
          item.type === 'line' && item.belongs.type === 'content' && item.belongs.element.role === 'P'
            ? [(item.baseline - theme.page.top) % theme.pitch]
            : [],
        ),
      );
      for (const offset of offsets) expect(offset).toBeCloseTo(offsets[0] ?? 0, 6);
    });
  });
});
