// size-file: a file larger than any honest one, or one too many of large ones.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export interface DetailsOfLargeFile {
  readonly bytes: number;
  readonly limit: number;
  /** Whether the limit is the file's own or that of all pictures together. */
  readonly scope: 'file' | 'all';
}

export const largeFile: FindingDefinition<DetailsOfLargeFile> = {
  code: 'size-file',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ bytes, limit, scope }) => ({
      message: `文件有 ${bytes} 字节，${scope === 'all' ? '与前面的图片合计' : ''}超过上限，没有读取。`,
      expected: `${scope === 'all' ? '所有图片合计' : ''}不超过 ${limit} 字节。`,
      hint: '检查是不是放错了文件；照片可以先缩小。',
    }),
    en: ({ bytes, limit, scope }) => ({
      message: `The file has ${bytes} bytes, more than the limit${scope === 'all' ? ' together with the pictures before it' : ''}, and was not read.`,
      expected: `At most ${limit} bytes${scope === 'all' ? ' for all pictures together' : ''}.`,
      hint: 'Check whether it is the right file; make a photograph smaller.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'size-file',
  when: {
    'zh-CN': '文件大得不合常理，没有读取；或者所有照片加起来太大。这多半是放错了文件。',
    en: 'The file is far larger than such files are and was not read, or all pictures together are too large. Mostly it is the wrong file.',
  },
  example: { 'zh-CN': 'values.csv 有 300 MB', en: 'values.csv has 300 MB' },
  cure: {
    'zh-CN': '检查是不是放错了文件；照片先用看图软件缩小。',
    en: 'Check whether it is the right file; make photographs smaller first.',
  },
};
