// enc-mixed: one part of the file is UTF-8 and another is not, as when two files were pasted together.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const mixedEncodings: FindingDefinition<{ readonly line: number }> = {
  code: 'enc-mixed',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ line }) => ({
      message: `文件里混有两种编码：别的行是 UTF-8，第 ${line} 行起有读不出来的字。`,
      expected: '整个文件都是 UTF-8 编码。',
      hint: `多半是把两个文件的内容直接拼在了一起：用 Excel 或 WPS 重新输入第 ${line} 行起读不出来的内容，另存为“CSV UTF-8（逗号分隔）”。`,
    }),
    en: ({ line }) => ({
      message: `The file mixes two encodings: other lines are UTF-8, but from line ${line} on there is text that is not.`,
      expected: 'One encoding, UTF-8, for the whole file.',
      hint: `Probably two files were joined as they were: type the unreadable text from line ${line} on again and save as “CSV UTF-8 (comma delimited)”.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'enc-mixed',
  when: {
    'zh-CN': '同一个文件里，一部分是 UTF-8，另一部分是 GBK 等别的编码。没有一种读法能读对整个文件。',
    en: 'One part of the file is UTF-8 and another is GBK or something else. No way of reading is right for all of it.',
  },
  example: { 'zh-CN': '用命令把一个 GBK 文件接在 UTF-8 文件后面', en: 'A GBK file appended to a UTF-8 file' },
  cure: {
    'zh-CN':
      '找回拼接以前的两个文件，分别用 Excel 打开，把内容复制到同一个表里，另存为“CSV UTF-8（逗号分隔）”。',
    en: 'Open the two original files in a spreadsheet, copy both into one table and save it as “CSV UTF-8”.',
  },
};
