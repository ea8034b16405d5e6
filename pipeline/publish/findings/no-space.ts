// out-no-space: the disk is full.
import type { FindingDefinition } from '../../model/finding.js';

export const noSpace: FindingDefinition<{ readonly path: string }> = {
  code: 'out-no-space',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path }) => ({
      message: `磁盘已满，写不下 ${path}。`,
      expected: '磁盘有几兆字节的空余。',
      hint: '清理磁盘后重新运行，或换一个文件夹（--out）。',
    }),
    en: ({ path }) => ({
      message: `The disk is full: ${path} could not be written.`,
      expected: 'A few megabytes of free space.',
      hint: 'Free some space and run again, or choose another folder with --out.',
    }),
  },
};
