// What a reviewer's bar stands beside: blocks that say something new, and of tables the rows that do.
import { describe, expect, it } from 'vitest';
import { changedBlocks } from '../../pipeline/compare/changed-blocks.js';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import type { Block } from '../../pipeline/model/block.js';
import type { ContentPart, ReportContent } from '../../pipeline/model/content.js';
import { body, chart, heading, linesOfText, paragraph, report, table, theme } from '../layout/documents.js';

const rates = table('rates', [
  ['甲', '97.6'],
  ['乙', '98.1'],
  ['丙', '99.0'],
]);
const rise = chart('rise', 6, '五年间提高', '折线图，2020年97.6%。');
const said = paragraph('合格率为97.6%。');

function earlier(part: Partial<ContentPart> = {}): ReportContent {
  return {
    format: 1,
    edition: 'somewhere/2020',
    year: 2020,
    language: 'zh-CN',
    title: '',
    pages: 1,
    figures: [],
    parts: [
      {
        title: '质量水平',
        sentences: ['合格率为97.6%。'],
        rows: ['甲 | 97.6', '乙 | 98.1', '丙 | 99.0'],
        charts: [{ id: 'rise', title: '五年间提高', text: '折线图，2020年97.6%。' }],
        tables: [{ id: 'rates', title: '表题' }],
        ...part,
      },
    ],
  };
}

function changedOf(part?: Partial<ContentPart>, blocks: readonly Block[] = [said, rise, rates]) {
  const document = report([body('1', heading(1, 'level', '质量水平'), ...blocks)]);
  return [...changedBlocks(document, 2020, earlier(part))];
}

describe('changed since an earlier report', () => {
  it('is nothing where all is said as before', () => expect(changedOf()).toEqual([]));

  it('is a paragraph with a new sentence', () =>
    expect(changedOf({ sentences: ['合格率为97.5%。'] })).toEqual([said]));

  it('is of a table that stayed the rows that changed', () =>
    expect(changedOf({ rows: ['甲 | 97.6', '乙 | 98.0', '丙 | 99.0'] })).toEqual([rates.rows[1]]));

  it('is a table as a whole where its title is new', () =>
    expect(changedOf({ tables: [] })).toEqual([rates]));

  it('is a chart whose figures changed below the same title', () =>
    expect(
      changedOf({ charts: [{ id: 'rise', title: '五年间提高', text: '折线图，2020年97.5%。' }] }),
    ).toEqual([rise]));

  it('is no chart where the earlier report did not keep what charts say', () =>
    expect(changedOf({ charts: [{ id: 'rise', title: '五年间提高', text: '' }] })).toEqual([]));
});

describe('a changed row', () => {
  it('has a bar as high as itself, also on a further page', () => {
    const long = table(
      'long',
      Array.from({ length: 40 }, (_, index) => [`第${index}行`, '1']),
    );
    const second = long.rows[38];
    if (second?.type !== 'row') throw new Error('no such row');
    const document = { ...report([body('1', linesOfText(4), long)]), changed: new Set([second]) };
    const { value } = layOut(document, theme, loadFonts());
    const bars = (value?.pages ?? []).map(({ items }) =>
      items.filter(
        (item) => item.type === 'rule' && item.x1 === item.x2 && item.colour === theme.colours.accent,
      ),
    );
    expect(bars.map(({ length }) => length)).toEqual([0, 1]);
    const [bar] = bars[1] ?? [];
    expect(bar?.type === 'rule' ? bar.y2 - bar.y1 : 0).toBeGreaterThan(10);
    expect(bar?.type === 'rule' ? bar.y2 - bar.y1 : 99).toBeLessThan(2 * theme.pitch);
  });
});
