// out-limit: a quota or a file-size limit stops the writing.
import type { FindingDefinition } from '../../model/finding.js';

export const limit: FindingDefinition<{ readonly path: string; readonly cause: string }> = {
  code: 'out-limit',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path, cause }) => ({
      message: `写入 ${path} 时超过了系统的限额（${cause}）。`,
      expected: '限额容得下整套输出。',
      hint: '请管理员放宽磁盘配额或文件大小限制，或换一个文件夹（--out）。',
    }),
    en: ({ path, cause }) => ({
      message: `Writing ${path} ran into a limit of the system (${cause}).`,
      expected: 'A limit that holds the whole set of outputs.',
      hint: 'Ask for a larger quota or file-size limit, or choose another folder with --out.',
    }),
  },
};
