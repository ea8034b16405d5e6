// size-rows: a table larger than any honest one.
import type { FindingDefinition } from '../../model/finding.js';
import { mostCells, mostRows } from '../limits.js';

export const largeTable: FindingDefinition<{ readonly exceeded: 'records' | 'cells' }> = {
  code: 'size-rows',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ exceeded }) => ({
      message: `表太大，${exceeded === 'records' ? '行数' : '单元格数'}超过上限，没有读完。`,
      expected: `不超过 ${mostRows} 行、${mostCells} 个单元格。`,
      hint: '检查是不是导出了别的数据。',
    }),
    en: ({ exceeded }) => ({
      message: `The table has more ${exceeded === 'records' ? 'rows' : 'cells'} than the limit and was not read to its end.`,
      expected: `At most ${mostRows} rows and ${mostCells} cells.`,
      hint: 'Check whether other data was exported by mistake.',
    }),
  },
};
