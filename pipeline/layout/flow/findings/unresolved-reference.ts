// lay-unresolved-reference: the text points at a figure, table or heading that the document does not hold.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';

export const unresolvedReference: FindingDefinition<{ readonly target: string }> = {
  code: 'lay-unresolved-reference',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ target }) => ({
      message: `正文提到了“${target}”，但全文没有它。`,
      expected: '提到的图、表和章节都在文中。',
      hint: '放上这幅图或这张表，或删去这处提法。',
    }),
    en: ({ target }) => ({
      message: `The text refers to “${target}”, which the document does not hold.`,
      expected: 'Every figure, table and section referred to is in the document.',
      hint: 'Place the figure or table, or remove the reference.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-unresolved-reference',
  when: {
    'zh-CN': '正文的引用（“见图×”“见第×页”）找不到所指的内容。',
    en: 'A reference in the text leads to nothing.',
  },
  example: { 'zh-CN': '“见图 12”，而没有这张图', en: '“see figure 12” without such a figure' },
  cure: {
    'zh-CN': '检查模板中的引用和被引用的图、表、标题。',
    en: 'Check the reference in the template and what it points at.',
  },
};
