// What differs between two contents: figures by what they stand for, sentences aligned, titles by id.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSpans } from '../../pipeline/compare/changed-span.js';
import { compareContents, isUnchanged } from '../../pipeline/compare/compare.js';
import { figureGroup, figureKey } from '../../pipeline/compare/figure-key.js';
import { alignTexts } from '../../pipeline/compare/text-alignment.js';
import { changesHtml } from '../../pipeline/compare/write-html.js';
import { changesMarkdown } from '../../pipeline/compare/write-markdown.js';
import { changesText } from '../../pipeline/compare/write-text.js';
import type { ContentFigure, ReportContent } from '../../pipeline/model/content.js';

function figure(id: string, value: string, more: Partial<ContentFigure> = {}): ContentFigure {
  const [, period] = /@(\d{4})/.exec(id) ?? [];
  return {
    id,
    name: '合格率',
    period: Number(period),
    value,
    unit: '%',
    qualifier: '',
    status: 'final',
    origin: 'published',
    ...more,
  };
}

function content(year: number, more: Partial<ReportContent> = {}): ReportContent {
  const sentences = [`${year}年，合格率为97.6%。`, '其余不变。'];
  const part = { title: '质量水平', sentences, rows: [], charts: [], tables: [] };
  return {
    format: 1,
    edition: `somewhere/${year}`,
    year,
    language: 'zh-CN',
    title: `某地质量状况报告（${year}年）`,
    pages: 12,
    figures: [],
    parts: [part],
    ...more,
  };
}

describe('figures of two years', () => {
  it.each([
    ['x@2021', 2021, 'x@~0'],
    ['x@2021-2020', 2021, 'x@~0-~-1'],
    ['share:a/b@2019', 2021, 'share:a/b@~-2'],
    ['sum:a-2030+b@2021', 2021, 'sum:a-2030+b@~0'],
  ])('%s of %i is %s', (id, year, key) => expect(figureKey(id, year)).toBe(key));

  it.each([
    ['x@2021', 'values'],
    ['x@2021-2020', 'comparisons'],
    ['ratio:a/b@2021', 'combinations'],
  ])('%s is one of the %s', (id, group) => expect(figureGroup(id)).toBe(group));

  it('are told with both years where one report says of one what the other says of the other', () => {
    const of = (year: number) =>
      content(year, {
        figures: [
          figure(`x@${year - 1}`, '97.0'),
          figure(`y@${year}-${year - 1}`, `0.${year - 2019}`, { name: `合格率比${year - 1}年的变化` }),
        ],
      });
    const [before, after] = [of(2020), of(2021)];
    const changed = { ...after, figures: after.figures.map((told) => ({ ...told, value: '98.0' })) };
    const text = changesText(compareContents(before, changed), 'zh-CN');
    expect(text).toContain('合格率（2019/2020年）  97.0 % → 98.0 %');
    expect(text).toContain('合格率比2019/2020年的变化  0.1 % → 98.0 %');
  });

  it('answer to each other by their distance from the report year', () => {
    const before = content(2020, { figures: [figure('x@2020', '97.6'), figure('x@2019', '97.0')] });
    const after = content(2021, { figures: [figure('x@2021', '97.75'), figure('x@2020', '97.0')] });
    const { values, sentences } = compareContents(before, after);
    expect(values).toEqual([
      { before: figure('x@2020', '97.6'), after: figure('x@2021', '97.75'), difference: '+0.15' },
    ]);
    expect(sentences).toEqual([]);
  });

  it('differ by unit, mark and origin as well as by value', () => {
    const before = content(2020, {
      figures: [figure('x@2020', '1'), figure('y@2020', '2'), figure('z@2020', '3')],
    });
    const after = content(2020, {
      figures: [
        figure('x@2020', '1', { unit: '万件' }),
        figure('y@2020', '2', { status: 'revised' }),
        figure('z@2020', '3', { origin: 'derived' }),
      ],
    });
    const { values } = compareContents(before, after);
    expect(values.map(({ difference }) => difference)).toEqual([null, '0', '0']);
  });
});

describe('sentences', () => {
  const same = { before: (text: string) => text, after: (text: string) => text };

  it('are told as reworded, gone or come', () => {
    const before = ['合格率为97.6%。', '没有变化的一句。', '将要删去的话。'];
    const after = ['合格率为94.9%。', '没有变化的一句。', 'A wholly new one.'];
    expect(alignTexts(before, after, same)).toEqual([
      { before: '合格率为97.6%。', after: '合格率为94.9%。' },
      { before: '将要删去的话。', after: null },
      { before: null, after: 'A wholly new one.' },
    ]);
  });

  it.each([
    ['zh-CN', '2020年，比2019年多2020件。', '2021年，比2020年多2020件。'],
    ['en', 'In 2020 there were 1,465, up from 2019.', 'In 2021 there were 1,465, up from 2020.'],
  ] as const)('that differ by the years of their reports alone are the same, in %s', (language, old, now) => {
    const said = (year: number, sentence: string) =>
      content(year, {
        language,
        parts: [{ title: '', sentences: [sentence], rows: [], charts: [], tables: [] }],
      });
    expect(compareContents(said(2020, old), said(2021, now)).sentences).toEqual([]);
    expect(compareContents(said(2020, old), said(2022, now)).sentences).toHaveLength(1);
  });

  it('lose nothing and invent nothing', () => {
    const texts = fc.array(fc.constantFrom('甲。', '乙。', '丙丁戊己。', '丙丁戊庚。', ''), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const differences = alignTexts(before, after, same);
        const count = (list: readonly (string | null)[], text: string) =>
          list.filter((one) => one === text).length;
        for (const text of new Set([...before, ...after])) {
          const gone = count(
            differences.map((one) => one.before),
            text,
          );
          const come = count(
            differences.map((one) => one.after),
            text,
          );
          expect(count(before, text) - gone).toBe(count(after, text) - come);
        }
        expect(alignTexts(before, before, same)).toEqual([]);
      }),
    );
  });

  it('are cut where they differ, between characters and numbers', () => {
    expect(changedSpans('合格率为97.6%。', '合格率为94.9%。')).toEqual({
      before: { start: '合格率为', changed: '97.6', end: '%。' },
      after: { start: '合格率为', changed: '94.9', end: '%。' },
    });
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const spans = changedSpans(before, after);
        expect(Object.values(spans.before).join('')).toBe(before);
        expect(Object.values(spans.after).join('')).toBe(after);
        expect(spans.before.start).toBe(spans.after.start);
        expect(spans.before.end).toBe(spans.after.end);
      }),
    );
  });
});

describe('charts', () => {
  const withChart = (year: number, title: string, text: string) =>
    content(year, {
      parts: [
        { title: '质量水平', sentences: [], rows: [], charts: [{ id: 'rates', title, text }], tables: [] },
      ],
    });

  it('are told by their titles, and by what they say where the title stayed', () => {
    const before = withChart(2020, '八项比较', '点图。最高99.6%。');
    const titled = compareContents(before, withChart(2020, '九项比较', '点图。最高99.7%。'));
    expect(titled.charts).toEqual([{ id: 'rates', before: '八项比较', after: '九项比较' }]);
    const told = compareContents(before, withChart(2020, '八项比较', '点图。最高99.7%。'));
    expect(told.charts).toEqual([{ id: 'rates', before: '最高99.6%。', after: '最高99.7%。' }]);
  });

  it('of a report that did not keep what they say are told by their titles alone', () => {
    const { charts } = compareContents(
      withChart(2020, '八项比较', ''),
      withChart(2020, '八项比较', '点图。'),
    );
    expect(charts).toEqual([]);
  });
});

describe('what is written', () => {
  const hostile = '<script>alert(1)</script> **粗** [链](javascript:x) | 竖线 `码` {{x}} ![图](y)';
  const before = content(2020, { figures: [figure('x@2020', '97.6', { name: hostile })] });
  const after = content(2020, {
    pages: 13,
    figures: [figure('x@2020', '94.9', { name: hostile })],
    parts: [
      {
        title: hostile,
        sentences: [hostile],
        rows: [],
        charts: [{ id: 'a', title: hostile, text: '' }],
        tables: [],
      },
    ],
  });
  const changes = compareContents(before, after);

  it.each(['zh-CN', 'en'] as const)('is text in %s', (language) => {
    expect(changesText(changes, language)).toContain('97.6 % → 94.9 %  -2.7');
  });

  it('lets no text become markup', () => {
    const html = changesHtml(changes, 'zh-CN');
    expect(html).not.toMatch(/<script|javascript:x"|href=/);
    expect(html).toContain('&lt;script&gt;');
    const markdown = changesMarkdown(changes, 'zh-CN').replace(/&#\d+;/g, '');
    expect(markdown).not.toMatch(/<script|\*\*|\]\(|`|!\[/);
  });

  it('says so when nothing changed', () => {
    const none = compareContents(before, before);
    expect(isUnchanged(none)).toBe(true);
    expect(changesMarkdown(none, 'zh-CN')).toContain('都没有变化');
    expect(changesText(none, 'en')).toContain('unchanged');
    expect(changesHtml(none, 'en')).toContain('unchanged');
  });
});
