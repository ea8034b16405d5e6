// tpl-chart: a title asks for what a chart of its kind never has, and so could never be printed.
import type { FindingDefinition } from '../../model/finding.js';

export const unknownWord: FindingDefinition<{
  readonly chart: string;
  readonly word: string;
  readonly allowed: readonly string[];
  readonly nearest: string | null;
}> = {
  code: 'tpl-chart',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ chart, word, allowed, nearest }) => ({
      message: `图“${chart}”的题目中没有“{${word}}”这个写法。`,
      expected: `${allowed.map((name) => `{${name}}`).join('、')}。`,
      hint: nearest === null ? '改用其中一个。' : `是不是 {${nearest}}？`,
    }),
    en: ({ chart, word, allowed, nearest }) => ({
      message: `The title of chart “${chart}” cannot say “{${word}}”.`,
      expected: `${allowed.map((name) => `{${name}}`).join(', ')}.`,
      hint: nearest === null ? 'Use one of these.' : `Did you mean {${nearest}}?`,
    }),
  },
};
