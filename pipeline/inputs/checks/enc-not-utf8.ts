// enc-not-utf8: the bytes are not UTF-8.
import type { FindingDefinition } from '../../model/finding.js';

export const notUtf8: FindingDefinition<{ readonly encoding: string | null }> = {
  code: 'enc-not-utf8',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ encoding }) => ({
      message: `文件不是 UTF-8 编码${encoding === null ? '' : `，看起来是 ${encoding}`}。`,
      expected: 'UTF-8 编码的文件，带不带 BOM 都可以。',
      hint: '用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”；文本文件用编辑器转为 UTF-8 保存。',
    }),
    en: ({ encoding }) => ({
      message: `The file is not UTF-8${encoding === null ? '' : `; it looks like ${encoding}`}.`,
      expected: 'A file in UTF-8, with or without a byte-order mark.',
      hint: 'Open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”; save other files as UTF-8 in an editor.',
    }),
  },
};
