// enc-not-utf8: the bytes are not UTF-8.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const notUtf8: FindingDefinition<{ readonly encoding: string | null }> = {
  code: 'enc-not-utf8',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ encoding }) => ({
      message: `文件不是 UTF-8 编码${encoding === null ? '' : `，看起来是 ${encoding}`}。`,
      expected: 'UTF-8 编码的文件，带不带 BOM 都可以。',
      hint: '用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”。不方便的话，运行 quality-report validate <版本文件夹> --fix，旁边会多出一份转换好的副本；或者加上 --encoding gb18030 照原样读取。',
    }),
    en: ({ encoding }) => ({
      message: `The file is not UTF-8${encoding === null ? '' : `; it looks like ${encoding}`}.`,
      expected: 'A file in UTF-8, with or without a byte-order mark.',
      hint: 'Open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”; or run quality-report validate <edition> --fix, which puts a converted copy beside it; or add --encoding gb18030 to have it read as it is.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'enc-not-utf8',
  when: {
    'zh-CN':
      '文件不是用 UTF-8 保存的。中文 Windows 上的 Excel、WPS 选“CSV（逗号分隔）”保存时，写出的是 GBK（GB18030）编码，里面的汉字别的程序读不出来。',
    en: 'The file is not saved in UTF-8. Excel and WPS on a Chinese Windows write GBK (GB18030) when asked for “CSV (comma delimited)”, and other programs cannot read its Chinese.',
  },
  example: {
    'zh-CN': '在 Excel 中另存为“CSV（逗号分隔）(*.csv)”',
    en: 'Saved in Excel as “CSV (Comma delimited) (*.csv)”',
  },
  cure: {
    'zh-CN':
      '用 Excel 或 WPS 打开这个文件，选“另存为”，类型选“CSV UTF-8（逗号分隔）(*.csv)”。不要只改文件名。',
    en: 'Open the file in Excel or WPS, choose “Save as” and the type “CSV UTF-8 (Comma delimited)”. Renaming the file does not help.',
  },
};
