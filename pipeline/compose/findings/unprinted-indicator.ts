// tpl-unprinted: an indicator has a value this year, but nothing in the report prints it.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const unprintedIndicator: FindingDefinition<{ readonly id: string; readonly name: string }> = {
  code: 'tpl-unprinted',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ id, name }) => ({
      message: `“${name}”今年有数值，但报告里没有一处印出它。`,
      expected: '每个有数值的指标都在正文、表格、图或附录中印出。',
      hint: `在模板里加上 {{value "${id}"}}，或在它的主题下加 ::table{topic=…}。`,
    }),
    en: ({ id, name }) => ({
      message: `“${name}” has a value this year, but nothing in the report prints it.`,
      expected: 'Each indicator with a value is printed in prose, a table, a chart or an appendix.',
      hint: `Add {{value "${id}"}} to a template, or ::table{topic=…} for its topic.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-unprinted',
  when: {
    'zh-CN':
      '一个指标今年有数值，但正文、表格、图和附录都没有印出它。自带的模板在附录里列出全部指标，所以只有自己的模板会遇到。',
    en: 'An indicator has a value this year, but neither prose nor a table, a chart or an appendix prints it. The shipped template lists all indicators in an appendix, so that only templates of your own can come to it.',
  },
  example: {
    'zh-CN': '自己的模板去掉了“全部指标表”，新加的指标又没有写进正文',
    en: 'A template of your own without the table of all indicators, and a new indicator that no sentence mentions',
  },
  cure: {
    'zh-CN': '在模板里用 {{value "指标编码"}} 写上它，或者恢复“全部指标表”。报告照常生成。',
    en: 'Print it with {{value "…"}}, or bring back the table of all indicators. The report is made all the same.',
  },
};
