// img-missing: a picture that is not there; the report prints a captioned frame.
import type { FindingDefinition } from '../../model/finding.js';

export const missingPicture: FindingDefinition<{ readonly name: string; readonly nearest: string | null }> = {
  code: 'img-missing',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ name, nearest }) => ({
      message: `photos 文件夹里没有 ${name}${nearest === null ? '' : `，只有名称相近的 ${nearest}`}；报告中留出带说明的框。`,
      expected: 'photos 文件夹中的图片文件。',
      hint: '把图片放进 photos 文件夹，文件名（包括大小写）与此处一致。',
    }),
    en: ({ name, nearest }) => ({
      message: `There is no ${name} in photos${nearest === null ? '' : `, only ${nearest}, which is close`}; the report prints a captioned frame.`,
      expected: 'A picture file in the photos folder.',
      hint: 'Put the picture into photos under exactly this name, case included.',
    }),
  },
};
