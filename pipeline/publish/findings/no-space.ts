// out-no-space: the disk is full.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'out-no-space',
  when: {
    'zh-CN': '磁盘满了，写不下。原有的输出没有改动。',
    en: 'The disk is full. The previous outputs are untouched.',
  },
  example: { 'zh-CN': '磁盘剩余 0 MB', en: '0 MB left on the disk' },
  cure: {
    'zh-CN': '清理磁盘，或用 --out 换到别的盘，再运行一次。',
    en: 'Free some space, or choose another disk with --out, and run again.',
  },
};
