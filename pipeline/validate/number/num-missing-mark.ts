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

const definition: FindingDefinition<{ readonly mark: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ mark }) => ({
      message: `这里要填数字，却写着表示“没有数值”的“${mark}”。`,
      expected: '一个数字，如 12.5；确实为零时写 0',
      hint: '补上数值；如果本年没有这项数据，请删去整行，不要用符号占位。',
    }),
    en: ({ mark }) => ({
      message: `A number is needed here, but “${mark}” stands for “no value”.`,
      expected: 'a number such as 12.5; 0 if it is really zero',
      hint: 'Fill in the value; if there is none for this year, delete the whole row instead of marking it.',
    }),
  },
};

export const numMissingMark: NumberCheck = {
  code,
  definitions: [definition],
  judge: (text, cell) =>
    marks.has(text.toLowerCase())
      ? { finding: makeFinding(definition, siteOf(cell), { mark: text }), rest: null }
      : null,
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '数值一栏里用“-”“—”“无”“暂无”之类的符号表示没有数。程序不会把它当成 0。',
    en: 'A mark such as “-”, “—” or “n/a” stands for a missing value. It is never taken for 0.',
  },
  example: '— → 整行删去 (delete the row)',
  cure: {
    'zh-CN': '补上数值；本年没有这项数据时删去整行。确实为零时写 0。',
    en: 'Fill in the value, or delete the row if there is none this year. Write 0 if it is really zero.',
  },
};
