// csv-quote-unclosed: a quoted cell that never ends; placed where it opens.
import type { FindingDefinition } from '../../model/finding.js';

export const unclosedQuote: FindingDefinition<Readonly<Record<never, never>>> = {
  code: 'csv-quote-unclosed',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': () => ({
      message: '这个双引号没有与它成对的另一个，这一行读不出来。',
      expected: '双引号成对出现。',
      hint: '在单元格末尾补上双引号；内容里的双引号写两个（""），或改用中文引号“”。',
    }),
    en: () => ({
      message: 'This quote is never closed, so the row cannot be read.',
      expected: 'Quotes in pairs.',
      hint: 'Close the cell with a quote; write a quote inside it twice (""), or use “ ”.',
    }),
  },
};
