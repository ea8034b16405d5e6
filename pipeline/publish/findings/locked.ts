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
      hint: `等它结束后重新运行；如果确知它已经不在（例如在另一台电脑上中断了），把 ${path} 移到别处：里面可能有上一次的报告。`,
    }),
    en: ({ owner, path }) => ({
      message: `Another run (${owner}) is writing to the same outputs folder.`,
      expected: 'One run at a time writes to this folder.',
      hint: `Run again when it has ended; if you are sure that it is gone (it died on another computer, say), move ${path} elsewhere: the last report may be in it.`,
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
    'zh-CN': '等另一次结束再运行。如果它已经不在，按提示把它的工作文件夹移到别处。',
    en: 'Run again when the other has ended. If it is gone, move its working folder elsewhere as the hint says.',
  },
};
