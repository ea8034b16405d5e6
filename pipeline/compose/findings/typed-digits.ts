// tpl-digits: a number typed into prose, which would not follow the data.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'tpl-digits',
  when: {
    'zh-CN': '模板的正文里直接写了数字。报告的数字都来自数据，直接写的数字不会跟着数据变。',
    en: 'A figure is typed into a template. All figures of the report come from the data; a typed one would not follow.',
  },
  example: '合格率为 97.6% → 合格率为{{value "manufacturing-pass-rate"}}',
  cure: {
    'zh-CN': '用 {{value "指标编码"}} 之类的助手代替数字。“一站式”这样的固定说法用汉字写。',
    en: 'Use a helper such as {{value "…"}} instead. Fixed phrases are written in words.',
  },
};
