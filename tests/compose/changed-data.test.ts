// The text follows the data: falls, missing bases, broken zeros, a nearly empty edition, hostile words.
import { describe, expect, it } from 'vitest';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import { decimal } from '../../pipeline/model/decimal.js';
import type { Edition } from '../../pipeline/model/edition.js';
import { compose, composeText, withValue } from './guangxi.js';
import { inlineText } from './plain-text.js';

describe('a changed value', () => {
  it('that fell is said to fall, and claims of a rise are not made', () => {
    const text = composeText(withValue('manufacturing-pass-rate', '94.9'));
    expect(text).toContain('制造业产品质量合格率为94.9%，比2015年下降0.6个百分点（推算，见');
    expect(text).toContain('比2015年 ▼ 0.6个百分点');
    expect(text).not.toMatch(/稳步提升|增幅位居/);
  });

  it('that did not move is said to be level', () => {
    const text = composeText(withValue('manufacturing-pass-rate', '95.5'));
    expect(text).toContain('合格率为95.5%，与2015年持平（见');
    expect(text).not.toContain('增幅位居');
  });

  it('is nowhere in its old form', () => {
    expect(composeText(withValue('luban-prize', '53'))).not.toContain('鲁班奖52');
  });

  it('for the worse has the tone of the worse', () => {
    const tones = compose(withValue('manufacturing-pass-rate', '94.9'))
      .parts.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'key-figures' ? (block.cards[0]?.change ?? []) : []))
      .flatMap((inline) => (inline.type === 'symbol' ? [inline.tone, inline.spoken] : []));
    expect(tones).toEqual(['bad', '下降']);
  });
});

describe('a comparison', () => {
  const withChange =
    (indicator: string, change: string, unit: 'percent' | 'absolute') =>
    (edition: Edition): Edition => ({
      ...edition,
      comparisons: [
        ...edition.comparisons.filter((comparison) => comparison.indicator !== indicator),
        ...edition.comparisons.slice(0, 1).map((comparison) => ({
          ...comparison,
          indicator: edition.indicators.find(({ id }) => id === indicator)?.id ?? comparison.indicator,
          basePeriod: edition.year - 1,
          change: decimal(change),
          decimals: change.split('.')[1]?.length ?? 0,
          changeUnit: unit,
          note: '',
        })),
      ],
    });

  it('without a base disappears with its comma', () => {
    const text = composeText((edition) => ({ ...edition, comparisons: [] }));
    expect(text).toContain('住宅工程质量用户满意度为85.4%。');
    expect(text).toContain('有效注册商标为29.58万件');
    expect(text).not.toMatch(/反推|，。|，（|undefined|null/);
  });

  it.each([
    ['registered-trademarks', '25.55', 'percent', '比上年增长25.55%'],
    ['registered-trademarks', '-3.2', 'percent', '比上年减少3.2%'],
    ['metrology-standards', '40', 'absolute', '比上年增加40项'],
    ['metrology-standards', '-40', 'absolute', '比上年减少40项'],
  ] as const)('of a count: %s %s %s', (indicator, change, unit, words) => {
    expect(composeText(withChange(indicator, change, unit))).toContain(words);
  });
});

describe('incidents', () => {
  it('that happened are said first and plainly', () => {
    const text = composeText(withValue('special-equipment-accidents', '2'));
    expect(text).toContain(
      '全区发生特种设备较大以上事故2起，未发生区域性系统性产品质量安全事件、重大产品质量事件、重大服务质量事件和重大旅游服务质量事件',
    );
  });
});

describe('an edition with one figure', () => {
  const document = compose((edition) => ({
    ...edition,
    observations: edition.observations.filter(({ indicator }) => indicator === 'water-project-pass-rate'),
    comparisons: [],
    standings: [],
    activities: [],
    photographs: [],
  }));
  const sentences = document.parts
    .flatMap(({ blocks }) => blocks)
    .map((block) => inlineText(inlinesOfBlock(block)))
    .filter((words) => words !== '');

  it('says it and leaves out what it cannot say', () => {
    expect(sentences).toContain('在监督检测和抽查方面，水利工程质量监督检测合格率为93.1%。');
    expect(sentences.filter((words) => /[，、；]$|，。|（见）|\{|undefined/.test(words))).toEqual([]);
  });

  it('has no empty sections, and its parts are numbered without gaps', () => {
    const headings = document.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.type === 'heading' ? `${block.number ?? ''}${inlineText(block.children)}` : [],
      );
    expect(headings).toEqual([
      '编制说明',
      '第一部分质量水平',
      '一、工程质量',
      '附录数据和方法',
      '一、全部指标表',
      '二、指标口径',
      '三、数据来源',
    ]);
  });
});

describe('hostile words in the data', () => {
  const hostile =
    '{{x}} **粗** ::chart{#safety} <script>alert(1)</script> [a](http://b) \uE0000\uE001 # 题\n\n- 列';
  const document = compose((edition) => ({
    ...edition,
    indicators: edition.indicators.map((indicator) =>
      indicator.id === 'luban-prize' ? { ...indicator, name: hostile, definition: hostile } : indicator,
    ),
    topics: edition.topics.map((topic) => (topic.id === 'brands' ? { ...topic, name: hostile } : topic)),
    activities: edition.activities.map((activity) =>
      activity.topic === 'brands' && activity.kind === 'campaign'
        ? { ...activity, detail: hostile }
        : activity,
    ),
    photographs: edition.photographs.slice(0, 1).map((photograph) => ({ ...photograph, people: hostile })),
  }));
  const blocks = document.parts.flatMap((part) => part.blocks);

  it('is printed as it is, in names, prose, headings, tables and captions', () => {
    const printed = blocks.filter((block) => inlineText(inlinesOfBlock(block)).includes(hostile));
    expect(new Set(printed.map(({ type }) => type))).toEqual(
      new Set(['paragraph', 'heading', 'table', 'photographs']),
    );
  });

  it('becomes no markup, no directive and no other block', () => {
    const kinds = (document_: ReturnType<typeof compose>) =>
      document_.parts.flatMap((part) => part.blocks).map(({ type }) => type);
    expect(kinds(document)).toEqual(kinds(compose()));
    expect(blocks.flatMap(inlinesOfBlock).filter(({ type }) => type === 'strong' || type === 'link')).toEqual(
      [],
    );
  });
});
