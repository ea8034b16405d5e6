// States that more than one indicator's values make: the parts of an indicator, and published places and levels.
import type { StandingKind } from '../../pipeline/model/edition.js';

export interface PartsState {
  readonly state: string;
  /** The pattern of the wording file that says it. */
  readonly pattern: string;
  /** The unit of what is counted; without it the parts are those of a rate. */
  readonly counted?: string;
  /** By trade: the year before (`null`: not known) and the report's year. */
  readonly parts: readonly (readonly [category: string, before: string | null, now: string])[];
}

export const partsStates: readonly PartsState[] = [
  {
    state: '各行业：首尾',
    pattern: 'breakdown.spread',
    parts: [
      ['甲业', null, '88.1'],
      ['乙业', null, '85.4'],
      ['丙业', null, '83.0'],
    ],
  },
  {
    state: '各行业：数量的首尾',
    pattern: 'breakdown.spread-of-counts',
    counted: '家',
    parts: [
      ['甲业', null, '41'],
      ['乙业', null, '28'],
      ['丙业', null, '17'],
    ],
  },
  {
    state: '各行业：部分上升',
    pattern: 'breakdown.risen-also',
    parts: [
      ['甲业', '87.0', '88.1'],
      ['乙业', '85.9', '85.4'],
      ['丙业', '82.2', '83.0'],
    ],
  },
  {
    state: '各行业：全部上升',
    pattern: 'breakdown.all-risen-also',
    parts: [
      ['甲业', '87.0', '88.1'],
      ['乙业', '85.0', '85.4'],
    ],
  },
  {
    state: '各行业：都没有变',
    pattern: 'breakdown.none-moved-also',
    parts: [
      ['甲业', '88.1', '88.1'],
      ['乙业', '85.4', '85.4'],
    ],
  },
  {
    state: '各行业：并列，部分上升',
    pattern: 'breakdown.risen',
    parts: [
      ['甲业', '87.0', '88.1'],
      ['乙业', '88.6', '88.1'],
    ],
  },
  {
    state: '各行业：并列，全部上升',
    pattern: 'breakdown.all-risen',
    parts: [
      ['甲业', '87.0', '88.1'],
      ['乙业', '87.6', '88.1'],
    ],
  },
  {
    state: '各行业：并列，没有上升的',
    pattern: 'breakdown.none-risen',
    parts: [
      ['甲业', '88.1', '88.1'],
      ['乙业', '88.6', '88.1'],
    ],
  },
  {
    state: '各行业：并列，都没有变',
    pattern: 'breakdown.none-moved',
    parts: [
      ['甲业', '88.1', '88.1'],
      ['乙业', '88.1', '88.1'],
    ],
  },
  {
    state: '各行业：没有上升的',
    pattern: 'breakdown.none-risen-also',
    parts: [
      ['甲业', '89.0', '88.1'],
      ['乙业', '85.4', '85.4'],
    ],
  },
  {
    state: '各行业：全部达到整数关口',
    pattern: 'breakdown.floor-also',
    parts: [
      ['甲业', '97.0', '98.1'],
      ['乙业', '91.8', '91.0'],
    ],
  },
  {
    state: '各行业：首次全部达到',
    pattern: 'breakdown.floor-new-also',
    parts: [
      ['甲业', '97.0', '98.1'],
      ['乙业', '89.8', '91.0'],
    ],
  },
  {
    state: '各行业：并列，达到整数关口',
    pattern: 'breakdown.floor',
    parts: [
      ['甲业', null, '91.0'],
      ['乙业', null, '91.0'],
    ],
  },
  {
    state: '各行业：并列',
    pattern: 'breakdown.reference',
    parts: [
      ['甲业', null, '88.1'],
      ['乙业', null, '88.1'],
    ],
  },
];

export interface PlaceState {
  readonly state: string;
  readonly pattern: string;
  readonly standing: StandingKind;
  readonly scope?: string;
  readonly rank?: number;
  readonly years?: number;
  readonly note?: string;
}

export const placeStates: readonly PlaceState[] = [
  { state: '位次', pattern: 'standing.rank', standing: 'rank', scope: '全国', rank: 3 },
  {
    state: '位次，两项合并',
    pattern: 'standing.noted',
    standing: 'rank',
    scope: '全国',
    rank: 3,
    note: '企业数与证书数合并后',
  },
  { state: '前列', pattern: 'standing.leading', standing: 'leading', scope: '全国' },
  { state: '增幅在前列', pattern: 'standing.noted', standing: 'leading', scope: '全国', note: '增幅' },
  { state: '多年在前列', pattern: 'standing.leading-years', standing: 'leading', scope: '全国', years: 6 },
  { state: '第一方阵', pattern: 'standing.first_tier', standing: 'first_tier', scope: '全国' },
  { state: '在某地率先', pattern: 'standing.first', standing: 'first', scope: '全国', note: '率先开展' },
  { state: '首创', pattern: 'standing.first-anywhere', standing: 'first', note: '首创某平台' },
  { state: '先进水平', pattern: 'standing.advanced', standing: 'advanced', scope: '国内' },
  { state: '接近先进水平', pattern: 'standing.near_advanced', standing: 'near_advanced', scope: '国内' },
  { state: '较高水平', pattern: 'standing.high_level', standing: 'high_level', scope: '全国' },
];
