// in-missing: a required file that is not there.
import type { FindingDefinition } from '../../model/finding.js';

export const missingFile: FindingDefinition<{ readonly path: string }> = {
  code: 'in-missing',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ path }) => ({
      message: `缺少文件 ${path}。`,
      expected: '这里有这个文件。',
      hint: '检查文件名的拼写和大小写。数据文件可从上一期复制一份，换成这一期的内容；模板文件可从自带的模板复制。',
    }),
    en: ({ path }) => ({
      message: `The file ${path} is missing.`,
      expected: 'This file, in this place.',
      hint: 'Check spelling and case of its name. Copy a data file from the edition before and change its content, or a template file from the template that comes with the program.',
    }),
  },
};
