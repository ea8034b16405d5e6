// in-not-regular: a folder or device where a file should be, or one that may not be read.
import type { FindingDefinition } from '../../model/finding.js';

export const notReadable: FindingDefinition<{ readonly path: string; readonly cause: string }> = {
  code: 'in-not-regular',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ path, cause }) => ({
      message: `${path} 不是可以读取的文件（${cause}）。`,
      expected: '当前用户可以读取的普通文件。',
      hint: '换成普通文件，或检查读取权限；如果正被别的程序占用，先关闭它。',
    }),
    en: ({ path, cause }) => ({
      message: `${path} is not a file that can be read (${cause}).`,
      expected: 'An ordinary file that the current user may read.',
      hint: 'Put an ordinary file there, or check its permissions; close programs that hold it.',
    }),
  },
};
