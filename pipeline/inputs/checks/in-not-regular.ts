// in-not-regular: a folder or device where a file should be, or one that may not be read.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const notReadable: FindingDefinition<{ readonly path: string; readonly cause: string }> = {
  code: 'in-not-regular',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ path, cause }) => ({
      message: `${path} 不是可以读取的文件（${cause}）。`,
      expected: '当前用户可以读取的普通文件。',
      hint: '换成普通文件，或检查读取权限；如果正被别的程序占用，先关闭它。',
    }),
    en: ({ path, cause }) => ({
      message: `${path} is not a file that can be read (${cause}).`,
      expected: 'An ordinary file that the current user may read.',
      hint: 'Put an ordinary file there, or check its permissions; close programs that hold it.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'in-not-regular',
  when: {
    'zh-CN': '该是文件的地方是一个文件夹或设备，或者当前用户无权读取，或者正被别的程序占用。',
    en: 'A folder or device stands where a file should be, or the current user may not read it, or another program holds it.',
  },
  example: { 'zh-CN': 'values.csv 是一个文件夹', en: 'values.csv is a folder' },
  cure: {
    'zh-CN': '换成普通文件；关闭正打开它的 Excel 或 WPS；仍不行时请管理员检查读取权限。',
    en: 'Put an ordinary file there; close the spreadsheet that has it open; if that does not help, have its permissions checked.',
  },
};
