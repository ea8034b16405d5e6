// enc-utf16: a file in UTF-16: read with a reminder if it has its byte-order mark, refused if it has none.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const utf16: FindingDefinition<Readonly<Record<never, never>>> = {
  code: 'enc-utf16',
  severity: 'warning',
  exitCode: 3,
  text: {
    'zh-CN': () => ({
      message: '文件是用 UTF-16（“Unicode 文本”）保存的，已转换后读取。',
      expected: 'UTF-8 编码的文件，带不带 BOM 都可以。',
      hint: '用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”。',
    }),
    en: () => ({
      message: 'The file is saved in UTF-16 (“Unicode text”) and was converted for reading.',
      expected: 'A file in UTF-8, with or without a byte-order mark.',
      hint: 'Open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”.',
    }),
  },
};

const names = { 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE' } as const;

export const utf16WithoutMark: FindingDefinition<{ readonly encoding: keyof typeof names }> = {
  code: 'enc-utf16',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ encoding }) => ({
      message: `文件看起来是 ${names[encoding]} 编码，但开头没有说明这一点的标记（BOM）。`,
      expected: 'UTF-8 编码的文件，带不带 BOM 都可以。',
      hint: `用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”；不便另存时，加上 --encoding ${encoding} 再运行。`,
    }),
    en: ({ encoding }) => ({
      message: `The file looks like ${names[encoding]}, but does not begin with the byte-order mark that says so.`,
      expected: 'A file in UTF-8, with or without a byte-order mark.',
      hint: `Open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”, or run again with --encoding ${encoding}.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'enc-utf16',
  when: {
    'zh-CN':
      '文件是用 UTF-16 保存的（Excel 的“Unicode 文本”、记事本的“Unicode”）。有标记的已转换后读取，只是提醒；没有标记的不敢猜，是错误。',
    en: 'The file is saved in UTF-16 (“Unicode text” of Excel, “Unicode” of Notepad). With its mark it is converted and read, with a reminder; without, no guess is made, and it is an error.',
  },
  example: {
    'zh-CN': '在记事本中另存为，编码选“Unicode”',
    en: 'Saved in Notepad with the encoding “Unicode”',
  },
  cure: {
    'zh-CN':
      '用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”；记事本里编码选 UTF-8。没有标记又不便另存时，用 --encoding utf-16le 说明编码。',
    en: 'Open it in a spreadsheet and save it as “CSV UTF-8”; in Notepad choose the encoding UTF-8. A file without the mark is read with --encoding utf-16le.',
  },
};
