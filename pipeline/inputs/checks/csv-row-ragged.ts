// csv-row-ragged: a row with more or fewer cells than the header.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'csv-row-ragged',
  when: {
    'zh-CN': '这一行的格数与表头不一样：少了逗号，或者内容里有半角逗号而没有加引号。',
    en: 'The row has more or fewer cells than the header: a comma is missing, or a cell holds an unquoted comma.',
  },
  example: '调研,走访,座谈,公报 → 调研、走访、座谈,公报',
  cure: {
    'zh-CN': '格数多了，把内容里的半角逗号改成中文逗号或顿号；格数少了，补上缺的格，空格子也要留逗号。',
    en: 'If there are too many cells, write the comma inside the text as a Chinese comma or quote the cell; if too few, add what is missing: an empty cell keeps its comma.',
  },
};
