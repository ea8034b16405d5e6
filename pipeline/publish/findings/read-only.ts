// out-read-only: the outputs folder may not be written to.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'out-read-only',
  when: {
    'zh-CN': '输出文件夹不能写入：没有权限，或者在只读的盘上。',
    en: 'The outputs folder may not be written to, or lies on a read-only disk.',
  },
  example: { 'zh-CN': '输出到只读的共享文件夹', en: 'Writing to a read-only share' },
  cure: {
    'zh-CN': '用 --out 换一个能写的文件夹，或请管理员开放权限。原有的输出没有改动。',
    en: 'Choose another folder with --out, or have the permissions changed. The previous outputs are untouched.',
  },
};
