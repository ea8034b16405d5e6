// lay-unsettled-pages: page numbers printed in the text kept moving the pages they name.
import type { FindingDefinition } from '../../../model/finding.js';

export const unsettledPageNumbers: FindingDefinition<{ readonly rounds: number }> = {
  code: 'lay-unsettled-pages',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ rounds }) => ({
      message: `排了${rounds}遍，文中引用的页码仍不能确定。`,
      expected: '文中引用的页码与实际页码一致。',
      hint: '删去正文中的一处页码引用，或改动它所在的段落。',
    }),
    en: ({ rounds }) => ({
      message: `After ${rounds} rounds, page numbers named in the text still move the pages.`,
      expected: 'Page numbers named in the text are those of the pages.',
      hint: 'Remove a page reference from the text, or change the paragraph that holds it.',
    }),
  },
};
