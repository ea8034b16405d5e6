// in-changed: a file was written to while it, or the files beside it, were being read.
import type { FindingDefinition, FindingDocumentation } from '../model/finding.js';

export const changedFile: FindingDefinition<{ readonly path: string }> = {
  code: 'in-changed',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ path }) => ({
      message: `读取期间 ${path} 被改动了。`,
      expected: '读取期间不变的文件。',
      hint: '等另一个程序保存完毕，再运行一次。',
    }),
    en: ({ path }) => ({
      message: `${path} was changed while the edition was read.`,
      expected: 'Files that stay as they are while they are read.',
      hint: 'Wait until the other program has saved, and run again.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'in-changed',
  when: {
    'zh-CN': '读取期间有别的程序在保存文件：各表可能不是同一时刻的，所以没有采用。',
    en: 'Another program saved a file while the edition was read: the tables may not be of one moment, so they are not used.',
  },
  example: {
    'zh-CN': '生成报告时同事正在保存 values.csv',
    en: 'A colleague saves values.csv during a build',
  },
  cure: {
    'zh-CN': '等保存完毕，再运行一次。',
    en: 'Wait until it is saved, and run again.',
  },
};
