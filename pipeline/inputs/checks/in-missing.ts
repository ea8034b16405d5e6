// in-missing: a required file that is not there.
import type { FindingDefinition } from '../../model/finding.js';

export const missingFile: FindingDefinition<{ readonly path: string }> = {
  code: 'in-missing',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ path }) => ({
      message: `缺少文件 ${path}。`,
      expected: '每一期都有这个文件。',
      hint: '从上一期复制一份，再换成这一期的内容；检查文件名的拼写和大小写。',
    }),
    en: ({ path }) => ({
      message: `The file ${path} is missing.`,
      expected: 'Every edition has this file.',
      hint: 'Copy it from the edition before and change its content; check spelling and case of its name.',
    }),
  },
};
