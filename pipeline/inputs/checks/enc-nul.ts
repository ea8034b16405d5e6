// enc-nul: a NUL byte, which no text holds.
import type { FindingDefinition } from '../../model/finding.js';

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
