// out-occupied: the outputs folder holds something that this program did not make, and would destroy.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'out-occupied',
  when: {
    'zh-CN': '输出文件夹里有不是本程序生成的文件，程序不会覆盖它们。',
    en: 'The outputs folder holds files that this program did not make, and never replaces.',
  },
  example: {
    'zh-CN': '把自己的文档放进了 outputs/guangxi/2020',
    en: 'Your own document put into outputs/guangxi/2020',
  },
  cure: {
    'zh-CN': '把自己的文件移走，或用 --out 换一个文件夹。',
    en: 'Move your files elsewhere, or choose another folder with --out.',
  },
};
