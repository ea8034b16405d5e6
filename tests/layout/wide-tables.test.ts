// Tables wider than the page: words stay whole as long as readable type lets them.
import { describe, expect, it } from 'vitest';
import type { LaidOutDocument, PlacedItem } from '../../pipeline/model/page.js';
import { body, layOutChecked, paragraph, table, theme } from './documents.js';

type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

const mention = { type: 'reference', target: 'wide', show: 'number' } as const;
const codes = (columns: number, length: number) =>
  Array.from({ length: 3 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => `${row}${column}`.padEnd(length, 'A')),
  );

const wide = (columns: number, length: number) =>
  layOutChecked([body('1', paragraph('见', mention, '。'), table('wide', codes(columns, length)))]);

function cellsOf({ pages }: LaidOutDocument): readonly LineItem[] {
  return pages.flatMap(({ items }) =>
    items.filter(
      (item): item is LineItem =>
        item.type === 'line' &&
        item.belongs.type === 'content' &&
        ['TD', 'TH'].includes(item.belongs.element.role),
    ),
  );
}

describe('a table whose words are wider than the page', () => {
  const { value, findings } = wide(9, 7);

  it('is set in smaller type, so that each word stands whole in the frame', () => {
    if (value === null) throw new Error(JSON.stringify(findings));
    const { left, measure } = theme.page;
    const cells = cellsOf(value);
    const sizes = new Set(cells.flatMap(({ line }) => line.runs.map(({ size }) => size)));
    expect(Math.max(...sizes)).toBeLessThan(theme.styles.table.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6.5);
    for (const { x, line } of cells) {
      expect(line.text).toMatch(/^(栏\d|\d\dA{5})$/u);
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x + line.width).toBeLessThanOrEqual(left + measure + 0.01);
    }
  });

  it('is told with its size', () => {
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['lay-small-table', 'warning']]);
    expect(findings[0]?.text['zh-CN'].message).toMatch(/^表1-1太宽，文字缩小到[78]\.\d磅才排得下。$/u);
  });

  it('is refused where even the smallest type is too wide', () => {
    const { value: none, findings: found } = wide(12, 12);
    expect(none).toBeNull();
    expect(found.map(({ code }) => code)).toContain('lay-overflow');
  });

  it('is told once for each cell that is cut, and other columns keep their words', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [
      `${row}AAAA`,
      row === 3 ? 'B'.repeat(300) : 'B',
      `${row}CC`,
    ]);
    const { findings: found } = layOutChecked([
      body('1', paragraph('见', mention, '。'), table('wide', rows)),
    ]);
    expect(found.map(({ code }) => code).filter((code) => code === 'lay-overflow')).toHaveLength(1);
  });

  it('keeps its type where its words fit', () => {
    expect(wide(6, 6).findings).toEqual([]);
  });
});

describe('a table whose numbers with units are wider than the page', () => {
  it('parts numbers from units before it cuts a word', () => {
    const rows = [Array.from({ length: 8 }, (_, column) => `1234${column}万件以上`)];
    const { value, findings } = layOutChecked([
      body('1', paragraph('见', mention, '。'), table('wide', rows)),
    ]);
    expect(findings).toEqual([]);
    expect(value).not.toBeNull();
  });
});
