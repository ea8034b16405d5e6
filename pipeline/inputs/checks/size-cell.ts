// size-cell: a cell longer than any honest one.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import { longestCell } from '../limits.js';

export const longCell: FindingDefinition<{ readonly length: number }> = {
  code: 'size-cell',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ length }) => ({
      message: `这一格有 ${length} 个字符，超过上限。`,
      expected: `不超过 ${longestCell} 个字符。`,
      hint: '多半是漏了一个双引号，把后面许多行包进了一格。',
    }),
    en: ({ length }) => ({
      message: `The cell has ${length} characters, more than the limit.`,
      expected: `At most ${longestCell} characters.`,
      hint: 'Probably a quote is missing and many rows fell into one cell.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'size-cell',
  when: {
    'zh-CN': '一个单元格里的文字太长。多半是漏了一个双引号，后面许多行都被当成了这一格的内容。',
    en: 'The text of one cell is too long. Mostly a quote is missing, and many rows fell into the cell.',
  },
  example: '"总结推广经验。,公报 → "总结推广经验。",公报',
  cure: {
    'zh-CN': '在这一格的末尾补上双引号；确实是长文字时请分成几行。',
    en: 'Add the missing quote at the end of the cell; split a text that really is so long.',
  },
};
