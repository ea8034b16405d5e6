// Lists of figures and tables, and the index: every page they name is the page where the thing stands.
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import type { NumberInline } from '../../pipeline/model/block.js';
import type { IndicatorId } from '../../pipeline/model/edition.js';
import type { LaidOutDocument, PlacedItem } from '../../pipeline/model/page.js';
import { checkStructure } from '../conformance/structure-checker.js';
import {
  body,
  chart,
  front,
  heading,
  layOutParts,
  linesOfText,
  number,
  paragraph,
  table,
  text,
  theme,
} from './documents.js';

const of = (indicator: string, digits: string): NumberInline => {
  const plain = number(digits);
  return { ...plain, figure: { ...plain.figure, indicator: indicator as IndicatorId } };
};

const indicators = Array.from({ length: 60 }, (_, index) => `i${index}`);
const laid = layOutParts(
  front(
    { type: 'contents', title: '插图目录', of: 'charts' },
    { type: 'contents', title: '附表目录', of: 'tables' },
  ),
  body(
    '1',
    heading(1, 'a', '质量', '第一部分'),
    paragraph('甲为', of('i0', '11.1'), '，见前。'),
    chart('one', 6),
    linesOfText(24),
    paragraph('文'.repeat(200), '乙为', of('i1', '22.2'), '。'),
    table('two', [['甲', '1']], {
      rows: indicators.map((indicator, row) => ({
        type: 'row',
        cells: [text(`行${row}`), [of(indicator, String(1000 + row))]],
      })),
    }),
    chart('three', 20, '很长的图题'.repeat(12)),
  ),
  {
    matter: 'appendix',
    numberPrefix: '',
    blocks: [
      heading(1, 'index', '指标索引'),
      {
        type: 'index',
        groups: [
          {
            label: 'A',
            entries: [
              { indicator: 'i0', name: '甲率' },
              { indicator: 'none', name: '无数' },
            ],
          },
          {
            label: 'B',
            entries: indicators.slice(1).map((indicator) => ({ indicator, name: `${indicator}率` })),
          },
        ],
      },
    ],
  },
);

type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

function linesIn({ pages }: LaidOutDocument, role: string): readonly LineItem[] {
  return pages.flatMap(({ items }) =>
    items.filter(
      (item): item is LineItem =>
        item.type === 'line' && item.belongs.type === 'content' && pathOf(item).includes(role),
    ),
  );
}

function pathOf({ belongs }: LineItem): readonly string[] {
  const path: string[] = [];
  for (let at = belongs.type === 'content' ? belongs.element : null; at !== null; at = at.parent)
    path.push(at.role);
  return path;
}

function folioOf(found: (item: PlacedItem) => boolean): readonly string[] {
  return laid.pages.filter(({ items }) => items.some(found)).map(({ folio }) => folio);
}

describe('lists of figures and tables', () => {
  it('name number, title and page, the title hanging beside the number', () => {
    const words = linesIn(laid, 'TOC').map(({ line }) => line.text);
    const pageOf = (id: string) => folioOf((item) => item.type === 'anchor' && item.id === id)[0];
    expect(words.slice(0, 3)).toEqual(['图1-1', '图题', pageOf('one')]);
    expect(words.at(-3)).toBe('表1-1');
    expect(words.at(-1)).toBe(pageOf('two'));
    const long = linesIn(laid, 'TOC').filter(({ line }) => line.text.includes('很长的图题'));
    expect(long.length).toBeGreaterThan(1);
    expect(new Set(long.map(({ x }) => x)).size).toBe(1);
  });

  it('open each with a title of their own, and are bookmarks', () => {
    expect(laid.bookmarks.slice(0, 2).map(({ title, target }) => [title, target])).toEqual([
      ['插图目录', 'list-of-charts'],
      ['附表目录', 'list-of-tables'],
    ]);
  });
});

describe('the index', () => {
  const entries = new Map<string, string>();
  for (const { line, belongs } of linesIn(laid, 'Index')) {
    const key = belongs.type === 'content' ? String(belongs.element.id) : '';
    entries.set(key, (entries.get(key) ?? '') + line.text);
  }
  const entry = (name: string) => [...entries.values()].find((words) => words.startsWith(name)) ?? '';

  it('names every page that prints a figure of the indicator, and no other', () => {
    for (const [row, indicator] of indicators.entries()) {
      const digits = row === 0 ? ['11.1', '1000'] : row === 1 ? ['22.2', '1001'] : [String(1000 + row)];
      const folios = folioOf(
        (item) =>
          item.type === 'line' &&
          !pathOf(item).includes('Index') &&
          digits.some((each) => item.line.text.includes(each)),
      );
      expect(
        entry(row === 0 ? '甲率' : `${indicator}率`)
          .split('\u3000')[1]
          ?.trim(),
      ).toBe(folios.join(', '));
    }
  });

  it('tells equal digits apart: each on the page of its own line, in paragraphs, rows and footnotes', () => {
    const note = { type: 'note', id: 'n', children: [of('noted', '5.5')] } as const;
    const twins = layOutParts(
      body(
        '1',
        heading(1, 'a', '质量', '第一部分'),
        linesOfText(18),
        paragraph(
          '甲为',
          of('first', '5.5'),
          '。',
          '文'.repeat(500),
          '乙为',
          of('second', '5.5'),
          note,
          '。',
        ),
        { type: 'page-break' },
        table('t', [['甲', '1']], {
          notes: [[...text('注：丁为'), of('told', '5.5')]],
          rows: [
            {
              type: 'row',
              cells: [
                [
                  ...text('行'.repeat(10)),
                  of('above', '5.5'),
                  ...text('文'.repeat(2600)),
                  of('below', '5.5'),
                ],
                text('一'),
              ],
            },
          ],
        }),
      ),
      {
        matter: 'appendix',
        numberPrefix: '',
        blocks: [
          heading(1, 'index', '指标索引'),
          {
            type: 'index',
            groups: [
              {
                label: 'A',
                entries: ['first', 'second', 'noted', 'above', 'below', 'told'].map((indicator) => ({
                  indicator,
                  name: indicator,
                })),
              },
            ],
          },
        ],
      },
    );
    expect(linesIn(twins, 'Index').map(({ line }) => line.text)).toMatchInlineSnapshot(`
      [
        "A",
        "first　1",
        "second　2",
        "noted　2",
        "above　3",
        "below　4",
        "told　4",
      ]
    `);
  });

  it('says nothing of pages for what is printed nowhere', () => {
    expect(entry('无数')).toBe('无数');
  });

  it('stands in two columns within the frame, none ending with a letter', () => {
    const { left, measure, top, lines } = theme.page;
    const found = linesIn(laid, 'Index');
    expect(new Set(found.map(({ x }) => Math.round(x - left))).size).toBeGreaterThan(1);
    for (const { x, line, baseline } of found) {
      expect(x + line.width).toBeLessThanOrEqual(left + measure + 0.01);
      expect(baseline).toBeLessThan(top + lines * theme.pitch);
    }
    expect(found.at(-1)?.line.text).not.toMatch(/^[A-Z]$/);
  });

  it('links its page numbers', async () => {
    expect(checkStructure(await drawPdf(laid, loadFonts(), []))).toEqual([]);
  });
});
