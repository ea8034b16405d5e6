// lay-unsettled-pages: page numbers printed in the text kept moving the pages they name.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'lay-unsettled-pages',
  when: {
    'zh-CN': '目录等处印的页码使内容移动，内容移动又改变页码，几次都没有稳定下来。',
    en: 'Page numbers in the contents move the pages they name, and do not settle after several attempts.',
  },
  example: {
    'zh-CN': '目录恰好多出一行，把正文推到下一页，又使目录少一行',
    en: 'Contents that gain and lose a line in turn',
  },
  cure: {
    'zh-CN': '把目录附近的文字改长或改短一点，再生成一次。',
    en: 'Make the text near the contents a little longer or shorter and build again.',
  },
};
