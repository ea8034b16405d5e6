// lay-small-table: a table is set in hardly readable type, since its longest words do not fit even a turned page.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';

export const smallTable: FindingDefinition<{
  readonly table: string;
  /** In points: of its type, and what the theme calls readable. */
  readonly size: string;
  readonly least: string;
  readonly isTurned: boolean;
}> = {
  code: 'lay-small-table',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ table, size, least, isTurned }) => ({
      message: `${table}太宽，${isTurned ? '横放后' : ''}文字缩小到${size}磅才排得下。`,
      expected: `各栏最长的词和数字按不小于${least}磅的字号排得进横放的一页。`,
      hint: '减少栏数，或缩短最长的词。',
    }),
    en: ({ table, size, least, isTurned }) => ({
      message: `${table} is so wide that its type is set in ${size} points${isTurned ? ', even on a turned page' : ''}.`,
      expected: `The longest words and numbers of the columns fit a turned page in type of at least ${least} points.`,
      hint: 'Use fewer columns, or shorten the longest words.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-small-table',
  when: {
    'zh-CN':
      '一张表的栏太多，或者格里有不能断开的长词，按版式里最小的易读字号（tables.readable-size）横放在一页上还排不下，于是又缩小了字号；最小到6.5磅。',
    en: 'A table has so many columns, or words so long that cannot be broken, that it does not fit a turned page in the smallest type that the theme calls readable (tables.readable-size), and its type was made smaller still, to 6.5 points at least.',
  },
  example: { 'zh-CN': '一张二十栏的表', en: 'A table of twenty columns' },
  cure: {
    'zh-CN': '把表拆成两张，或者减少栏数、缩短最长的词。报告照常生成。',
    en: 'Make two tables of it, use fewer columns or shorten the longest words. The report is made all the same.',
  },
};
