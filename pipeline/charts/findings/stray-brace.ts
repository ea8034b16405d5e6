// tpl-chart: a brace in the title of a chart that opens or closes nothing, and would be printed.
import type { FindingDefinition } from '../../model/finding.js';

export const strayBrace: FindingDefinition<{ readonly chart: string; readonly brace: string }> = {
  code: 'tpl-chart',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ chart, brace }) => ({
      message: `图“${chart}”的题目中花括号“${brace}”不成对。`,
      expected: '{name} 这样成对的花括号，里面只有一个词。',
      hint: '补上或删去另一半。',
    }),
    en: ({ chart, brace }) => ({
      message: `In the title of chart “${chart}” the brace “${brace}” has no other half.`,
      expected: 'Braces in pairs with one word between, such as {name}.',
      hint: 'Add the other half or remove this one.',
    }),
  },
};
