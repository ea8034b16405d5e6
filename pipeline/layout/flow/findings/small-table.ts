// lay-small-table: a table is set in smaller type, since its longest words do not fit its columns otherwise.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';

export const smallTable: FindingDefinition<{ readonly table: string; readonly size: string }> = {
  code: 'lay-small-table',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ table, size }) => ({
      message: `${table}太宽，文字缩小到${size}磅才排得下。`,
      expected: '各栏最长的词和数字按表格的字号排得进版心。',
      hint: '减少栏数，或缩短最长的词。',
    }),
    en: ({ table, size }) => ({
      message: `${table} is so wide that its type is set in ${size} points.`,
      expected: 'The longest words and numbers of the columns fit the page in the type of tables.',
      hint: 'Use fewer columns, or shorten the longest words.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-small-table',
  when: {
    'zh-CN': '一张表的栏太多，或者格里有不能断开的长词，按平常的字号排不下，于是缩小了字号；最小到6.5磅。',
    en: 'A table has so many columns, or words so long that cannot be broken, that its type was made smaller, to 6.5 points at least.',
  },
  example: { 'zh-CN': '一张十六栏的表', en: 'A table of sixteen columns' },
  cure: {
    'zh-CN': '把表拆成两张，或者减少栏数、缩短最长的词。报告照常生成。',
    en: 'Make two tables of it, use fewer columns or shorten the longest words. The report is made all the same.',
  },
};
