// tpl-chart: an entry of the chart list that is not written as charts are.
import type { ShapeFault } from '../../inputs/shape-faults.js';
import type { FindingDefinition } from '../../model/finding.js';

export const malformedList: FindingDefinition<Pick<ShapeFault, 'problem' | 'wanted'>> = {
  code: 'tpl-chart',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ problem, wanted }) => ({
      message: `图表清单：${problem.zh}。`,
      expected: wanted.zh,
      hint: '对照同一文件中其他图的写法改正。',
    }),
    en: ({ problem, wanted }) => ({
      message: `The chart list: ${problem.en}.`,
      expected: wanted.en,
      hint: 'Compare with another chart in the same file.',
    }),
  },
};
