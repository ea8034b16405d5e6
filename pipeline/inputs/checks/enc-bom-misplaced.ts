// enc-bom-misplaced: a byte-order mark that is not the first of the file: doubled, or pasted into the middle.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const misplacedMark: FindingDefinition<{ readonly count: number }> = {
  code: 'enc-bom-misplaced',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ count }) => ({
      message: `这里有一个看不见的 BOM 标记（U+FEFF）${count > 1 ? `，全文共 ${count} 个` : ''}，它只能在文件的最前面出现一次。`,
      expected: 'BOM 只在文件开头，或者没有。',
      hint: '把这一格删空，用键盘重新输入；或者用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”，再看这一处。',
    }),
    en: ({ count }) => ({
      message: `An invisible byte-order mark (U+FEFF) stands here${count > 1 ? `, one of ${count}` : ''}; it may only be the first of a file.`,
      expected: 'A byte-order mark at the file’s beginning, or none.',
      hint: 'Empty the cell and type it again; or open the file in a spreadsheet, save it as “CSV UTF-8” and look again.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'enc-bom-misplaced',
  when: {
    'zh-CN':
      '文件开头有两个 BOM，或者中间夹着一个。这个标记看不见，却会让表头或编码对不上。多半是拼接文件时带进来的。',
    en: 'The file begins with two byte-order marks, or has one in the middle. It cannot be seen, but headers and codes no longer match. Mostly it came from joining files.',
  },
  example: 'U+FEFF U+FEFF indicator,period,value',
  cure: {
    'zh-CN': '把所指的单元格删空，用键盘重新输入，再保存。',
    en: 'Empty the cell that is named, type it again and save.',
  },
};
