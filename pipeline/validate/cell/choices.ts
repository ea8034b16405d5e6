// The words that enumerated columns take, with their meaning in Chinese. Data only.
import type {
  ActivityKind,
  ChangeUnit,
  Direction,
  IndicatorKind,
  Qualifier,
  StandingKind,
  Status,
} from '../../model/edition.js';

export interface Choice<Word> {
  readonly word: Word;
  /** Meaning; several ways of saying it are separated by 、. */
  readonly zh: string;
}

export const indicatorKinds: readonly Choice<IndicatorKind>[] = [
  { word: 'rate', zh: '比率' },
  { word: 'growth', zh: '增长率' },
  { word: 'share', zh: '占比' },
  { word: 'score', zh: '得分' },
  { word: 'count', zh: '期末数' },
  { word: 'cumulative', zh: '累计数' },
  { word: 'flow', zh: '当年数' },
  { word: 'rank', zh: '位次' },
  { word: 'incidents', zh: '事件数' },
];

export const directions: readonly Choice<Direction>[] = [
  { word: 'higher', zh: '越高越好' },
  { word: 'lower', zh: '越低越好' },
  { word: 'neither', zh: '无所谓高低' },
];

export const qualifiers: readonly Choice<Qualifier>[] = [
  { word: '', zh: '' },
  { word: 'at_least', zh: '以上' },
  { word: 'more_than', zh: '超过' },
  { word: 'over', zh: '多' },
  { word: 'about', zh: '约' },
];

export const statuses: readonly Choice<Status>[] = [
  { word: 'final', zh: '正式' },
  { word: 'provisional', zh: '初步' },
  { word: 'revised', zh: '修订' },
];

export const changeUnits: readonly Choice<ChangeUnit>[] = [
  { word: 'percentage_point', zh: '百分点、个百分点' },
  { word: 'percent', zh: '百分比、%' },
  { word: 'absolute', zh: '按指标单位' },
];

export const standingKinds: readonly Choice<StandingKind>[] = [
  { word: 'rank', zh: '名次' },
  { word: 'leading', zh: '前列' },
  { word: 'first_tier', zh: '第一方阵' },
  { word: 'first', zh: '率先、首创' },
  { word: 'advanced', zh: '先进水平' },
  { word: 'near_advanced', zh: '接近先进水平' },
  { word: 'high_level', zh: '较高水平' },
  { word: 'rising', zh: '连续上升' },
];

export const activityKinds: readonly Choice<ActivityKind>[] = [
  { word: 'organisation', zh: '组织' },
  { word: 'policy', zh: '政策' },
  { word: 'lead', zh: '牵头' },
  { word: 'assessment', zh: '评价' },
  { word: 'campaign', zh: '行动' },
  { word: 'achievement', zh: '成果' },
  { word: 'cooperation', zh: '合作' },
  { word: 'problem', zh: '问题' },
  { word: 'advice', zh: '建议' },
];

/** Excel writes TRUE and FALSE: compared without case. */
export const booleans: readonly Choice<'true' | 'false'>[] = [
  { word: 'true', zh: '是' },
  { word: 'false', zh: '否' },
];
