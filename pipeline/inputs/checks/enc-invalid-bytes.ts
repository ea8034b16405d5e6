// enc-invalid-bytes: the user says in which encoding the file is, and some of its bytes stand for nothing in it.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

interface Details {
  readonly encoding: string;
  /** Bytes before the fault. */
  readonly offset: number;
  readonly hex: string;
}

export const invalidBytes: FindingDefinition<Details> = {
  code: 'enc-invalid-bytes',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ encoding, offset, hex }) => ({
      message: `按 ${encoding.toUpperCase()} 读到第 ${offset + 1} 个字节（${hex}）时读不下去：那里不是这种编码的字。`,
      expected: `整个文件都是 ${encoding.toUpperCase()} 编码，或者都是 UTF-8 编码。`,
      hint: '核对 --encoding 写得对不对；写得对，就是文件损坏了：用 Excel 或 WPS 打开，改好这一处，另存为“CSV UTF-8（逗号分隔）”。',
    }),
    en: ({ encoding, offset, hex }) => ({
      message: `Read as ${encoding.toUpperCase()}, byte ${offset + 1} (${hex}) begins no character.`,
      expected: `The whole file in ${encoding.toUpperCase()}, or in UTF-8.`,
      hint: 'Check what --encoding says; if it is right, the file is damaged: open it in Excel or WPS, mend this place and save it as “CSV UTF-8 (comma delimited)”.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'enc-invalid-bytes',
  when: {
    'zh-CN':
      '用 --encoding 说明了文件的编码，但有的字节在这种编码里不代表任何字：编码说错了，或者文件损坏了。读不出来的字不会换成问号。',
    en: 'The option --encoding names an encoding in which some bytes of the file stand for nothing: it is another encoding, or the file is damaged. Nothing is replaced by question marks.',
  },
  example: {
    'zh-CN': '一个 GBK 文件中间丢了半个汉字，运行 validate --encoding gb18030',
    en: 'Half a character is lost from a GBK file, and validate --encoding gb18030 is run',
  },
  cure: {
    'zh-CN':
      '先不写 --encoding 检查一次，看程序认为是什么编码。文件损坏时，从原来的表格重新另存为“CSV UTF-8（逗号分隔）”。',
    en: 'Check once without --encoding to see what the file looks like. If it is damaged, export it again from the original spreadsheet as “CSV UTF-8”.',
  },
};
