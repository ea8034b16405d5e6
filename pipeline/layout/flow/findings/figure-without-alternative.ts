// lay-figure-without-alt: a chart that says nothing to someone who cannot see it (PDF/UA-1, 7.3).
import type { FindingDefinition } from '../../../model/finding.js';

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
