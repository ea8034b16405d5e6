// tpl-chart: a chart list that is not JSON, or an entry of it that is not written as charts are.
import type { FindingDefinition } from '../../model/finding.js';

export const malformedList: FindingDefinition<{
  readonly reason: string;
  /** Keys and positions on the way to the entry; empty for the whole file. */
  readonly path: string;
  /** The kinds of charts there are. */
  readonly kinds: readonly string[];
}> = {
  code: 'tpl-chart',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ reason, path, kinds }) => ({
      message: path === '' ? `图表清单不是有效的 JSON：${reason}。` : `图表清单“${path}”处有误：${reason}。`,
      expected: `每张图写明 id、kind（${kinds.join('、')}）、indicators 或 topic（二选一）、title；另有 wording。`,
      hint: '对照同一文件中其他图的写法改正。',
    }),
    en: ({ reason, path, kinds }) => ({
      message:
        path === '' ? `The chart list is not valid JSON: ${reason}.` : `Chart list, at “${path}”: ${reason}.`,
      expected: `Each chart has id, kind (${kinds.join(', ')}), indicators or topic (one of them), title; and there is wording.`,
      hint: 'Compare with another chart in the same file.',
    }),
  },
};
