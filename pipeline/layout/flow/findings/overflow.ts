// lay-overflow: something is wider than its column or higher than its page.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';
import type { BlockName } from '../block-name.js';

export const overflow: FindingDefinition<{
  readonly where: { readonly page: string; readonly block: BlockName } | { readonly table: string };
  readonly text: string;
}> = {
  code: 'lay-overflow',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ where, text }) => ({
      message: `${'page' in where ? `第${where.page}页${where.block['zh-CN']}中` : where.table}的“${text}”超出了版面。`,
      expected: '所有内容都在版心和所在的表格栏之内。',
      hint: '缩短这段文字，或把表格的内容分到较少的栏中。',
    }),
    en: ({ where, text }) => ({
      message: `“${text}” ${'page' in where ? `in ${where.block.en} on page ${where.page}` : `in ${where.table}`} runs out of its frame.`,
      expected: 'Everything stays within the text frame and its table column.',
      hint: 'Shorten the text, or spread the table over fewer columns.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-overflow',
  when: {
    'zh-CN': '有内容比它所在的栏或页还大，印出来会越界。',
    en: 'Something is wider than its column or higher than its page and would run over the edge.',
  },
  example: {
    'zh-CN': '表格的一格里有一个很长、不能换行的编号',
    en: 'A table cell with a long number that cannot be broken',
  },
  cure: {
    'zh-CN': '缩短这段文字，或者把表格分成较少的栏。',
    en: 'Shorten the text, or spread the table over fewer columns.',
  },
};
