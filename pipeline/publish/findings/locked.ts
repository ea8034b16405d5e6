// run-locked: another run is publishing to the same outputs folder.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const locked: FindingDefinition<{ readonly owner: string; readonly path: string }> = {
  code: 'run-locked',
  severity: 'error',
  exitCode: 6,
  text: {
    'zh-CN': ({ owner, path }) => ({
      message: `另一次运行（${owner}）正在写同一个输出文件夹。`,
      expected: '同一时间只有一次运行写这个文件夹。',
      hint: `等它结束后重新运行；如果确知它已经不在，删除 ${path}。`,
    }),
    en: ({ owner, path }) => ({
      message: `Another run (${owner}) is writing to the same outputs folder.`,
      expected: 'One run at a time writes to this folder.',
      hint: `Run again when it has ended; if you are sure that it is gone, delete ${path}.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'run-locked',
  when: {
    'zh-CN': '另一次运行正在写同一个输出文件夹。两次同时写会互相破坏，所以后来的一次停下。',
    en: 'Another run is writing to the same outputs folder. The later one stops, so that they do not damage each other.',
  },
  example: { 'zh-CN': '两个窗口同时生成同一期报告', en: 'The same report made from two windows at once' },
  cure: {
    'zh-CN': '等另一次结束再运行。如果它已经不在（例如电脑重启过），按提示删除锁文件。',
    en: 'Run again when the other has ended. If it is gone, after a restart for example, delete the lock file as the hint says.',
  },
};
