// rel-sum: the categories of a breakdown do not add up to their total, beyond what rounding explains.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { IndicatorKind, Observation, Qualifier } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import { breakdownsWithTotals, type BreakdownOfTotal } from './breakdown-of-total.js';
import type { Fault, RelationCheck } from './check.js';
import { citation, written } from './known-values.js';

const code = 'rel-sum';

/** What is counted adds up; percentages, scores and places do not. */
const additiveKinds: ReadonlySet<IndicatorKind> = new Set(['count', 'cumulative', 'flow', 'incidents']);

interface Details {
  readonly name: string;
  readonly dimension: string;
  readonly categories: number;
  readonly sum: string;
  readonly difference: string;
  readonly total: Observation;
  readonly at: { readonly zh: string; readonly en: string };
}

const exceeding: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, dimension, categories, sum, difference, total, at }) => ({
      message: `“${name}”按 ${dimension} 分的 ${categories} 类合计 ${sum}，比总数 ${written(total)}（${at.zh}）多 ${difference}。`,
      expected: `各类合计不超过 ${written(total)}（已计入四舍五入的误差）`,
      hint: '核对各类的数值和总数：是不是把小计、合计也当成一类列了进来，或者有一类填错、重复？',
    }),
    en: ({ name, dimension, categories, sum, difference, total, at }) => ({
      message: `The ${categories} categories of “${name}” by ${dimension} add up to ${sum}, ${difference} more than the total ${written(total)} (${at.en}).`,
      expected: `a sum of at most ${written(total)}, rounding allowed for`,
      hint: 'Check the categories and the total: is a subtotal listed as a category, or one category wrong or listed twice?',
    }),
  },
};

/** A breakdown may name only the larger categories, so that too little is no error. */
const fallingShort: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, dimension, categories, sum, difference, total, at }) => ({
      message: `“${name}”按 ${dimension} 分的 ${categories} 类合计 ${sum}，比总数 ${written(total)}（${at.zh}）少 ${difference}。`,
      expected: `各类合计等于 ${written(total)}（已计入四舍五入的误差）`,
      hint: '如果只列了主要的几类，可以不管，最好加一类“其他”；如果各类都列全了，核对哪一类填少了或漏了。',
    }),
    en: ({ name, dimension, categories, sum, difference, total, at }) => ({
      message: `The ${categories} categories of “${name}” by ${dimension} add up to ${sum}, ${difference} less than the total ${written(total)} (${at.en}).`,
      expected: `a sum of ${written(total)}, rounding allowed for`,
      hint: 'If only the larger categories are listed it is fine, though a category “other” is better; if all are, check which is too small or missing.',
    }),
  },
};

export const relSum: RelationCheck = {
  code,
  definitions: [exceeding, fallingShort],
  check: (relations) =>
    breakdownsWithTotals(relations, (kind) => additiveKinds.has(kind)).flatMap((group) => judge(group)),
};

/** 以上, 超过 and 约 leave open how much there is. */
const openAbove: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than', 'over', 'about']);

function judge({ total, dimension, parts, last }: BreakdownOfTotal): readonly Fault[] {
  const low = sumOf(parts.map(({ interval }) => interval.low));
  const high = sumOf(parts.map(({ interval }) => interval.high));
  const isTooMuch = low.gt(total.interval.high) && !openAbove.has(total.observation.qualifier);
  const isTooLittle = high.lt(total.interval.low) && total.observation.qualifier !== 'about';
  if (!isTooMuch && !isTooLittle) return [];
  const sum = sumOf(parts.map(({ value }) => value));
  const { indicator, observation } = total;
  const details: Details = {
    name: indicator.name,
    dimension,
    categories: parts.length,
    sum: `${sum.toFixed()}${indicator.unit}`,
    difference: `${sum.minus(total.value).abs().toFixed()}${indicator.unit}`,
    total: observation,
    at: citation([observation], last.cell.place.file),
  };
  const definition = isTooMuch ? exceeding : fallingShort;
  return [{ indicator: indicator.id, finding: makeFinding(definition, siteOf(last.cell), details) }];
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), decimal('0'));
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      'breakdowns.csv 里一个指标各类的数加起来，与 values.csv 里的总数不符。多出来是错误；少了可能只是没有列全，给出警告。每个数四舍五入造成的误差都已留出，不会误报。',
    en: 'The categories of an indicator in breakdowns.csv do not add up to its total in values.csv. Too much is an error; too little may only mean that not all are listed, and gives a warning. The rounding of every number is allowed for.',
  },
  example: {
    'zh-CN': '总数 1759 张，各市合计 1795 张',
    en: 'A total of 1,759 certificates, and cities that add up to 1,795',
  },
  cure: {
    'zh-CN': '核对各类的数和总数。“合计”“小计”不要当作一类列进来；只列了主要几类时，加一类“其他”。',
    en: 'Check the categories and the total. Do not list a subtotal as a category; add a category “other” if only the larger ones are listed.',
  },
};
