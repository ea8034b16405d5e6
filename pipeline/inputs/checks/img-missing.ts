// img-missing: a picture that is not there; the report prints a captioned frame.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'img-missing',
  when: {
    'zh-CN':
      'photos.csv 里写的图片不在 photos 文件夹里，或者名字（大小写、扩展名）不一样。报告照常生成，在照片的位置留一个带说明的框。',
    en: 'A picture named in photos.csv is not in the photos folder, or its name differs in case or extension. The report is still made, with a captioned frame in its place.',
  },
  example: 'survey.JPG → survey.jpg',
  cure: {
    'zh-CN': '把图片放进 photos 文件夹，使文件名与表里写的完全一样。',
    en: 'Put the picture into the photos folder under exactly the name in the table.',
  },
};
