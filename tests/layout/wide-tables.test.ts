// Tables wider than the page: words stay whole, in smaller type, on a turned page, in type that is hardly readable.
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

const sizesIn = (laid: LaidOutDocument) =>
  new Set(cellsOf(laid).flatMap(({ line }) => line.runs.map(({ size }) => size)));

const readable = theme.tables['readable-size'];

describe('a table whose words are a little wider than the page', () => {
  const { value, findings } = wide(9, 7);

  it('is set in smaller type that can be read, so that each word stands whole in the frame, and told nobody', () => {
    if (value === null) throw new Error(JSON.stringify(findings));
    expect(findings).toEqual([]);
    const { left, measure } = theme.page;
    const sizes = sizesIn(value);
    expect(Math.max(...sizes)).toBeLessThan(theme.styles.table.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(readable);
    for (const { x, line, turn } of cellsOf(value)) {
      expect(turn).toBeUndefined();
      expect(line.text).toMatch(/^(栏\d|\d\dA{5})$/u);
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x + line.width).toBeLessThanOrEqual(left + measure + 0.01);
    }
  });
});

describe('a table whose words are wider than that', () => {
  const { value, findings } = wide(10, 8);

  it('is turned, so that its type can be read', () => {
    if (value === null) throw new Error(JSON.stringify(findings));
    expect(findings).toEqual([]);
    expect(Math.min(...sizesIn(value))).toBeGreaterThanOrEqual(readable);
    for (const { x, line, turn } of cellsOf(value)) {
      expect(turn).toBeDefined();
      expect(line.text).toMatch(/^(栏\d+|\d\dA{6})$/u);
      expect(x + line.width).toBeLessThanOrEqual(theme.page.lines * theme.pitch + 0.01);
    }
  });
});

describe('a table whose words are wider than a turned page', () => {
  it('is set in type that is hardly readable, and told with its size', () => {
    const { value, findings } = wide(12, 10);
    if (value === null) throw new Error(JSON.stringify(findings));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['lay-small-table', 'warning']]);
    expect(findings[0]?.text['zh-CN'].message).toMatch(
      /^表1-1太宽，横放后文字缩小到(6\.[5-9]|7\.[0-4])磅才排得下。$/u,
    );
    expect(Math.min(...sizesIn(value))).toBeGreaterThanOrEqual(6.5);
    expect(Math.min(...sizesIn(value))).toBeLessThan(readable);
  });

  it('is refused where even the smallest type is too wide', () => {
    const { value: none, findings: found } = wide(13, 12);
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

describe('a table of many columns of text', () => {
  const columns = (count: number) => {
    const rows = [Array.from({ length: count }, () => '质量管理体系认证')];
    return layOutChecked([body('1', paragraph('见', mention, '。'), table('wide', rows))]);
  };

  it('is turned before its words stand in towers, and not before', () => {
    const isTurned = (count: number) => {
      const { value, findings } = columns(count);
      if (value === null) throw new Error(JSON.stringify(findings));
      expect(findings).toEqual([]);
      return cellsOf(value).some(({ turn }) => turn !== undefined);
    };
    expect([8, 9, 10, 11, 12].map(isTurned)).toEqual([false, false, false, true, true]);
  });
});

describe('a table with a long text beside many columns', () => {
  const withText = (columns: number, length: number) => {
    const cells = Array.from({ length: columns - 1 }, () => 'AAAAA');
    const { value, findings } = layOutChecked([
      body('1', paragraph('见', mention, '。'), table('wide', [[...cells, '文'.repeat(length)]])),
    ]);
    if (value === null) throw new Error(JSON.stringify(findings));
    return value;
  };
  const isTurned = (laid: LaidOutDocument) => cellsOf(laid).some(({ turn }) => turn !== undefined);

  it('is turned before the text stands as in a tower over pages', () => {
    expect(isTurned(withText(11, 30))).toBe(false);
    expect(isTurned(withText(11, 300))).toBe(true);
    expect(withText(11, 300).pages).toHaveLength(2);
  });

  it('is not where the text has room beside few', () => {
    expect(isTurned(withText(4, 3000))).toBe(false);
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
