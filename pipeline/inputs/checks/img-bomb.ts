// img-bomb: a picture that takes far more time or memory than a picture of its size may.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const bombPicture: FindingDefinition<{ readonly name: string }> = {
  code: 'img-bomb',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ name }) => ({
      message: `图片 ${name} 展开后远大于它所写的尺寸，或者要用过多的时间和内存，没有采用。`,
      expected: '正常的 JPEG 或 PNG 图片。',
      hint: '这不是相机或看图软件存出的文件；请换一张，并核对它的来源。',
    }),
    en: ({ name }) => ({
      message: `The picture ${name} unpacks to far more than the size it states, or takes too much time or memory; it was not used.`,
      expected: 'An ordinary JPEG or PNG.',
      hint: 'No camera or viewer writes such a file: use another one, and ask where it came from.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'img-bomb',
  when: {
    'zh-CN': '图片展开后远大于它所写的尺寸，或者解码要用过多的时间和内存：多半是特意做来拖垮程序的文件。',
    en: 'The picture unpacks to far more than the size it states, or takes too much time or memory to decode: mostly a file made to bring a program down.',
  },
  example: {
    'zh-CN': '写着 1×1 像素、展开有 50 MB 的 PNG',
    en: 'A PNG of 1 × 1 pixels that unpacks to 50 MB',
  },
  cure: {
    'zh-CN': '换一张照片，并核对这个文件的来源。',
    en: 'Use another photograph, and ask where this file came from.',
  },
};
