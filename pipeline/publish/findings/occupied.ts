// out-occupied: the outputs folder holds something that this program did not make, and would destroy.
import type { FindingDefinition } from '../../model/finding.js';

export const occupied: FindingDefinition<{ readonly path: string; readonly what: 'file' | 'folder' }> = {
  code: 'out-occupied',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path, what }) => ({
      message:
        what === 'file'
          ? `${path} 是一个文件，不能作输出文件夹。`
          : `${path} 里已有不是本程序生成的文件；整套换新会把它们删掉。`,
      expected: '还不存在的文件夹、空文件夹，或以前由本程序生成的文件夹。',
      hint: '换一个文件夹（--out），或先把其中的文件移走。',
    }),
    en: ({ path, what }) => ({
      message:
        what === 'file'
          ? `${path} is a file, not a folder for outputs.`
          : `${path} holds files that this program did not make; replacing the folder would delete them.`,
      expected: 'A folder that does not exist yet, an empty one, or one that this program made earlier.',
      hint: 'Choose another folder with --out, or move those files away first.',
    }),
  },
};
