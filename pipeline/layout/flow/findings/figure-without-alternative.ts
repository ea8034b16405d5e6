// lay-figure-without-alt: a chart that says nothing to someone who cannot see it (PDF/UA-1, 7.3).
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';

export const figureWithoutAlternative: FindingDefinition<{ readonly id: string }> = {
  code: 'lay-figure-without-alt',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ id }) => ({
      message: `图“${id}”没有替代文本。`,
      expected: '每幅图、每张图片都有一段文字，说给看不见图的人听。',
      hint: '为这幅图补上替代文本：图表类型、比较的内容、最大值和最小值。',
    }),
    en: ({ id }) => ({
      message: `The figure “${id}” has no alternative text.`,
      expected: 'Every chart and photograph has words for someone who cannot see it.',
      hint: 'Give it an alternative text: its type, what it compares, the extremes.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-figure-without-alt',
  when: {
    'zh-CN': '图没有替代文本，看不见的读者（读屏软件）无从知道它说什么。',
    en: 'A figure has no alternative text: a reader who cannot see it learns nothing of it.',
  },
  example: { 'zh-CN': '图的替代文本为空', en: 'A figure with an empty alternative text' },
  cure: {
    'zh-CN':
      '照片在 photos.csv 的“alt（替代文本）”列填写；图表的替代文本由数据生成，出现这一条请告诉维护者。',
    en: 'Fill in the column alt of photos.csv; a chart’s text is made from the data, so tell the maintainers.',
  },
};
