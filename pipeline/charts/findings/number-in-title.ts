// tpl-digits: a number typed into the title of a chart, which would not follow the data.
import type { FindingDefinition } from '../../model/finding.js';

export const numberInTitle: FindingDefinition<{ readonly chart: string; readonly digits: string }> = {
  code: 'tpl-digits',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ chart, digits }) => ({
      message: `图“${chart}”的题目中直接写了数字“${digits}”，数据改了它不会跟着改。`,
      expected: '数字、年份都由数据得来。',
      hint: '改用 {value}、{count}、{change} 等写法，见模板指南“图”一节。',
    }),
    en: ({ chart, digits }) => ({
      message: `The number “${digits}” is typed into the title of chart “${chart}” and would not follow the data.`,
      expected: 'Numbers and years come from the data.',
      hint: 'Use {value}, {count}, {change} and the like.',
    }),
  },
};
