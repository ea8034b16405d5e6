// lay-unresolved-reference: the text points at a figure, table or heading that the document does not hold.
import type { FindingDefinition } from '../../../model/finding.js';

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
