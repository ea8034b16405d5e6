// size-rows: more rows than any honest table has.
import type { FindingDefinition } from '../../model/finding.js';
import { mostRows } from '../limits.js';

export const manyRows: FindingDefinition<{ readonly rows: number }> = {
  code: 'size-rows',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ rows }) => ({
      message: `表中有 ${rows} 行，超过上限。`,
      expected: `不超过 ${mostRows} 行。`,
      hint: '检查是不是导出了别的数据。',
    }),
    en: ({ rows }) => ({
      message: `The table has ${rows} rows, more than the limit.`,
      expected: `At most ${mostRows} rows.`,
      hint: 'Check whether other data was exported by mistake.',
    }),
  },
};
