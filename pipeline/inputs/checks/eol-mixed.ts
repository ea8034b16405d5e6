// eol-mixed: some rows end in CRLF and others in LF: the file was put together from several.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const mixedLineEnds: FindingDefinition<{ readonly first: 'CRLF' | 'LF' }> = {
  code: 'eol-mixed',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ first }) => ({
      message: `换行不一致：前面各行以 ${first} 结尾，从这一行起有的以 ${first === 'LF' ? 'CRLF' : 'LF'} 结尾，别的程序会读错。`,
      expected: '整个文件用同一种换行。',
      hint: '用 Excel 或 WPS 打开，核对没有多出或少掉的行，再另存为“CSV UTF-8（逗号分隔）”。',
    }),
    en: ({ first }) => ({
      message: `The line ends differ: rows above end in ${first}, and this one in ${first === 'LF' ? 'CRLF' : 'LF'}; other programs misread that.`,
      expected: 'One kind of line end in the whole file.',
      hint: 'Open it in a spreadsheet, check that no row is missing or doubled, and save it as “CSV UTF-8 (comma delimited)”.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'eol-mixed',
  when: {
    'zh-CN': '有的行以 CRLF 结尾，有的以 LF 结尾，说明文件是从几处拼起来的。单元格里面的换行不算。',
    en: 'Some rows end in CRLF and others in LF: the file was put together from several. Line breaks inside a cell do not count.',
  },
  example: {
    'zh-CN': '用别的程序在 Excel 存的文件后面添了一行',
    en: 'A row appended by another program to a file of Excel',
  },
  cure: {
    'zh-CN': '用 Excel 或 WPS 打开，核对各行，再另存为“CSV UTF-8（逗号分隔）”。',
    en: 'Open it in a spreadsheet, check the rows and save it as “CSV UTF-8 (comma delimited)”.',
  },
};
