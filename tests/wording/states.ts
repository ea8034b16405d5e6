// Every state that the data of an indicator can be in, as the smallest data that shows it.
import type { SmallEdition, SmallIndicator } from '../derive/small-edition.js';

/** Values by year; the last year is the report's. `12 provisional` and the like as in small editions. */
export interface State {
  /** What an officer calls it. */
  readonly state: string;
  /** The pattern of the wording file that says it. */
  readonly pattern: string;
  readonly name: string;
  readonly indicator: SmallIndicator & Partial<Past>;
  readonly values: Readonly<Record<number, string>>;
  readonly changes?: NonNullable<SmallEdition['changes']>[string];
  readonly rising?: number;
  readonly target?: readonly [year: number, value: string];
  readonly benchmark?: string;
  readonly standing?: string;
}

interface Past {
  readonly since: number;
  readonly breaks: readonly number[];
}

export const reportYear = 2020;

const rate = { unit: '%', kind: 'rate', decimals: 1, minimum: '0', maximum: '100' } as const;
const share = { unit: '%', kind: 'share', decimals: 1 } as const;
const score = { unit: '分', kind: 'score', decimals: 1 } as const;
const growth = { unit: '%', kind: 'growth', decimals: 1 } as const;
const count = { unit: '家', kind: 'count' } as const;
const flow = { unit: '批次', kind: 'flow' } as const;
const total = { unit: '项', kind: 'cumulative' } as const;
const rank = { unit: '位', kind: 'rank', better: 'lower', minimum: '1' } as const;
const events = { unit: '起', kind: 'incidents', better: 'lower', minimum: '0' } as const;

/** Kinds that share a state: name, shape and two values, the second above the first. */
const measured = [
  ['甲合格率', rate, '95.0', '95.6'],
  ['乙占比', share, '41.2', '43.0'],
  ['丙满意度', score, '78.2', '79.0'],
  ['丁增速', growth, '3.1', '4.5'],
  ['戊机构', count, '386', '402'],
  ['己抽检量', flow, '1200', '1260'],
  ['庚标准', total, '35', '41'],
  ['辛全省位次', rank, '4', '6'],
] as const;

function eachKind(
  state: string,
  pattern: string,
  make: (low: string, high: string) => Pick<State, 'values'> & Partial<State>,
  except: readonly string[] = [],
): readonly State[] {
  return measured
    .filter(([, { kind }]) => !except.includes(kind))
    .map(([name, indicator, low, high]) => ({ state, pattern, name, indicator, ...make(low, high) }));
}

export const states: readonly State[] = [
  ...eachKind('没有可比的', 'statement.value', (_, high) => ({ values: { 2020: high } })),
  ...eachKind('上升', 'comparison.changed', (low, high) => ({ values: { 2019: low, 2020: high } })),
  ...eachKind('下降', 'comparison.changed', (low, high) => ({ values: { 2019: high, 2020: low } }), [
    'cumulative',
  ]),
  ...eachKind('持平', 'comparison.level', (low) => ({ values: { 2019: low, 2020: low } }), ['rank']),
  {
    state: '位次不变',
    pattern: 'clause.rank-held',
    name: '辛全省位次',
    indicator: rank,
    values: { 2019: '4', 2020: '4' },
  },
  ...eachKind('上年没有数，与更早的一年比', 'comparison.changed', (low, high) => ({
    values: { 2015: low, 2020: high },
  })),
  ...eachKind(
    '连续上升',
    'clause.streak',
    (low, high) => ({ values: { 2018: low, 2019: middle(low, high), 2020: high } }),
    ['cumulative'],
  ),
  ...eachKind(
    '连续下降',
    'clause.streak',
    (low, high) => ({ values: { 2018: high, 2019: middle(low, high), 2020: low } }),
    ['cumulative'],
  ),
  ...eachKind('初步数', 'value.provisional', (low, high) => ({
    values: { 2019: low, 2020: `${high} provisional` },
  })),
  {
    state: '修订数',
    pattern: 'value.revised',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '95.0', 2020: '95.6 revised' },
  },
  ...eachKind('首次统计', 'clause.first-time', (_, high) => ({ values: { 2020: high } })).map((one) => ({
    ...one,
    indicator: { ...one.indicator, since: reportYear },
  })),
  ...eachKind('口径变了', 'clause.definition-changed', (low, high) => ({
    values: { 2019: low, 2020: high },
  })).map((one) => ({ ...one, indicator: { ...one.indicator, breaks: [reportYear] } })),
  {
    state: '变化小于修约',
    pattern: 'clause.nearly-level',
    name: '戊机构',
    indicator: count,
    values: { 2019: '12036', 2020: '12039' },
  },
  {
    state: '从零开始',
    pattern: 'clause.from-zero',
    name: '己抽检量',
    indicator: flow,
    values: { 2019: '0', 2020: '12' },
  },
  {
    state: '降到零',
    pattern: 'clause.to-zero',
    name: '己抽检量',
    indicator: flow,
    values: { 2019: '12', 2020: '0' },
  },
  {
    state: '由升转降',
    pattern: 'clause.turned-down',
    name: '丁增速',
    indicator: growth,
    values: { 2019: '1.2', 2020: '-0.8' },
  },
  {
    state: '由降转升',
    pattern: 'clause.turned-up',
    name: '丁增速',
    indicator: growth,
    values: { 2019: '-0.8', 2020: '1.2' },
  },
  {
    state: '负增长，降幅收窄',
    pattern: 'comparison.changed',
    name: '丁增速',
    indicator: growth,
    values: { 2019: '-2.0', 2020: '-0.8' },
  },
  {
    state: '保持百分之百',
    pattern: 'statement.held',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '100', 2020: '100' },
  },
  {
    state: '多年保持百分之百',
    pattern: 'statement.held-years',
    name: '甲合格率',
    indicator: rate,
    values: { 2017: '100', 2018: '100', 2019: '100', 2020: '100' },
  },
  {
    state: '首次达到整数关口',
    pattern: 'clause.milestone-percentage',
    name: '甲合格率',
    indicator: rate,
    values: { 2017: '88.1', 2018: '89.4', 2019: '88.9', 2020: '90.6' },
  },
  {
    state: '首次突破整数关口',
    pattern: 'clause.milestone',
    name: '戊机构',
    indicator: count,
    values: { 2017: '440', 2018: '470', 2019: '465', 2020: '512' },
  },
  {
    state: '累计数首次突破',
    pattern: 'clause.milestone-ever',
    name: '庚标准',
    indicator: total,
    values: { 2019: '96', 2020: '131' },
  },
  {
    state: '多年最高',
    pattern: 'clause.highest',
    name: '甲合格率',
    indicator: rate,
    values: { 2017: '91.0', 2018: '92.2', 2019: '91.8', 2020: '93.4' },
  },
  {
    state: '多年最低',
    pattern: 'clause.lowest',
    name: '甲合格率',
    indicator: rate,
    values: { 2017: '93.4', 2018: '92.2', 2019: '92.8', 2020: '91.0' },
  },
  {
    state: '目标达到',
    pattern: 'clause.target-reached',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '91.0', 2020: '92.3' },
    target: [2020, '92'],
  },
  {
    state: '目标未达到',
    pattern: 'clause.target-missed',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '91.0', 2020: '91.3' },
    target: [2020, '92'],
  },
  {
    state: '目标提前达到',
    pattern: 'clause.target-ahead',
    name: '戊机构',
    indicator: count,
    values: { 2019: '386', 2020: '402' },
    target: [2025, '400'],
  },
  {
    state: '目标尚远',
    pattern: 'clause.target-to-come',
    name: '戊机构',
    indicator: count,
    values: { 2019: '386', 2020: '402' },
    target: [2025, '450'],
  },
  {
    state: '高于全国',
    pattern: 'clause.benchmark-above',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '95.0', 2020: '95.6' },
    benchmark: '93.9',
  },
  {
    state: '低于全国',
    pattern: 'clause.benchmark-below',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '93.0', 2020: '93.1' },
    benchmark: '93.9',
  },
  {
    state: '与全国相同',
    pattern: 'clause.benchmark-equal',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '93.0', 2020: '93.9' },
    benchmark: '93.9',
  },
  {
    state: '公布的变化，基期由此反推',
    pattern: 'statement.implied',
    name: '丙满意度',
    indicator: score,
    values: { 2020: '85.4' },
    changes: { 2019: ['1.1', 'absolute'] },
  },
  {
    state: '与首次调查比',
    pattern: 'comparison.changed-noted',
    name: '丙满意度',
    indicator: score,
    values: { 2020: '85.4' },
    changes: { 2014: ['12.8', 'absolute', '首次开展调查'] },
  },
  {
    state: '公布的连续上升',
    pattern: 'standing.rising',
    name: '甲合格率',
    indicator: rate,
    values: { 2019: '95.0', 2020: '95.6' },
    rising: 6,
  },
  {
    state: '事件：没有发生过',
    pattern: 'incidents.none',
    name: '壬事故',
    indicator: events,
    values: { 2020: '0' },
  },
  {
    state: '事件：连续没有发生',
    pattern: 'incidents.held',
    name: '壬事故',
    indicator: events,
    values: { 2018: '0', 2019: '0', 2020: '0' },
  },
  {
    state: '事件：零被打破',
    pattern: 'incidents.broken',
    name: '壬事故',
    indicator: events,
    values: { 2019: '0', 2020: '2' },
  },
  {
    state: '事件：零目标被打破',
    pattern: 'incidents.missed',
    name: '壬事故',
    indicator: events,
    values: { 2020: '1' },
    target: [2020, '0'],
  },
  {
    state: '事件：增加',
    pattern: 'incidents.some',
    name: '壬事故',
    indicator: events,
    values: { 2019: '1', 2020: '3' },
  },
  {
    state: '事件：减少',
    pattern: 'incidents.some',
    name: '壬事故',
    indicator: events,
    values: { 2019: '3', 2020: '1' },
  },
  {
    state: '事件：持平',
    pattern: 'incidents.some',
    name: '壬事故',
    indicator: events,
    values: { 2019: '2', 2020: '2' },
  },
  {
    state: '事件：没有以前的数',
    pattern: 'incidents.some',
    name: '壬事故',
    indicator: events,
    values: { 2020: '1' },
  },
];

function middle(low: string, high: string): string {
  const decimals = low.split('.')[1]?.length ?? 0;
  return ((Number(low) + Number(high)) / 2).toFixed(decimals);
}
