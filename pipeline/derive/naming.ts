// What figures are called in figures.csv and in the appendix of computed values, and how they are numbered.
import type { Period } from '../model/edition.js';
import { endsInNumber } from '../model/numbers-apart.js';

/** Names of computed figures, made of the names of what they are computed from. */
export const figureNames = {
  /** With its year: an appendix may list the values of several years below each other. */
  implied: (name: string, period: Period) => `${name}（${period}年）`,
  change: (name: string, base: Period) => `${name}比${base}年的变化`,
  category: (indicator: string, category: string) => `${indicator}（${category}）`,
  share: (part: string, whole: string) => `${part}占${whole}的比重`,
  held: (name: string) => `${name}保持不变的年数`,
  milestone: (name: string) => `${name}突破的整数关口`,
  target: (name: string, period: Period) => `${name}${endsInNumber(name) ? '的' : ''}${period}年目标`,
  gap: (name: string, other: string) => `${name}与${other}的差距`,
  converted: (name: string, period: Period) => `${name}（${period}年，已换算单位）`,
  risers: (name: string, dimension: string) => `${name}上升的${dimension}数`,
  fallers: (name: string, dimension: string) => `${name}下降的${dimension}数`,
  categories: (name: string, dimension: string) => `有${name}数值的${dimension}数`,
  floor: (name: string, dimension: string) => `各${dimension}${name}全部达到的整数`,
  riserShare: (name: string) => `${name}增长面`,
  sum: (parts: readonly string[]) => `${parts.join('、')}合计`,
  ratio: (numerator: string, denominator: string) => `${numerator}与${denominator}之比`,
  count: {
    reported: '有数值的指标数',
    zero: '为零的指标数',
    'at-maximum': '达到上限的指标数',
    rise: '上升的指标数',
    fall: '下降的指标数',
    level: '持平的指标数',
  },
  streak: { rise: (name: string) => `${name}连续上升年数`, fall: (name: string) => `${name}连续下降年数` },
} as const;

/** The same in English, in the form that stands within a sentence. */
export const englishNames = {
  implied: (name: string, period: Period) => `${name} (${period})`,
  change: (name: string, base: Period) => `change in ${name} from ${base}`,
  share: (part: string, whole: string) => `${part} as a share of ${whole}`,
  sum: (parts: readonly string[]) => `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''} combined`,
  ratio: (numerator: string, denominator: string) => `ratio of ${numerator} to ${denominator}`,
  category: (indicator: string, category: string) => `${indicator} (${category})`,
  held: (name: string) => `years of unchanged ${name}`,
  milestone: (name: string) => `round figure passed by ${name}`,
  target: (name: string, period: Period) => `target for ${name} in ${period}`,
  gap: (name: string, other: string) => `gap between ${name} and ${other}`,
  converted: (name: string, period: Period) => `${name} (${period}, unit converted)`,
  risers: (name: string, dimension: string) => `${dimension} in which ${name} rose`,
  fallers: (name: string, dimension: string) => `${dimension} in which ${name} fell`,
  categories: (name: string, dimension: string) => `${dimension} with values of ${name}`,
  floor: (name: string, dimension: string) => `round figure reached by ${name} in all ${dimension}`,
  riserShare: (name: string, dimension: string) => `share of ${dimension} in which ${name} rose`,
  count: {
    reported: 'indicators with values',
    zero: 'indicators at zero',
    'at-maximum': 'indicators at their upper limit',
    rise: 'indicators that rose',
    fall: 'indicators that fell',
    level: 'indicators that held level',
  },
  streak: {
    rise: (name: string) => `years in a row in which ${name} rose`,
    fall: (name: string) => `years in a row in which ${name} fell`,
  },
} as const;

export const yearsUnit = '年';

/** Stable ids: the same figure has the same id wherever and whenever it is computed. */
export const figureIds = {
  value: (indicator: string, period: Period) => `${indicator}@${period}`,
  change: (indicator: string, period: Period, base: Period) => `${indicator}@${period}-${base}`,
  share: (part: string, wholes: readonly string[], period: Period) =>
    `share:${part}/${wholes.join('+')}@${period}`,
  sum: (parts: readonly string[], period: Period) => `sum:${parts.join('+')}@${period}`,
  ratio: (numerator: string, denominator: string, period: Period) =>
    `ratio:${numerator}/${denominator}@${period}`,
  count: (condition: string, indicators: readonly string[], period: Period) =>
    `count:${condition}:${indicators.join('+')}@${period}`,
  streak: (indicator: string, period: Period) => `streak:${indicator}@${period}`,
  held: (indicator: string, period: Period) => `held:${indicator}@${period}`,
  milestone: (indicator: string, period: Period) => `milestone:${indicator}@${period}`,
  target: (indicator: string, period: Period) => `target:${indicator}@${period}`,
  gap: (indicator: string, other: string) => `gap:${indicator}/${other}`,
  published: (indicator: string, period: Period, unit: string) => `${indicator}@${period}[${unit}]`,
  categoryCount: (what: string, indicator: string, dimension: string, period: Period) =>
    `count:${what}:${indicator}:${dimension}@${period}`,
  categoryShare: (indicator: string, dimension: string, period: Period) =>
    `share:risen:${indicator}:${dimension}@${period}`,
  category: (indicator: string, dimension: string, category: string, period: Period) =>
    `${indicator}:${dimension}/${category}@${period}`,
  categoryChange: (indicator: string, dimension: string, category: string, period: Period, base: Period) =>
    `${indicator}:${dimension}/${category}@${period}-${base}`,
  standing: (subject: string, standing: string, period: Period) => `${subject}:${standing}@${period}`,
} as const;
