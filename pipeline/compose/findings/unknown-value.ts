// tpl-unknown-value: a template names an indicator, topic, field or other value that is not there.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import type { ArgumentKind } from '../helpers/definition.js';
import { nearestChinese, nearestEnglish } from './nearest.js';

export interface UnknownValue {
  readonly name: string;
  readonly kind: ArgumentKind | 'option' | 'variable' | 'missing-argument' | 'extra-argument';
  readonly nearest: string | null;
}

const chineseKinds: Readonly<Record<UnknownValue['kind'], string>> = {
  indicator: '指标',
  topic: '主题',
  'optional-topic': '主题',
  subject: '指标或主题',
  chart: '图表',
  field: '报告信息项',
  part: '部分',
  base: '比较基期（nearest 或 earliest）',
  activity: '活动',
  'activity-kind': '活动类型',
  'indicator-kind': '指标类型',
  'standing-kind': '位次类型',
  'remark-place': '备注的位置（sentence 或 footnote）',
  words: '文字',
  option: '选项',
  variable: '变量',
  'missing-argument': '参数',
  'extra-argument': '参数',
};

export const unknownValue: FindingDefinition<UnknownValue> = {
  code: 'tpl-unknown-value',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name, kind, nearest }) => ({
      message:
        kind === 'missing-argument'
          ? `“${name}”后面缺少要说明的对象。`
          : kind === 'extra-argument'
            ? `多出了“${name}”。`
            : `没有“${name}”这个${chineseKinds[kind]}。`,
      expected: '数据字典、主题表、图表清单或模板指南中已有的名称。',
      hint: nearestChinese(
        nearest,
        kind === 'variable'
          ? `指标、主题的名称要写在引号里："${name}"。`
          : '对照数据字典和模板指南改正名称。',
      ),
    }),
    en: ({ name, kind, nearest }) => ({
      message:
        kind === 'missing-argument'
          ? `“${name}” lacks what it should speak of.`
          : kind === 'extra-argument'
            ? `“${name}” is one too many.`
            : `There is no ${kind.replace('-', ' ')} “${name}”.`,
      expected: 'A name of the dictionary, the topics, the chart list or the template guide.',
      hint: nearestEnglish(
        nearest,
        kind === 'variable'
          ? `Names of indicators and topics stand in quotes: "${name}".`
          : 'Mend the name after the dictionary or the template guide.',
      ),
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-unknown-value',
  when: {
    'zh-CN': '模板里写了不存在的指标、主题、图、信息项或变量，或者多写、少写了参数。',
    en: 'A template names an indicator, topic, chart, field or variable that is not there, or has an argument too many or too few.',
  },
  example: '{{value "luban-price"}} → {{value "luban-prize"}}',
  cure: {
    'zh-CN': '按提示改正名称。指标编码见 dictionary.csv，主题编码见 topics.csv。',
    en: 'Mend the name as the hint says. Indicators are in dictionary.csv, topics in topics.csv.',
  },
};
