// tpl-reference: the text points at a chart or table that no directive places.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const referenceFault: FindingDefinition<{ readonly id: string }> = {
  code: 'tpl-reference',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ id }) => ({
      message: `正文提到了“${id}”，但全文没有放置它。`,
      expected: '提到的图或表都用 ::chart 或 ::table 放在正文中。',
      hint: `在提到它的段落之后加上 ::chart{#${id}} 或 ::table{topic=${id}}，或删去这处提法。`,
    }),
    en: ({ id }) => ({
      message: `The text refers to “${id}”, which nothing places.`,
      expected: 'Each chart or table referred to is placed by ::chart or ::table.',
      hint: `Add ::chart{#${id}} or ::table{topic=${id}} after the paragraph, or remove the reference.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-reference',
  when: {
    'zh-CN': '正文提到了一张图或一个表，但报告里没有放它。',
    en: 'The text points at a chart or table that is not placed in the report.',
  },
  example: '{{see chart="brands"}} 而没有 ::chart{#brands} (without it)',
  cure: {
    'zh-CN': '放上这张图或表，或者删去对它的提法。',
    en: 'Place the chart or table, or remove the reference.',
  },
};
