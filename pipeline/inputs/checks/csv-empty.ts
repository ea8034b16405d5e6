// csv-empty: a table without content.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const emptyTable: FindingDefinition<{ readonly hasHeader: boolean }> = {
  code: 'csv-empty',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ hasHeader }) => ({
      message: `${hasHeader ? '表中只有表头，没有数据' : '文件是空的'}。`,
      expected: '一行表头，下面是数据。',
      hint: '从备份或上一版恢复这个文件，或重新导出。',
    }),
    en: ({ hasHeader }) => ({
      message: `${hasHeader ? 'The table has a header but no rows' : 'The file is empty'}.`,
      expected: 'A header and rows below it.',
      hint: 'Restore the file from a copy, or export it again.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'csv-empty',
  when: {
    'zh-CN': '文件里什么也没有，或者只有表头没有数据。',
    en: 'The file holds nothing at all, or a header without rows.',
  },
  example: { 'zh-CN': 'values.csv 是 0 字节', en: 'values.csv has 0 bytes' },
  cure: {
    'zh-CN': '从备份或上一版恢复这个文件，或者从表格重新导出。',
    en: 'Restore the file from a copy, or export it again from the spreadsheet.',
  },
};
