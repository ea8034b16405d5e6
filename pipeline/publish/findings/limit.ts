// out-limit: a quota or a file-size limit stops the writing.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'out-limit',
  when: {
    'zh-CN': '超过了磁盘配额或单个文件的大小限制。原有的输出没有改动。',
    en: 'A disk quota or a limit on file sizes was reached. The previous outputs are untouched.',
  },
  example: { 'zh-CN': '个人目录配额 100 MB 已用完', en: 'A quota of 100 MB is used up' },
  cure: {
    'zh-CN': '请管理员放宽限制，或用 --out 换一个地方。',
    en: 'Have the limit raised, or choose another place with --out.',
  },
};
