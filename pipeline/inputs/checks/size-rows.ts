// size-rows: a table larger than any honest one.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export interface DetailsOfLargeTable {
  readonly exceeded: 'records' | 'cells' | 'columns';
  /** What is allowed. */
  readonly rows: number;
  readonly cells: number;
  readonly columns: number;
}

const chinese = { records: '行数', cells: '单元格数', columns: '列数' } as const;
const english = { records: 'rows', cells: 'cells', columns: 'columns' } as const;

export const largeTable: FindingDefinition<DetailsOfLargeTable> = {
  code: 'size-rows',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ exceeded, rows, cells, columns }) => ({
      message: `表太大，${chinese[exceeded]}超过上限，没有读完。`,
      expected: `不超过 ${rows} 行、${columns} 列、${cells} 个单元格。`,
      hint:
        exceeded === 'records'
          ? `检查是不是导出了别的数据；确实有这么多行，可用 --max-rows 提高上限。`
          : '检查是不是导出了别的数据，或者分隔符有误。',
    }),
    en: ({ exceeded, rows, cells, columns }) => ({
      message: `The table has more ${english[exceeded]} than the limit and was not read to its end.`,
      expected: `At most ${rows} rows, ${columns} columns and ${cells} cells.`,
      hint:
        exceeded === 'records'
          ? 'Check whether other data was exported by mistake; --max-rows raises the limit.'
          : 'Check whether other data was exported by mistake, or with another separator.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'size-rows',
  when: {
    'zh-CN': '表的行数、列数或单元格数超过上限，没有读完。',
    en: 'The table has more rows, columns or cells than the limit and was not read to its end.',
  },
  example: { 'zh-CN': '表格有 20 万行以上', en: 'A table of more than 200,000 rows' },
  cure: {
    'zh-CN':
      '检查是不是放错了文件，或者表的下面留有大量带格式的空行：在 Excel 中选中空行，删除，再保存。确实有这么多行时，用 --max-rows 提高上限。',
    en: 'Check whether it is the right file, or whether formatted empty rows stand below the data: delete them in the spreadsheet and save again. If there really are so many rows, raise the limit with --max-rows.',
  },
};
