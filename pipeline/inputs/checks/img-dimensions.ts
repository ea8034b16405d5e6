// img-dimensions: a picture of more pixels than any print needs.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import { mostPixels } from '../limits.js';

export const hugePicture: FindingDefinition<{ readonly name: string }> = {
  code: 'img-dimensions',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ name }) => ({
      message: `图片 ${name} 没有像素，或者像素超过上限。`,
      expected: `不超过 ${mostPixels / 1e6} 百万像素。`,
      hint: '用看图软件缩小；报告里的照片宽约十三厘米，一千六百像素就够清晰。',
    }),
    en: ({ name }) => ({
      message: `The picture ${name} has no pixels, or more than the limit.`,
      expected: `At most ${mostPixels / 1e6} megapixels.`,
      hint: 'Make it smaller in a viewer; a photograph is printed some thirteen centimetres wide.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'img-dimensions',
  when: {
    'zh-CN': '图片的像素太多，远超印刷所需，处理它会占用过多内存。',
    en: 'The picture has far more pixels than print needs, and would take too much memory.',
  },
  example: { 'zh-CN': '30000×30000 像素的扫描图', en: 'A scan of 30,000 × 30,000 pixels' },
  cure: {
    'zh-CN': '用看图软件把它缩小。报告里照片宽约十三厘米，一千六百像素就够清晰。',
    en: 'Make it smaller in a picture viewer. A photograph is printed some thirteen centimetres wide; sixteen hundred pixels are plenty.',
  },
};
