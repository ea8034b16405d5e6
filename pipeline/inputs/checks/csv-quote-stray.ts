// csv-quote-stray: a quote where none may stand.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'csv-quote-stray',
  when: {
    'zh-CN': '双引号出现在单元格的中间。CSV 里双引号只能放在单元格的两头。',
    en: 'A quote stands in the middle of a cell. In a CSV quotes may only stand at both ends of a cell.',
  },
  example: '推进"放管服"改革 → 推进“放管服”改革',
  cure: {
    'zh-CN': '改用中文引号“”最省事；或者整格用双引号括起，里面的双引号写两个。用 Excel 保存时它会自动处理。',
    en: 'Use “ ” instead, or quote the whole cell and double the quotes inside. A spreadsheet does this by itself when it saves.',
  },
};
