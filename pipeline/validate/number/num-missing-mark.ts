// num-missing-mark: a mark for “no value” stands where a number is needed.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-missing-mark';

/** Marks seen in official tables; GB/T 3101-style tables use “—” and “…”. */
const marks: ReadonlySet<string> = new Set(
  [
    [
      '-',
      '--',
      '—',
      '——',
      '–',
      '−',
      '－',
      '－－',
      '…',
      '……',
      '...',
      '。。。',
      '.',
      '/',
      '\\',
      '*',
      '?',
      '？',
      '×',
    ],
    [
      '无',
      '暂无',
      '没有',
      '无数据',
      '暂无数据',
      '缺',
      '空',
      '未知',
      '不详',
      '待定',
      '待补',
      '未统计',
      '不适用',
    ],
    ['n/a', 'na', 'n.a.', 'null', 'nil', 'none', 'nan.', 'tbd', 'unknown', 'missing', '(空)', '（空）'],
  ].flat(),
);

interface Details {
  readonly mark: string;
  readonly isAwaited: boolean;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ mark, isAwaited }) => ({
      message: `这里要填数字，却写着表示“没有数值”的“${mark}”。`,
      expected: '一个数字，如 12.5；确实为零时写 0',
      hint: isAwaited
        ? '数值还没有出来，就把这一格留空：检查会把它列为“待补”，build --draft 可以先出样稿。今年没有这项数据，就删去整行。'
        : '补上数值；如果没有这项数据，请删去整行，不要用符号占位。',
    }),
    en: ({ mark, isAwaited }) => ({
      message: `A number is needed here, but “${mark}” stands for “no value”.`,
      expected: 'a number such as 12.5; 0 if it is really zero',
      hint: isAwaited
        ? 'If it is not known yet, leave the cell empty: it is listed as still to come, and build --draft makes a draft. If there is no such value this year, delete the row.'
        : 'Fill in the value; if there is none, delete the whole row instead of marking it.',
    }),
  },
};

export const numMissingMark: NumberCheck = {
  code,
  definitions: [definition],
  judge: (text, cell, { isAwaited }) =>
    marks.has(text.toLowerCase())
      ? { finding: makeFinding(definition, siteOf(cell), { mark: text, isAwaited }), rest: null }
      : null,
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '数值一栏里用“-”“—”“无”“暂无”之类的符号表示没有数。程序不会把它当成 0。在 datapackage.json 里用 missingValues 声明过的符号，除了当年的必填指标，都可以用。',
    en: 'A mark such as “-”, “—” or “n/a” stands for a missing value. It is never taken for 0. A mark that datapackage.json declares in missingValues may be used, except for a required indicator in the report year.',
  },
  example: '— → 留空，或整行删去 (leave it empty, or delete the row)',
  cure: {
    'zh-CN':
      '补上数值。还没有出来的，把这一格留空，会列为“待补”；本年没有这项数据时删去整行。确实为零时写 0。要保留符号，在 datapackage.json 这张表的 schema 里写 "missingValues": ["", "—"]。',
    en: 'Fill in the value. Leave the cell empty if it is still to come; delete the row if there is none this year. Write 0 if it is really zero. To keep a mark, write "missingValues": ["", "—"] into the schema of the table in datapackage.json.',
  },
};
