// Tables: pieces over pages, repeated heads, group rows, long cells, figures aligned on the units digit.
import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../pipeline/model/block.js';
import type { LaidOutDocument, Page, PlacedItem } from '../../pipeline/model/page.js';
import {
  body,
  heading,
  layOutChecked,
  layOutParts,
  linesOfText,
  number,
  paragraph,
  table,
  text,
  theme,
} from './documents.js';
import { artifactText, pagePlan, readingText } from './page-plan.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [`行${index + 1}`, `值${index + 1}`]);

function linesOf(page: Page | undefined): readonly Extract<PlacedItem, { type: 'line' }>[] {
  return (page?.items ?? []).filter((item) => item.type === 'line');
}

function rowsOn(laid: LaidOutDocument, page: number): readonly string[] {
  return linesOf(laid.pages[page])
    .filter(({ belongs }) => belongs.type === 'content' && belongs.element.scope === 'Row')
    .map(({ line }) => line.text);
}

/** A table of so many rows in groups of a size: 组0, 组1 … */
function groupedTable(count: number, size: number): TableBlock {
  const grouped: TableBlock['rows'] = rows(count).flatMap((cells, index) => [
    ...(index % size === 0 ? [{ type: 'group' as const, title: text(`组${index / size}`) }] : []),
    { type: 'row' as const, cells: cells.map(text) },
  ]);
  return table('long', rows(1), { rows: grouped });
}

function rulesOf(page: Page): readonly Extract<PlacedItem, { type: 'rule' }>[] {
  return page.items.filter((item) => item.type === 'rule');
}

describe('a table over pages', () => {
  const laid = layOutParts(body('2', table('long', rows(60))));

  it('prints every row once and in order', () => {
    expect(laid.pages.flatMap((_, page) => rowsOn(laid, page))).toEqual(rows(60).map(([name]) => name));
  });

  it('repeats the head and says 续表 on each further page, as artifacts', () => {
    expect(laid.pages.length).toBe(2);
    expect(artifactText(laid.pages[0] as Page).slice(0, 3)).not.toContain('续表2-1');
    for (const page of laid.pages.slice(1)) {
      expect(artifactText(page).slice(0, 3)).toEqual(['续表2-1', '栏1', '栏2']);
    }
    expect(readingText(laid).match(/栏1/g)).toHaveLength(1);
  });

  it('is one element with one body', () => {
    const roles = new Map<number, string>();
    for (const item of laid.pages.flatMap(linesOf)) {
      if (item.belongs.type !== 'content') continue;
      for (let at = item.belongs.element; at.parent !== null; at = at.parent) roles.set(at.id, at.role);
    }
    const count = (role: string) => [...roles.values()].filter((each) => each === role).length;
    expect([count('Table'), count('Caption'), count('THead'), count('TBody'), count('TR')]).toEqual([
      1, 1, 1, 1, 61,
    ]);
  });

  it('does not begin with fewer than two rows at a page’s foot', () => {
    const rowsAtFoot = [24, 25, 26, 27, 28, 29, 30].map((lines) => {
      const after = layOutParts(body('2', linesOfText(lines), table('long', rows(60))));
      return rowsOn(after, 0).length;
    });
    expect(rowsAtFoot.every((count) => count === 0 || count >= 2)).toBe(true);
    expect(rowsAtFoot[0]).toBeGreaterThan(2);
    expect(rowsAtFoot.at(-1)).toBe(0);
  });

  it('does not leave a group’s title behind', () => {
    for (const lines of [1, 2, 3, 4, 5, 6]) {
      const after = layOutParts(body('2', linesOfText(lines), groupedTable(60, 4)));
      for (const page of after.pages) {
        const last = linesOf(page).findLast(({ belongs }) => belongs.type === 'content');
        expect(last?.line.text).toMatch(/^值/);
      }
      expect(after.pages.length).toBeGreaterThan(2);
    }
  });

  it('names a group again where a page begins amid its rows, and only there', () => {
    const amidGroup = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((lines) => {
      const after = layOutParts(body('2', linesOfText(lines), groupedTable(60, 4)));
      return after.pages.slice(1).map((page, index) => {
        const [first = ''] = rowsOn(after, index + 1);
        const row = Number(/^行(\d+)$/.exec(first)?.[1]);
        const repeated = Number.isNaN(row) ? [] : [`组${Math.floor((row - 1) / 4)}（续）`];
        const artifacts = artifactText(page).filter((words) => /^(续|栏|组)/.test(words));
        expect(artifacts).toEqual(['续表2-1', '栏1', '栏2', ...repeated]);
        return repeated.length > 0;
      });
    });
    expect(new Set(amidGroup)).toEqual(new Set([true, false]));
  });

  it('leaves no single row of a group on either side of a page’s end', () => {
    for (const size of [2, 3, 4, 5]) {
      for (const lines of [1, 2, 3, 4, 5, 6]) {
        const after = layOutParts(body('2', linesOfText(lines), groupedTable(60, size)));
        for (let page = 0; page < after.pages.length - 1; page += 1) {
          const last = Number(/\d+/.exec(rowsOn(after, page).at(-1) ?? '')?.[0]);
          const above = ((last - 1) % size) + 1;
          expect(above === size || (above >= 2 && size - above >= 2), `${size}: ${above}`).toBe(true);
        }
      }
    }
  });

  it('reads a group’s title once, however often it is repeated', () => {
    const laid = layOutParts(body('2', groupedTable(60, 60)));
    expect(laid.pages.length).toBeGreaterThan(1);
    expect(readingText(laid).match(/组/g)).toHaveLength(1);
  });

  it('keeps to the frame with the group’s title repeated', () => {
    for (const lines of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { pages } = layOutParts(body('2', linesOfText(lines), groupedTable(90, 90)));
      const lowest = Math.max(...pages.flatMap(rulesOf).map(({ y2 }) => y2));
      expect(lowest).toBeLessThanOrEqual(theme.page.top + theme.page.lines * theme.pitch);
    }
  });
});

describe('a cell longer than a page', () => {
  it('is cut between its lines and loses none', () => {
    const long = Array.from({ length: 900 }, (_, index) => `第${index}字`).join('，');
    const laid = layOutParts(
      body(
        '2',
        table('long', [
          ['甲', long],
          ['乙', '短'],
        ]),
      ),
    );
    expect(readingText(laid)).toContain(long);
    expect(laid.pages.length).toBeGreaterThan(2);
    const cells = new Set(
      laid.pages
        .flatMap(linesOf)
        .flatMap(({ belongs, line }) =>
          belongs.type === 'content' && belongs.element.role === 'TD' && line.text !== '短'
            ? [belongs.element.parent]
            : [],
        ),
    );
    expect(cells.size).toBe(1);
    const lowest = Math.max(
      ...laid.pages.flatMap((page) => linesOf(page).map(({ baseline }) => baseline)).filter((y) => y < 742),
    );
    expect(lowest).toBeLessThanOrEqual(theme.page.top + theme.page.lines * theme.pitch);
  });
});

describe('a column of numbers', () => {
  const cells = [
    [number('97.6')],
    [number('98', { after: '以上' })],
    [number('100')],
    [number('3.86', { before: '超过' })],
    [number('25663', { unit: '项' })],
    [number('-0.6')],
  ];
  const laid = layOutParts(
    body('2', {
      ...table('numbers', rows(1)),
      columns: [
        { align: 'start', weight: 1 },
        { align: 'number', weight: null },
      ],
      rows: cells.map((cell, index) => ({ type: 'row', cells: [text(`行${index}`), cell] })),
    }),
  );

  it('stands on the units digit whatever decimals, qualifiers and units', () => {
    const ends = linesOf(laid.pages[0])
      .filter(({ belongs }) => belongs.type === 'content' && belongs.element.role === 'TD')
      .map(({ line, x }) => {
        const upTo = /^\D*?-?\d+/.exec(line.text)?.[0].length ?? 0;
        let passed = 0;
        for (const run of line.runs) {
          let at = x + run.x;
          for (const glyph of run.glyphs) {
            at += glyph.advance;
            passed += glyph.text.length;
            if (passed >= upTo) return at;
          }
        }
        return Number.NaN;
      });
    expect(ends).toHaveLength(cells.length);
    for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 6);
  });
});

describe('numbers in a table that is too wide for them', () => {
  const printed = ['123456789012.345', '-0.6', '超过98765432109876.5万件以上'];
  const cells = [
    [number('123456789012.345')],
    [number('-0.6')],
    [number('98765432109876.5', { before: '超过', unit: '万件', after: '以上' })],
  ];
  const wide = (count: number) =>
    layOutChecked([
      body('2', {
        ...table('numbers', [Array.from({ length: count }, () => '')]),
        columns: Array.from({ length: count }, () => ({ align: 'number' as const, weight: null })),
        rows: cells.map((cell) => ({ type: 'row', cells: Array.from({ length: count }, () => cell) })),
      }),
    ]);

  it('stand whole on one line each, or the table is refused: none is cut', () => {
    const outcomes = [2, 4, 6, 8, 10, 14].map((count) => {
      const { value, findings } = wide(count);
      if (value === null)
        return findings.map(({ code }) => code).includes('lay-overflow') ? 'refused' : 'lost';
      const lines = value.pages
        .flatMap(linesOf)
        .filter(({ belongs }) => belongs.type === 'content' && ['TD', 'TH'].includes(belongs.element.role))
        .map(({ line }) => line.text)
        .filter((words) => /\d/.test(words) && !words.startsWith('栏'));
      return lines.length === 3 * count && lines.every((words) => printed.includes(words)) ? 'whole' : lines;
    });
    expect(outcomes[0]).toBe('whole');
    expect(outcomes.at(-1)).toBe('refused');
    expect(new Set(outcomes)).toEqual(new Set(['whole', 'refused']));
  });
});

describe('a table below a heading', () => {
  const topOf = (...above: readonly Block[]) => {
    const laid = layOutParts(body('1', ...above, table('t', [['甲', '1']])));
    const rules = laid.pages[0]?.items.filter((item) => item.type === 'rule') ?? [];
    return rules[0]?.y1 ?? 0;
  };

  it('stands close to it: the heading’s own white is enough', () => {
    const close = topOf(heading(2, 'h', '小节', '一、'));
    const apart = topOf(heading(2, 'h', '小节', '一、'), paragraph('文。'));
    // Below a line of text stand the line and the white that the table asks for.
    expect(apart - close).toBeCloseTo(2 * theme.pitch, 6);
  });

  it('keeps to the frame when it is cut there', () => {
    const rows = Array.from({ length: 80 }, (_, row) => [`行${row}`, '1']);
    const laid = layOutParts(body('1', linesOfText(20), heading(2, 'h', '小节', '一、'), table('t', rows)));
    const bottom = theme.page.top + theme.page.lines * theme.pitch;
    const lowest = Math.max(
      ...laid.pages.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.type === 'line' && item.belongs.type === 'content' ? item.baseline : [],
        ),
      ),
    );
    expect(lowest).toBeLessThanOrEqual(bottom);
  });
});

describe('a table’s frame', () => {
  it('has three rules, the caption above and the unit at the right', () => {
    const laid = layOutParts(
      body('2', table('small', rows(3), { unitNote: text('单位：项'), notes: [text('注：表注。')] })),
    );
    const items = laid.pages[0]?.items ?? [];
    const rules = items.filter((item) => item.type === 'rule');
    expect(rules.map(({ thickness }) => thickness)).toEqual([1, 0.5, 1]);
    const unit = linesOf(laid.pages[0]).find(({ line }) => line.text === '单位：项');
    expect((unit?.x ?? 0) + (unit?.line.width ?? 0)).toBeCloseTo(theme.page.left + theme.page.measure, 6);
    expect(pagePlan(laid).split('\n')[1]).toMatch(/^Table ×\d+ 表2-1\u3000表题$/);
    expect(readingText(laid).endsWith('值3注：表注。')).toBe(true);
    const at = (words: string) => linesOf(laid.pages[0]).find(({ line }) => line.text === words)?.x;
    expect(at('注：表注。')).toBe(at('行1'));
  });

  it('reports a table whose words cannot fit', () => {
    const wide = Array.from({ length: 12 }, (_, index) => `${'A'.repeat(24)}${index}`);
    const { value, findings } = layOutChecked([body('2', table('wide', [wide]))]);
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toContain('lay-overflow');
  });
});
