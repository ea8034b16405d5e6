// tpl-digits: a number typed into prose, which would not follow the data.
import type { FindingDefinition } from '../../model/finding.js';

export const typedDigits: FindingDefinition<{ readonly digits: string }> = {
  code: 'tpl-digits',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ digits }) => ({
      message: `正文中直接写了数字“${digits}”，数据改了它不会跟着改。`,
      expected: '数字、年份都由数据得来。',
      hint: '改用 {{value "指标编码"}}、{{about "period"}} 等写法。',
    }),
    en: ({ digits }) => ({
      message: `The number “${digits}” is typed into the prose and would not follow the data.`,
      expected: 'Numbers and years come from the data.',
      hint: 'Use {{value "indicator"}}, {{about "period"}} and the like.',
    }),
  },
};
