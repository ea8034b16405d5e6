// One drawing of each kind, with the marks that only that kind has.
import { drawCharts } from '../../pipeline/charts/draw.js';
import type { Drawing } from '../../pipeline/model/chart.js';
import { decimal } from '../../pipeline/model/decimal.js';
import type { Figures } from '../../pipeline/model/figure.js';
import { figuresOf, specificationOf } from './figures-of.js';

export function drawingsOfEachKind(language: 'zh-CN' | 'en'): ReadonlyMap<string, Drawing> {
  const percent = { unit: '%', maximum: '100', minimum: '0' } as const;
  const incidents = { unit: '起', kind: 'incidents' } as const;
  const figures = figuresOf({
    giant: { name: '生态养殖场', values: { 2020: '7399' } },
    a: { name: '国家级水产健康养殖示范场', values: { 2020: '121' } },
    b: { name: '“甲字号”区域公用品牌', values: { 2020: '43' } },
    c: { name: '稻渔综合种养示范基地（含其他）', values: { 2020: '7' } },
    events: { name: '事件', ...incidents, values: { 2020: '3' } },
    none: { name: '重大事件', ...incidents, values: { 2020: '0' } },
    rate: {
      name: '满意度',
      ...percent,
      values: { 2014: '~72.6', 2019: '~84.3', 2020: '85.4' },
      changes: { 2014: ['12.8', '百分点'], 2019: ['1.1', '百分点'] },
    },
    other: { name: '合格率', ...percent, values: { 2020: '97.6' } },
    holder: { name: '获奖企业', unit: '家', values: { 2020: '35' } },
    nominee: { name: '提名企业', unit: '家', values: { 2020: '5' } },
    part: { name: '最高等级', partOf: 'a', values: { 2020: '11' } },
  });
  const change = { title: [language === 'en' ? '{name} {change} {span}' : '{name}{span}{change}'] };
  const charts = [
    {
      ...specificationOf('bar-ranking', ['giant', 'a', 'b', 'c'], { title: ['{leader} {highest}'] }),
      id: 'bar-ranking',
    },
    {
      ...specificationOf('bar-ranking', ['a', 'b', 'holder', 'nominee'], { title: ['{leaders}'] }),
      id: 'unlike-units',
    },
    {
      ...specificationOf('composition', ['a', 'b', 'c'], { title: ['{total}: {leader} {leaderShare}'] }),
      id: 'composition',
    },
    { ...specificationOf('dot-ranking', ['rate', 'other']), id: 'dot-ranking' },
    { ...specificationOf('trend', ['rate'], change), id: 'trend' },
    { ...specificationOf('base-comparison', ['rate'], change), id: 'base-comparison' },
    {
      ...specificationOf('proportion', ['part'], { title: ['{partValue} / {wholeValue}: {share}'] }),
      id: 'proportion',
    },
    { ...specificationOf('marks', ['events', 'none']), id: 'marks' },
  ];
  const aimed = [
    { ...specificationOf('dot-ranking', ['rate', 'other']), id: 'dot-ranking-with-targets' },
    { ...specificationOf('bar-ranking', ['holder', 'nominee', 'b']), id: 'bar-ranking-with-targets' },
  ];
  return new Map([
    ...drawCharts(figures, charts, language),
    ...drawCharts(withTargets(figures, { rate: '90', holder: '38', nominee: '60' }), aimed, language),
  ]);
}

/** Targets for the year after the report's. */
function withTargets(figures: Figures, values: Readonly<Record<string, string>>): Figures {
  const { edition } = figures;
  const targets = edition.indicators.flatMap(({ id, place }) => {
    const value = values[id];
    const period = edition.year + 1;
    return value === undefined
      ? []
      : [{ indicator: id, period, value: decimal(value), decimals: 0, source: '', place }];
  });
  return { ...figures, edition: { ...edition, targets } };
}
