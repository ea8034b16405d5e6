// val-outlier: a value far from what the indicator has been, measured by the median absolute deviation.
import { type Decimal, decimal, roundHalfUp } from '../../model/decimal.js';
import type { IndicatorKind, Observation } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { SuspicionCheck } from '../relation/check.js';
import { type KnownValue, written } from '../relation/known-values.js';

const code = 'val-outlier';

interface Details {
  readonly name: string;
  readonly now: Observation;
  readonly periods: number;
  readonly lowest: string;
  readonly highest: string;
  readonly median: string;
  /** The usual distance from the median. */
  readonly spread: string;
  readonly distance: string;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, now, periods, lowest, highest, median, spread, distance }) => ({
      message: `“${name}”以前 ${periods} 年在 ${lowest} 到 ${highest} 之间，中位数 ${median}，一般偏离 ${spread} 左右；这次是 ${written(now)}，偏离 ${distance}。`,
      expected: '与历年相近的数',
      hint: '核对原始资料：数值、单位、所在的行有没有错？数值属实时不必改，最好在备注里说明原因。',
    }),
    en: ({ name, now, periods, lowest, highest, median, spread, distance }) => ({
      message: `In ${periods} earlier years “${name}” lay between ${lowest} and ${highest}, with a median of ${median} and usually some ${spread} from it; ${written(now)} is ${distance} away.`,
      expected: 'a number near those of other years',
      hint: 'Check the source: value, unit, row. If it is right, leave it and say why in the note.',
    }),
  },
};

/** Fewer periods say nothing of what is usual. */
const fewestPeriods = 5;

/** What is counted grows by a share of itself: it is unusual only if its growth is too. */
const growingKinds: ReadonlySet<IndicatorKind> = new Set(['count', 'cumulative', 'flow']);

export const valOutlier: SuspicionCheck = {
  code,
  definitions: [definition],
  judge: (value, row, before) => {
    if (value.indicator.kind === 'rank') return null;
    const finest = finestStep(value);
    const numbers = before.numbers();
    if (numbers !== null && isSurelyNear(Number(value.value.toFixed()), numbers, Number(finest.toFixed())))
      return null;
    const all = before.all();
    if (all.length < fewestPeriods) return null;
    const levels = all.map((one) => one.value);
    const usual = usualOf(levels, finest);
    if (!isFar(value.value, usual)) return null;
    if (growingKinds.has(value.indicator.kind) && !hasUnusualGrowth(levels, value.value)) return null;
    return makeFinding(definition, siteOf(row.cell), detailsOf(value, all, usual));
  },
};

interface Usual {
  readonly median: Decimal;
  readonly spread: Decimal;
}

/** A normal distribution's standard deviation is this many median absolute deviations. */
const deviationsOfNormal = decimal('1.4826');
/** Standard deviations that no honest year has been seen to exceed without a reason worth a note. */
const farthest = decimal('6');
/** Values that hardly ever move have no spread of their own: this share of the median is taken as one. */
const leastShare = decimal('0.002');
/** The same for growth, as a ratio: two per cent more or less are nothing unusual. */
const leastGrowth = decimal('0.02');

/** @param finest the smallest step that the published numbers can show. */
function usualOf(values: readonly Decimal[], finest: Decimal): Usual {
  const median = medianOf(values);
  const deviation = medianOf(values.map((value) => value.minus(median).abs())).times(deviationsOfNormal);
  const least = median.abs().times(leastShare);
  const floor = least.gt(finest) ? least : finest;
  return { median, spread: deviation.gt(floor) ? deviation : floor };
}

function isFar(value: Decimal, { median, spread }: Usual): boolean {
  return value.minus(median).abs().gt(spread.times(farthest));
}

/** As much as rounding in doubles can add up to, as a share of the largest number, and far more than it does. */
const roundingOfDoubles = 1e-12;

/** Whether doubles are enough to see that a value is not far; `false` says nothing. Parameters as above. */
function isSurelyNear(value: number, before: readonly number[], finest: number): boolean {
  const sorted = Float64Array.from(before).sort();
  const median = middleOf(sorted);
  const deviation = middleOf(sorted.map((one) => Math.abs(one - median)).sort()) * nearNormal;
  const spread = Math.max(deviation, Math.abs(median) * nearLeastShare, finest);
  const largest = Math.max(Math.abs(value), Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const error = largest * roundingOfDoubles;
  return Math.abs(value - median) + error < (spread - error) * nearFarthest;
}

const [nearNormal, nearLeastShare, nearFarthest] = [deviationsOfNormal, leastShare, farthest].map((exact) =>
  Number(exact.toFixed()),
) as [number, number, number];

function middleOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Year-on-year ratios, which a steadily growing count has alike; where a base is zero there is nothing to say. */
function hasUnusualGrowth(before: readonly Decimal[], now: Decimal): boolean {
  if (before.some((value) => value.lte('0'))) return true;
  const ratios = [...before, now].slice(1).map((value, index) => value.div(before[index] ?? value));
  const last = ratios.at(-1);
  return last === undefined || isFar(last, usualOf(ratios.slice(0, -1), leastGrowth));
}

function medianOf(values: readonly Decimal[]): Decimal {
  const sorted = values.toSorted((a, b) => a.cmp(b));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? decimal('0');
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return lower.plus(upper).div('2');
}

function finestStep({ interval }: KnownValue): Decimal {
  return interval.high.minus(interval.low);
}

function detailsOf(value: KnownValue, before: readonly KnownValue[], { median, spread }: Usual): Details {
  const { observation: now, indicator } = value;
  const sorted = before.toSorted((a, b) => a.value.cmp(b.value));
  const [lowest = value, highest = value] = [sorted[0], sorted.at(-1)];
  const rounded = (number: Decimal) => roundHalfUp(number, now.decimals).toFixed(now.decimals);
  const difference = indicator.unit === '%' ? ' 个百分点' : indicator.unit;
  return {
    name: indicator.name,
    now,
    periods: before.length,
    lowest: written(lowest.observation),
    highest: written(highest.observation),
    median: `${rounded(median)}${indicator.unit}`,
    spread: `${rounded(spread)}${difference}`,
    distance: `${rounded(value.value.minus(median).abs())}${difference}`,
  };
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '一项指标已有五年以上的数值，这一年的数却离历年的中位数特别远（超过平常偏离的六倍）。逐年增长的数量，还要增幅也不寻常才提示。口径变更以前的年份不算在内。',
    en: 'An indicator has five or more earlier values, and this one lies more than six times the usual distance from their median. A count that grows must also have grown unusually. Years before a change of definition are left out.',
  },
  example: {
    'zh-CN': '历年在 97.1% 到 97.8% 之间，这一年 79.6%',
    en: 'Between 97.1 % and 97.8 % for years, and 79.6 % now',
  },
  cure: {
    'zh-CN':
      '核对原始资料，看数值、单位和所在的行有没有错。数值属实时不必改，最好在“note（备注）”列说明原因。',
    en: 'Check value, unit and row against the source. If it is right, leave it and say why in the note.',
  },
};
