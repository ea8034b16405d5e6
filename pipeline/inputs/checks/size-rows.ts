// size-rows: a table larger than any honest one.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
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

export const documentation: FindingDocumentation = {
  code: 'size-rows',
  when: {
    'zh-CN': '表的行数或单元格数超过上限，没有读完。',
    en: 'The table has more rows or cells than the limit and was not read to its end.',
  },
  example: { 'zh-CN': '表格有 20 万行以上', en: 'A table of more than 200,000 rows' },
  cure: {
    'zh-CN': '检查是不是放错了文件，或者表的下面留有大量带格式的空行：在 Excel 中选中空行，删除，再保存。',
    en: 'Check whether it is the right file, or whether formatted empty rows stand below the data: delete them in the spreadsheet and save again.',
  },
};
