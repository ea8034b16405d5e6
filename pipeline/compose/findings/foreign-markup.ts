// tpl-markup: Markdown that the report has no form for, such as HTML or a hand-made table.
import type { FindingDefinition } from '../../model/finding.js';

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
