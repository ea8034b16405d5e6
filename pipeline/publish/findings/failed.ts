// out-failed: the system refused to write for a reason that has no finding of its own.
import type { FindingDefinition } from '../../model/finding.js';

export const failed: FindingDefinition<{ readonly path: string; readonly cause: string }> = {
  code: 'out-failed',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path, cause }) => ({
      message: `写入 ${path} 失败（${cause}）。`,
      expected: '输出文件夹所在的磁盘可以正常读写。',
      hint: '检查磁盘和网络盘的连接，或换一个文件夹（--out）。',
    }),
    en: ({ path, cause }) => ({
      message: `Writing ${path} failed (${cause}).`,
      expected: 'A disk for the outputs folder that can be read and written.',
      hint: 'Check the disk or the network drive, or choose another folder with --out.',
    }),
  },
};
