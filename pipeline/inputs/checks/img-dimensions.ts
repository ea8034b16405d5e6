// img-dimensions: a picture of more pixels than any print needs.
import type { FindingDefinition } from '../../model/finding.js';
import { mostPixels } from '../limits.js';

export const hugePicture: FindingDefinition<{ readonly name: string }> = {
  code: 'img-dimensions',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ name }) => ({
      message: `图片 ${name} 的像素超过上限。`,
      expected: `不超过 ${mostPixels / 1e6} 百万像素。`,
      hint: '用看图软件缩小；报告里的照片宽约七厘米，一千像素就够清晰。',
    }),
    en: ({ name }) => ({
      message: `The picture ${name} has more pixels than the limit.`,
      expected: `At most ${mostPixels / 1e6} megapixels.`,
      hint: 'Make it smaller in a viewer; a photograph is printed some seven centimetres wide.',
    }),
  },
};
