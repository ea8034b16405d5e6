// tpl-markup: Markdown that the report has no form for, such as HTML or a hand-made table.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const foreignMarkup: FindingDefinition<{ readonly kind: string }> = {
  code: 'tpl-markup',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ kind }) => ({
      message: `报告不能排出这种写法（${kind}）。`,
      expected: '标题（#）、段落、列表、**着重**、链接和版面指令。',
      hint: '表格用 ::table，图用 ::chart；删去 HTML 和代码。',
    }),
    en: ({ kind }) => ({
      message: `The report has no form for this Markdown (${kind}).`,
      expected: 'Headings (#), paragraphs, lists, **strong**, links and directives.',
      hint: 'Use ::table for tables and ::chart for charts; remove HTML and code.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-markup',
  when: {
    'zh-CN': '模板里用了报告没有对应版式的 Markdown 或 HTML，例如手工画的表格。',
    en: 'A template uses Markdown or HTML for which the report has no form, such as a table made by hand.',
  },
  example: '<b>重点</b> → **重点**',
  cure: {
    'zh-CN': '改用模板指南里列出的写法。表格用 ::table 指令，由数据生成。',
    en: 'Use the forms of the template guide. Tables are made from the data by ::table.',
  },
};
