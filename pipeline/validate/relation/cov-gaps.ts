// cov-gaps: which required indicators lack a value, something to compare it with, or a source. A report, not a fault.
import type { Indicator, Period } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import type { RelationCheck, Relations } from './check.js';

const code = 'cov-gaps';

interface Gaps {
  readonly value: readonly Indicator[];
  readonly comparison: readonly Indicator[];
  readonly source: readonly Indicator[];
}

interface Details {
  readonly year: Period;
  readonly required: number;
  readonly gaps: Gaps;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'info',
  exitCode: 0,
  text: {
    'zh-CN': ({ year, required, gaps }) => ({
      message: `${required} 项必填指标中，${[
        `${year} 年没有数值的 ${gaps.value.length} 项`,
        `没有以前的数值或变化可比的 ${gaps.comparison.length} 项`,
        `没有写来源的 ${gaps.source.length} 项`,
      ].join('，')}。`,
      expected: '每项必填指标都有数值、可比的以前年份和来源',
      hint: chineseAdvice(gaps),
    }),
    en: ({ year, required, gaps }) => ({
      message: `Of ${required} required indicators ${gaps.value.length} lack a value for ${year}, ${gaps.comparison.length} an earlier value or change to compare with, ${gaps.source.length} a source.`,
      expected: 'a value, an earlier year to compare with and a source for every required indicator',
      hint: englishAdvice(gaps),
    }),
  },
};

export const covGaps: RelationCheck = {
  code,
  definitions: [definition],
  check: (relations) => {
    const required = relations.indicators.filter((indicator) => isRequired(indicator, relations.year));
    const gaps = gapsOf(required, relations);
    const [first] = [...gaps.value, ...gaps.comparison, ...gaps.source];
    if (first === undefined) return [];
    const place = { file: first.place.file, line: 1, column: 1 };
    const details = { year: relations.year, required: required.length, gaps };
    return [{ indicator: null, finding: makeFinding(definition, { place, length: 1 }, details) }];
  },
};

/** Whether the indicator is to have a value for the year. */
function isRequired({ required, since, until }: Indicator, year: Period): boolean {
  return required && (since ?? year) <= year && (until ?? year) >= year;
}

function gapsOf(required: readonly Indicator[], { publications, comparisons, year }: Relations): Gaps {
  const compared = new Set(comparisons.map(({ comparison }) => comparison.indicator));
  const rowOf = ({ id }: Indicator) => publications.at(id, year)?.row;
  const hasEarlier = ({ id }: Indicator) =>
    compared.has(id) || publications.of(id).some(({ observation }) => observation.period < year);
  const withValue = required.filter((indicator) => rowOf(indicator) != null);
  return {
    value: required.filter((indicator) => rowOf(indicator) == null),
    comparison: withValue.filter((indicator) => indicator.kind !== 'incidents' && !hasEarlier(indicator)),
    source: withValue.filter((indicator) => rowOf(indicator)?.observation.source === ''),
  };
}

/** Names that a sentence can hold. */
const mostNamed = 5;

function chineseAdvice({ value, comparison, source }: Gaps): string {
  const list = (indicators: readonly Indicator[]) =>
    `${indicators
      .slice(0, mostNamed)
      .map(({ name }) => name)
      .join('、')}${indicators.length > mostNamed ? '等' : ''}`;
  return [
    ...(value.length > 0 ? [`补上数值：${list(value)}`] : []),
    ...(comparison.length > 0
      ? [`有以前的数值就写进 values.csv，只知道变化就写进 comparisons.csv：${list(comparison)}`]
      : []),
    ...(source.length > 0 ? [`补上来源：${list(source)}`] : []),
  ]
    .join('；')
    .concat('。');
}

function englishAdvice({ value, comparison, source }: Gaps): string {
  const list = (indicators: readonly Indicator[]) =>
    `${indicators
      .slice(0, mostNamed)
      .map(({ id }) => id)
      .join(', ')}${indicators.length > mostNamed ? ' …' : ''}`;
  return [
    ...(value.length > 0 ? [`Add values: ${list(value)}.`] : []),
    ...(comparison.length > 0
      ? [`Add earlier values to values.csv, or changes to comparisons.csv: ${list(comparison)}.`]
      : []),
    ...(source.length > 0 ? [`Add sources: ${list(source)}.`] : []),
  ].join(' ');
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '检查时总有这一条，说明必填指标还缺什么：没有数值的、没有以前年份可比的、没有写来源的各有几项。它不是错误，生成报告时不显示；什么都不缺时也不显示。',
    en: 'A report that validate gives: how many required indicators lack a value, an earlier year to compare with, a source. It is no fault and is not shown when a report is built, nor when nothing is lacking.',
  },
  example: {
    'zh-CN': '60 项必填指标中，没有以前的数值或变化可比的 55 项',
    en: 'Of 60 required indicators 55 lack an earlier value or change to compare with',
  },
  cure: {
    'zh-CN':
      '以前年份的数值写进 values.csv，只知道变化的写进 comparisons.csv，来源写进“source（来源）”列。能补多少补多少。',
    en: 'Write earlier values into values.csv, changes into comparisons.csv and sources into the column source. Add what can be had.',
  },
};
