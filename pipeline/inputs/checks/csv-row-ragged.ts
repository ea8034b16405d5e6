// csv-row-ragged: a row with more or fewer cells than the header.
import type { FindingDefinition } from '../../model/finding.js';

export const raggedRow: FindingDefinition<{ readonly cells: number; readonly expected: number }> = {
  code: 'csv-row-ragged',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ cells, expected }) => ({
      message: `这一行有 ${cells} 格，表头有 ${expected} 列。`,
      expected: `每行 ${expected} 格。`,
      hint: `${cells > expected ? '多半是内容里有半角逗号：改成全角逗号，或用双引号把这一格括起来。' : '补上缺少的格，空格子也要留逗号。'}`,
    }),
    en: ({ cells, expected }) => ({
      message: `The row has ${cells} cells; the header has ${expected}.`,
      expected: `${expected} cells in every row.`,
      hint: `${cells > expected ? 'Probably a comma inside a cell: use a full-width comma, or quote the cell.' : 'Add what is missing; an empty cell keeps its comma.'}`,
    }),
  },
};
