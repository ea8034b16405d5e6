// tpl-chart: a template names a chart that the chart list does not have.
import type { FindingDefinition } from '../../model/finding.js';
import { nearestChinese, nearestEnglish } from './nearest.js';

export const unknownChart: FindingDefinition<{ readonly id: string; readonly nearest: string | null }> = {
  code: 'tpl-chart',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ id, nearest }) => ({
      message: `图表清单中没有“${id}”。`,
      expected: 'charts.json 中列出的图表。',
      hint: nearestChinese(nearest, '在 charts.json 中加上这张图，或改正名称。'),
    }),
    en: ({ id, nearest }) => ({
      message: `The chart list has no “${id}”.`,
      expected: 'A chart of charts.json.',
      hint: nearestEnglish(nearest, 'Add the chart to charts.json or mend the name.'),
    }),
  },
};
