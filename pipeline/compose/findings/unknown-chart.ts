// tpl-chart: a template names a chart that the chart list does not have.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
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

export const documentation: FindingDocumentation = {
  code: 'tpl-chart',
  when: {
    'zh-CN': 'charts.json 写法有误，或者用到的图、指标、主题不存在。',
    en: 'charts.json is faulty, or a chart, indicator or topic that is named does not exist.',
  },
  example: '"topic": "brand" → "topic": "brands"',
  cure: {
    'zh-CN': '对照同一文件中其他图的写法改正；名称见 dictionary.csv 和 topics.csv。',
    en: 'Compare with another chart of the same file; names are in dictionary.csv and topics.csv.',
  },
};
