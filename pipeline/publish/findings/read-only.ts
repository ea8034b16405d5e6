// out-read-only: the outputs folder may not be written to.
import type { FindingDefinition } from '../../model/finding.js';

export const readOnly: FindingDefinition<{ readonly path: string; readonly cause: string }> = {
  code: 'out-read-only',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path, cause }) => ({
      message: `不能写入输出文件夹 ${path}（${cause}）。`,
      expected: '当前用户可以写入的文件夹。',
      hint: '换一个文件夹（--out），或者请管理员给这个文件夹写入权限。',
    }),
    en: ({ path, cause }) => ({
      message: `The outputs folder ${path} cannot be written to (${cause}).`,
      expected: 'A folder that the current user may write to.',
      hint: 'Choose another folder with --out, or ask for permission to write to this one.',
    }),
  },
};
