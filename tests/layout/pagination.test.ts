// Where pages end: headings, figures, widows and orphans, white space.
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../pipeline/model/block.js';
import {
  body,
  chart,
  heading,
  layOutChecked,
  layOutParts,
  linesOfText,
  paragraph,
  table,
  text,
  theme,
} from './documents.js';
import { pagePlan } from './page-plan.js';

const mention = (target: string): Inline => ({ type: 'reference', target, show: 'number' });

const plan = (...blocks: Parameters<typeof body>[1][]) => pagePlan(layOutParts(body('1', ...blocks)));

describe('pagination', () => {
  it('takes a heading to the next page with the text that it opens', () => {
    expect(
      plan(linesOfText(29), heading(2, 'a', '小节', '一、'), linesOfText(10, '字')),
    ).toMatchInlineSnapshot(`
      "— 1 —
      P ×29 文文文文文文文文文文文文文…
      [1]
      — 2 —
      H2 ×2 一、
      P ×10 字字字字字字字字字字字字字…
      [甲省质量状况报告]
      [2]"
    `);
  });

  it('keeps a chain of headings together', () => {
    expect(
      plan(
        linesOfText(26),
        heading(2, 'a', '小节', '一、'),
        heading(3, 'b', '小小节', '（一）'),
        linesOfText(9, '字'),
      ),
    ).toMatchInlineSnapshot(`
      "— 1 —
      P ×26 文文文文文文文文文文文文文…
      [1]
      — 2 —
      H2 ×2 一、
      H3 ×2 （一）
      P ×9 字字字字字字字字字字字字字…
      [甲省质量状况报告]
      [2]"
    `);
  });

  it('leaves a heading that two lines can follow', () => {
    expect(
      plan(linesOfText(27), heading(2, 'a', '小节', '一、'), linesOfText(30, '字')),
    ).toMatchInlineSnapshot(`
      "— 1 —
      P ×27 文文文文文文文文文文文文文…
      H2 ×2 一、
      P ×2 字字字字字字字字字字字字字…
      [1]
      — 2 —
      P ×28 字字字字字字字字字字字字字…
      [甲省质量状况报告]
      [2]"
    `);
  });

  it('lets a figure float to the next page while the text fills this one', () => {
    expect(plan(linesOfText(26), chart('first', 10), linesOfText(22, '字'))).toMatchInlineSnapshot(`
      "— 1 —
      P ×26 文文文文文文文文文文文文文…
      P ×6 字字字字字字字字字字字字字…
      [1]
      — 2 —
      Div ×2 chart first
      P ×16 字字字字字字字字字字字字字…
      [甲省质量状况报告]
      [2]"
    `);
  });

  it('keeps figures in order when the second would fit and the first does not', () => {
    expect(
      plan(
        linesOfText(20),
        chart('large', 15),
        linesOfText(4, '字'),
        chart('small', 5),
        linesOfText(12, '末'),
      ),
    ).toMatchInlineSnapshot(`
      "— 1 —
      P ×20 文文文文文文文文文文文文文…
      P ×4 字字字字字字字字字字字字字…
      P ×8 末末末末末末末末末末末末末…
      [1]
      — 2 —
      Div ×2 chart large
      Div ×2 chart small
      P ×4 末末末末末末末末末末末末末…
      [甲省质量状况报告]
      [2]"
    `);
  });

  it('never lets a figure leave its part', () => {
    const laid = layOutParts(body('1', linesOfText(25), chart('late', 12)), body('2', linesOfText(3, '字')));
    expect(pagePlan(laid)).toMatchInlineSnapshot(`
      "— 1 —
      P ×25 文文文文文文文文文文文文文…
      [1]
      — 2 —
      Div ×2 chart late
      [甲省质量状况报告]
      [2]
      — 3 —
      P ×3 字字字字字字字字字字字字字…
      [3]"
    `);
  });

  it('splits a paragraph two lines at least before and after a page’s end', () => {
    expect(plan(linesOfText(31), linesOfText(3, '字'))).toMatchInlineSnapshot(`
      "— 1 —
      P ×21 文文文文文文文文文文文文文…
      [1]
      — 2 —
      P ×10 文文文文文文文文文文文文文…
      P ×3 字字字字字字字字字字字字字…
      [甲省质量状况报告]
      [2]"
    `);
    expect(plan(linesOfText(31), linesOfText(8, '字'))).toMatchInlineSnapshot(`
      "— 1 —
      P ×26 文文文文文文文文文文文文文…
      [1]
      — 2 —
      P ×5 文文文文文文文文文文文文文…
      P ×8 字字字字字字字字字字字字字…
      [甲省质量状况报告]
      [2]"
    `);
  });

  it('begins a page at a page break and at each part, and makes no empty one', () => {
    const laid = layOutParts(
      body('', paragraph('甲'), { type: 'page-break' }, { type: 'page-break' }, paragraph('乙'), {
        type: 'page-break',
      }),
      body('', paragraph('丙')),
    );
    expect(pagePlan(laid)).toMatchInlineSnapshot(`
      "— 1 —
      P 甲
      [1]
      — 2 —
      P 乙
      [甲省质量状况报告]
      [2]
      — 3 —
      P 丙
      [3]"
    `);
  });

  it('numbers front matter in roman and goes on in Arabic through body and appendix', () => {
    const laid = layOutParts(
      {
        matter: 'cover',
        numberPrefix: '',
        blocks: [{ type: 'cover', region: '甲省', title: '报告', year: '', issuingBody: '某局', date: '' }],
      },
      {
        matter: 'front',
        numberPrefix: '',
        blocks: [paragraph('甲'), { type: 'page-break' }, paragraph('乙')],
      },
      body('', paragraph('丙')),
      { matter: 'appendix', numberPrefix: '附一', blocks: [paragraph('丁')] },
      {
        matter: 'back',
        numberPrefix: '',
        blocks: [{ type: 'colophon', entries: [{ label: '发布', children: text('某局') }] }],
      },
    );
    expect(laid.pages.map(({ matter, folio }) => [matter, folio])).toEqual([
      ['cover', ''],
      // The other side of the cover.
      ['cover', ''],
      ['front', 'i'],
      ['front', 'ii'],
      ['body', '1'],
      ['appendix', '2'],
      // So that the back is the other side of the last leaf.
      ['appendix', '3'],
      ['back', ''],
    ]);
    const blank = laid.pages.flatMap(({ items }, index) => (items.length === 0 ? [index + 1] : []));
    expect(blank).toEqual([2, 7]);
  });

  it('opens the body on a right-hand page after front matter of an odd number of pages', () => {
    const laid = layOutParts(
      { matter: 'front', numberPrefix: '', blocks: [paragraph('甲')] },
      body('', paragraph('乙')),
    );
    expect(laid.pages.map(({ matter, folio }) => [matter, folio])).toEqual([
      ['front', 'i'],
      ['front', 'ii'],
      ['body', '1'],
    ]);
  });

  it('warns of a page that stays half empty before a figure', () => {
    const { findings } = layOutChecked([
      body(
        '1',
        linesOfText(9),
        paragraph('见', mention('tall'), '。'),
        chart('tall', 30),
        linesOfText(2, '字'),
      ),
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['lay-underfull-page']);
    expect(findings[0]?.text['zh-CN'].message).toBe(
      '第1页只排满了38%：段落“字字字字字字字字字字字字字字字字…”之后排不下图或卡片“图1-1　图题”。',
    );
  });

  it('shares the white of the last page with the one before', () => {
    const filled = (...blocks: Parameters<typeof body>[1][]) =>
      layOutParts(body('1', ...blocks)).pages.map((page) => Math.round(page.filled * 100));
    // With the chart after the text that fills the first page, 100 and 56.
    expect(filled(linesOfText(26), chart('first', 10), linesOfText(12, '字'))).toEqual([81, 72]);
  });

  it('sets a figure a little smaller where it lacks no more than a line', () => {
    const laid = layOutParts(body('1', linesOfText(18), chart('first', 14)));
    const drawings = laid.pages.map(({ items }) => items.filter((item) => item.type === 'drawing'));
    const [drawing] = drawings[0] ?? [];
    const natural = 14 * theme.pitch - 24;
    expect(drawing?.height).toBeLessThan(natural);
    expect(drawing?.height).toBeGreaterThan(0.92 * natural);
    expect((drawing?.width ?? 0) / theme.page.measure).toBeCloseTo((drawing?.height ?? 0) / natural, 9);
    expect(laid.pages.map(({ filled }) => filled)).toEqual([1]);
    // Two lines are too many.
    expect(layOutParts(body('1', linesOfText(19), chart('first', 14))).pages).toHaveLength(2);
    // So is one of few: the chart would look small.
    expect(layOutParts(body('1', linesOfText(24), chart('first', 8))).pages).toHaveLength(2);
  });

  it('leaves a heading that ends a part where it is', () => {
    const laid = layOutParts(body('1', linesOfText(10), heading(2, 'a', '空节', '一、')));
    expect(laid.pages).toHaveLength(1);
  });

  it('leaves no remnant of text or rows on the last page', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`行${row}`, '文']);
    const laid = layOutParts(body('1', linesOfText(4), table('t', rows)));
    expect(laid.pages.map(({ filled }) => filled >= 0.4)).toEqual([true, true]);
    for (const rest of [2, 3, 8])
      expect(
        layOutParts(body('1', linesOfText(31), linesOfText(rest, '字'))).pages.map(
          ({ filled }) => filled >= 0.4,
        ),
      ).toEqual([true, true]);
  });
});

describe('figures and tables', () => {
  it('stand after the text that mentions them first, wherever they were written', () => {
    const laid = layOutParts(
      body(
        '1',
        chart('one', 5),
        table('two', [['甲', '乙']]),
        linesOfText(2),
        paragraph('见', mention('one'), '。'),
        linesOfText(3, '字'),
      ),
    );
    expect(pagePlan(laid)).toMatchInlineSnapshot(`
      "— 1 —
      Table ×5 表1-1　表题
      P ×2 文文文文文文文文文文文文文…
      P 见图1-1。
      Div ×2 chart one
      P ×3 字字字字字字字字字字字字字…
      [1]"
    `);
  });

  it('are reported if no sentence mentions them', () => {
    const { findings } = layOutChecked([
      body(
        '1',
        paragraph('见', mention('one'), '。'),
        chart('one', 5),
        chart('two', 5),
        table('three', [['甲']]),
      ),
      { matter: 'appendix', numberPrefix: '附一', blocks: [table('four', [['甲']])] },
    ]);
    expect(findings.map(({ code, found }) => [code, found])).toEqual([
      ['lay-unmentioned-figure', 'two'],
      ['lay-unmentioned-figure', 'three'],
    ]);
  });
});

describe('what is found on a page', () => {
  it('is told with its block: a line with a character that the font lacks', () => {
    const { value, findings } = layOutChecked([body('1', paragraph('前文', '\u{1F600}', '后文。'))]);
    expect(value).toBeNull();
    expect(findings.map(({ code, exitCode }) => [code, exitCode])).toEqual([['lay-missing-glyph', 4]]);
    expect(findings[0]?.text['zh-CN'].message).toContain('第1页的段落“前文');
  });

  it('is told with its block: a line that cannot be set tightly', () => {
    const number = '1'.repeat(44);
    const { findings } = layOutChecked([body('1', paragraph('文'.repeat(16), number, '文'.repeat(40)))]);
    expect(findings.map(({ code }) => code)).toEqual(['lay-loose-line']);
    expect(findings[0]?.text['zh-CN'].message).toMatch(/^第1页的段落“文+”有一行字距过松/u);
  });
});
