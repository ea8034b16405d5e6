// size-file: a file larger than any honest one.
import type { FindingDefinition } from '../../model/finding.js';

export const largeFile: FindingDefinition<{ readonly bytes: number; readonly limit: number }> = {
  code: 'size-file',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ bytes, limit }) => ({
      message: `文件有 ${bytes} 字节，超过上限，没有读取。`,
      expected: `不超过 ${limit} 字节。`,
      hint: '检查是不是放错了文件；照片可以先缩小。',
    }),
    en: ({ bytes, limit }) => ({
      message: `The file has ${bytes} bytes, more than the limit, and was not read.`,
      expected: `At most ${limit} bytes.`,
      hint: 'Check whether it is the right file; make a photograph smaller.',
    }),
  },
};
