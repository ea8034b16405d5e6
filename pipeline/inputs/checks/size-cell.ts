// size-cell: a cell longer than any honest one.
import type { FindingDefinition } from '../../model/finding.js';
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
