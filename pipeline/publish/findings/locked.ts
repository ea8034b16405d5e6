// run-locked: another run is publishing to the same outputs folder.
import type { FindingDefinition } from '../../model/finding.js';

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
