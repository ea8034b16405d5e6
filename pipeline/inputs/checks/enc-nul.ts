// enc-nul: a NUL byte, which no text holds.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const nulByte: FindingDefinition<Readonly<Record<never, never>>> = {
  code: 'enc-nul',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': () => ({
      message: '文件里有 NUL 字节，不是文本文件，或者已经损坏。',
      expected: '只含文字的文件。',
      hint: '从原来的表格重新导出为“CSV UTF-8（逗号分隔）”。',
    }),
    en: () => ({
      message: 'The file holds a NUL byte: it is not text, or it is damaged.',
      expected: 'A file of text only.',
      hint: 'Export it again from the original spreadsheet as “CSV UTF-8”.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'enc-nul',
  when: {
    'zh-CN': '文件里有 NUL 字节，说明它不是文本（例如把 .xlsx 改名成了 .csv），或者已经损坏。',
    en: 'The file holds NUL bytes: it is not text (an .xlsx renamed to .csv, for example), or it is damaged.',
  },
  example: { 'zh-CN': '把“数据.xlsx”改名为 values.csv', en: 'data.xlsx renamed to values.csv' },
  cure: {
    'zh-CN': '打开原来的表格，另存为“CSV UTF-8（逗号分隔）”，再放回来。',
    en: 'Open the original spreadsheet, save it as “CSV UTF-8” and put that file here.',
  },
};
