// tpl-chart: a chart of an indicator or topic that the data does not have.
import type { FindingDefinition } from '../../model/finding.js';

export const unknownName: FindingDefinition<{
  readonly chart: string;
  readonly field: 'indicators' | 'topic' | 'share';
  readonly name: string;
  readonly nearest: string;
}> = {
  code: 'tpl-chart',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ chart, field, name, nearest }) => ({
      message: `图“${chart}”用到的${field === 'topic' ? '主题' : '指标'}“${name}”不存在。`,
      expected: field === 'topic' ? 'topics.csv 中的主题编码。' : 'dictionary.csv 中的指标编码。',
      hint: nearest === '' ? '先在数据中加上它。' : `最接近的是“${nearest}”。`,
    }),
    en: ({ chart, field, name, nearest }) => ({
      message: `Chart “${chart}” uses an unknown ${field === 'topic' ? 'topic' : 'indicator'}: “${name}”.`,
      expected: field === 'topic' ? 'A topic code of topics.csv.' : 'An indicator code of dictionary.csv.',
      hint: nearest === '' ? 'Add it to the data first.' : `The nearest is “${nearest}”.`,
    }),
  },
};
