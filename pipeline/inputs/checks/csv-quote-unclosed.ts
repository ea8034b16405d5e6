// csv-quote-unclosed: a quoted cell that never ends; placed where it opens.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'csv-quote-unclosed',
  when: {
    'zh-CN': '一个单元格以双引号开头，却没有结尾的双引号。指出的是开头的引号所在的那一行。',
    en: 'A cell begins with a quote that is never closed. The line is that of the opening quote.',
  },
  example: '"重大事件，全区未发生,公报 → "重大事件，全区未发生",公报',
  cure: {
    'zh-CN': '在单元格末尾补上双引号。内容里本身有双引号时写两个（""），或改用中文引号“”。',
    en: 'Close the cell with a quote. Write a quote inside it twice (""), or use “ ”.',
  },
};
