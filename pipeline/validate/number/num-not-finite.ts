// num-not-finite: NaN, infinity, or an error value that a spreadsheet left behind.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-not-finite';

/** What a spreadsheet means by its error values. */
const spreadsheetErrors: readonly {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
  readonly cure?: { readonly zh: string; readonly en: string };
}[] = [
  {
    pattern: /^#+$/,
    zh: '列太窄，Excel 没有显示出数字，保存时就写成了“#”',
    en: 'the column was too narrow to show the number, and this was saved instead',
    cure: {
      zh: '在 Excel 里把这一列拉宽，直到看得见数字，再重新保存。',
      en: 'Widen the column in the spreadsheet until the number shows, and save again.',
    },
  },
  { pattern: /^#N\/A$/i, zh: '公式没有查到数据', en: 'a formula found no data' },
  { pattern: /^#DIV\/0!$/i, zh: '公式除以了零', en: 'a formula divided by zero' },
  { pattern: /^#REF!$/i, zh: '公式引用的单元格已被删除', en: 'a formula refers to a deleted cell' },
  { pattern: /^#NAME\?$/i, zh: '公式里的名称写错了', en: 'a formula has a misspelt name' },
  { pattern: /^#VALUE!$/i, zh: '公式用文字做了计算', en: 'a formula calculated with text' },
  { pattern: /^#NUM!$/i, zh: '公式的结果不是有效数字', en: 'a formula has no valid result' },
  { pattern: /^#[A-Z_/0-9]+[!?]?$/i, zh: '公式出错', en: 'a formula failed' },
  {
    pattern: /^[+-]?(?:nan|inf|infinity|∞)$/i,
    zh: '计算程序写出的“不是数”或“无穷大”',
    en: 'a program wrote “not a number” or “infinity”',
  },
];

interface Details {
  readonly found: string;
  readonly zh: string;
  readonly en: string;
  readonly cure: { readonly zh: string; readonly en: string };
}

const formulaCure = {
  zh: '在 Excel 里改好公式，再用“选择性粘贴—数值”把结果存成数字。',
  en: 'Mend the formula in the spreadsheet and save its result as a value.',
};

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, zh, cure }) => ({
      message: `“${found}”不是数字：${zh}。`,
      expected: '一个数字，如 12.5',
      hint: cure.zh,
    }),
    en: ({ found, en, cure }) => ({
      message: `“${found}” is not a number: ${en}.`,
      expected: 'a number such as 12.5',
      hint: cure.en,
    }),
  },
};

export const numNotFinite: NumberCheck = {
  code,
  definitions: [definition],
  judge: (text, cell) => {
    const error = spreadsheetErrors.find(({ pattern }) => pattern.test(text));
    if (error === undefined) return null;
    const { zh, en, cure = formulaCure } = error;
    const details = { found: text.slice(0, 12), zh, en, cure };
    return { finding: makeFinding(definition, siteOf(cell), details), rest: null };
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '单元格里是表格软件的错误值或“不是数”：####、#DIV/0!、#REF!、#N/A、NaN 等。',
    en: 'The cell holds an error value of a spreadsheet, or “not a number”: ####, #DIV/0!, #REF!, #N/A, NaN.',
  },
  example: '#DIV/0! → 12.5',
  cure: {
    'zh-CN': '回到原来的表格，改好公式或加宽这一列，再用“选择性粘贴→数值”粘贴结果，重新保存。',
    en: 'Go back to the spreadsheet, mend the formula or widen the column, paste the result as a value and save again.',
  },
};
