// csv-quote-stray: a quote where none may stand.
import type { FindingDefinition } from '../../model/finding.js';

export const strayQuote: FindingDefinition<Readonly<Record<never, never>>> = {
  code: 'csv-quote-stray',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': () => ({
      message: '这里的双引号不合 CSV 的写法，这一行读不出来。',
      expected: '双引号只在单元格的开头和末尾；内容里的双引号写两个（""），整格再用双引号括起。',
      hint: '改用中文引号“”最省事；或者把整格括起来，里面的双引号写两个。',
    }),
    en: () => ({
      message: 'A quote may not stand here in a CSV, so the row cannot be read.',
      expected: 'Quotes at both ends of a cell only; a quote inside a quoted cell is written twice ("").',
      hint: 'Use “ ” instead, or quote the whole cell and double the quotes inside.',
    }),
  },
};
