// img-corrupt: a JPEG or PNG that is cut off, damaged or of a kind that no PDF can show.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const corruptPicture: FindingDefinition<{ readonly name: string }> = {
  code: 'img-corrupt',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name }) => ({
      message: `图片 ${name} 不完整或已损坏，排不进报告。`,
      expected: '完整的 JPEG 或 PNG 图片。',
      hint: '从原处重新复制；或者用看图软件打开，另存为 JPEG。',
    }),
    en: ({ name }) => ({
      message: `The picture ${name} is cut off or damaged and cannot be printed.`,
      expected: 'A whole JPEG or PNG.',
      hint: 'Copy it again from where it came, or open it in a viewer and save it as JPEG.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'img-corrupt',
  when: {
    'zh-CN': '图片没有复制完整或已经损坏，印不出来。',
    en: 'The picture was not copied whole or is damaged, so that it cannot be printed.',
  },
  example: { 'zh-CN': '传输中断，只剩前半张', en: 'A copy that was cut off half-way' },
  cure: {
    'zh-CN': '从相机或原处重新复制一次；或者用看图软件打开，另存为 JPEG。',
    en: 'Copy it again from the camera or wherever it came from, or open it in a viewer and save it as JPEG.',
  },
};
