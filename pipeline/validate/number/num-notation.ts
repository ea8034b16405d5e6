// num-notation: not written as a plain decimal number. The last of the number checks: nothing passes it unread.
import { decimalGrammar } from '../../model/decimal.js';
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-notation';

/** Other ways of writing numbers, the first that fits, and how to write each plainly. */
const notations: readonly {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
}[] = [
  { pattern: /^[+-]?[\d.]+e[+-]?\d+$/i, zh: '不用科学记数法，如 1e3 写成 1000', en: 'Write 1000, not 1e3.' },
  { pattern: /^[+-]?0[xbo][\da-f]+$/i, zh: '用十进制数字书写', en: 'Write decimal digits.' },
  { pattern: /^[+-]?\d[\d_]*_\d+$/, zh: '去掉下划线', en: 'Remove the underscores.' },
  { pattern: /^\+/, zh: '去掉前面的加号', en: 'Remove the plus sign.' },
  { pattern: /^-?\.\d+$/, zh: '小数点前面补上 0，如 0.5', en: 'Write 0 before the decimal point: 0.5.' },
  { pattern: /^-?\d+\.$/, zh: '去掉末尾的小数点', en: 'Remove the point at the end.' },
  { pattern: /^-?0\d+(?:\.\d+)?$/, zh: '去掉前面多余的 0', en: 'Remove the leading zeros.' },
  { pattern: /^[−–—]\d/, zh: '负号用半角减号“-”', en: 'Write the minus as “-”.' },
  {
    pattern: /^(?:约|近|超|超过|达到?|逾|大于|小于|不少于|[<>≥≤≈~～])\s*\d/,
    zh: '只写数字；“约”“超过”这类说法写在 qualifier（限定）列',
    en: 'Write digits only; “about” or “more than” belong in the qualifier column.',
  },
  {
    pattern: /^\d+\s*[-–—~～至到]\s*\d+/,
    zh: '只能写一个数，不能写范围；原始资料给的是范围时，请在备注里说明',
    en: 'Write one number, not a range; explain a range in the note.',
  },
  {
    pattern: /^\d+\s*[/／]\s*\d+$/,
    zh: '不能写分数或日期；如果 Excel 把它变成了日期，请把单元格格式改为“常规”再重新输入',
    en: 'Write no fraction or date; if the spreadsheet made it a date, set the cell format to “general” and retype.',
  },
  { pattern: /^[一二三四五六七八九十百千万亿零〇两点]+$/, zh: '用阿拉伯数字书写', en: 'Write digits.' },
  {
    pattern: /^[¥￥$€]/,
    zh: '去掉货币符号，单位写在单位列',
    en: 'Remove the currency sign; the unit has its own column.',
  },
];
const otherwise = {
  zh: '对照原始资料改成一个完整的数字；还没有数据时请删去整行，不要用字母占位',
  en: 'Check the source and write a complete number; if there is none yet, delete the row.',
};

const definition: FindingDefinition<{ readonly found: string; readonly zh: string; readonly en: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, zh }) => ({
      message: `“${found}”不是一个普通的十进制数字。`,
      expected: '只含数字的数，可带一个小数点和前面的负号，如 12.5、120、-0.5',
      hint: `${zh}。`,
    }),
    en: ({ found, en }) => ({
      message: `“${found}” is not a plain decimal number.`,
      expected: 'digits, at most one decimal point and a leading minus, such as 12.5, 120 or -0.5',
      hint: en,
    }),
  },
};

export const numNotation: NumberCheck = {
  code,
  definitions: [definition],
  judge: (text, cell) => {
    if (decimalGrammar.test(text)) return null;
    const { zh, en } = notations.find(({ pattern }) => pattern.test(text)) ?? otherwise;
    const site = siteOf(cell);
    return { finding: makeFinding(definition, site, { found: shown(cell.text), zh, en }), rest: null };
  },
};

/** The sentence quotes only the beginning of a long cell; the finding's `found` has more. */
function shown(text: string): string {
  const characters = [...text.slice(0, 48).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '·')];
  return characters.length <= 20 ? characters.join('') : `${characters.slice(0, 20).join('')}…`;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '不是一个普通的十进制数：科学记数法、分数、范围、中文数字、日期、多余的 0 等。',
    en: 'It is not a plain decimal number: scientific notation, a fraction, a range, Chinese numerals, a date, leading zeros.',
  },
  example: '1.33E+03 → 1330',
  cure: {
    'zh-CN': '把单元格格式改为“常规”或“文本”，按原始资料重新输入完整的数字。',
    en: 'Set the cell format to “general” or “text” and type the whole number again from the source.',
  },
};
