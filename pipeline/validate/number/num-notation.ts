// num-notation: not written as a plain decimal number. The last of the number checks: nothing passes it unread.
import { decimalGrammar } from '../../model/decimal.js';
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { mendedBy, siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-notation';

/** What marks a number as text in a spreadsheet, typed or exported. */
const apostropheFirst = /^['’‘`]\s*[-−]?[\d.]/;

/** What spreadsheets make of 5-14 and the like: 5月14日, 2020/5/14, 14-May, May-20. */
const dateShape =
  /^(?:\d{4}[年\-/.])?\d{1,2}月(?:\d{1,2}日)?$|^\d{1,4}([-/.年])\d{1,2}[-/.月]\d{1,4}日?$|^(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-/ ]\d{1,4})?$/i;

/** Other ways of writing numbers, the first that fits, and how to write each plainly. */
const notations: readonly {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
  /** What it is, where that can be said better than that it is no plain number. */
  readonly is?: { readonly zh: string; readonly en: string };
}[] = [
  {
    pattern: /^[+-]?[\d.]+e[+-]?\d+$/i,
    is: {
      zh: '是科学记数的写法，看不出原来的数有几位',
      en: 'is scientific notation, which hides how many digits there were',
    },
    zh: 'Excel 用“科学记数”显示了这个数，后面的位数可能已经丢了：把这一格的格式改为“常规”，对照原始资料重新输入，再保存',
    en: 'The spreadsheet shows it in scientific notation, and digits may be lost: set the cell format to “general”, retype it from the source and save again.',
  },
  {
    pattern: apostropheFirst,
    is: { zh: '的前面多了一撇', en: 'has an apostrophe before it' },
    zh: '删去最前面的一撇（在 Excel 里它表示“按文字存放”），只留数字',
    en: 'Delete the apostrophe at the beginning, which a spreadsheet writes for “keep as text”.',
  },
  {
    pattern: dateShape,
    is: {
      zh: '是日期：Excel 或 WPS 把 5-14、5/14 之类的输入自动变成了日期',
      en: 'is a date: a spreadsheet makes dates of 5-14, 5/14 and the like',
    },
    zh: '改不回原来的数：把这一格的格式改为“文本”，对照原始资料重新输入，再保存',
    en: 'What was typed is lost: set the cell format to “text”, retype the number from the source and save again.',
  },
  {
    pattern: /^-?\d+[。·]\d+$/,
    is: { zh: '的小数点写成了中文标点', en: 'has a Chinese mark for its decimal point' },
    zh: '小数点用半角的“.”',
    en: 'Write the decimal point as “.”.',
  },
  {
    pattern: /^-?\d*(?:\.\d*){2,}$/,
    is: { zh: '有不止一个小数点', en: 'has more than one decimal point' },
    zh: '对照原始资料，只留一个小数点',
    en: 'Check the source and leave one decimal point.',
  },
  {
    pattern: /^-?[\dOoIl]*[OoIl][\dOoIl]*(?:\.[\dOoIl]+)?$|^-?\d+\.\d*[OoIl][\dOoIl]*$/,
    is: {
      zh: '里有字母，多半是把 O 当成了 0，或把 l、I 当成了 1',
      en: 'has letters in it: O for 0, or l or I for 1',
    },
    zh: '把字母改成数字',
    en: 'Write digits instead of the letters.',
  },
  {
    pattern: /^[(（]\d+(?:\.\d+)?[)）]$/,
    is: {
      zh: '用括号括起，表格软件里这表示负数',
      en: 'is in brackets, which means a negative number in a spreadsheet',
    },
    zh: '是负数就写成 -5.2 的样子，不是就去掉括号',
    en: 'If it is negative, write it as in -5.2; if not, remove the brackets.',
  },
  { pattern: /^[+-]?0[xbo][\da-f]+$/i, zh: '用十进制数字书写', en: 'Write decimal digits.' },
  { pattern: /^[+-]?\d[\d_]*_\d+$/, zh: '去掉下划线', en: 'Remove the underscores.' },
  { pattern: /^\+/, zh: '去掉前面的加号', en: 'Remove the plus sign.' },
  { pattern: /^-?\.\d+$/, zh: '小数点前面补上 0，如 0.5', en: 'Write 0 before the decimal point: 0.5.' },
  { pattern: /^-?\d+\.$/, zh: '去掉末尾的小数点', en: 'Remove the point at the end.' },
  { pattern: /^-?0\d+(?:\.\d+)?$/, zh: '去掉前面多余的 0', en: 'Remove the leading zeros.' },
  { pattern: /^[−–—]\d/, zh: '负号用半角减号“-”', en: 'Write the minus as “-”.' },
  {
    pattern: /^(?:约|近|超|超过|达到?|逾|大于|小于|不少于|[<>≥≤≈~～])\s*\d/,
    is: { zh: '的前面写了字', en: 'has a word before it' },
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
const plainly = { zh: '不是一个普通的十进制数字', en: 'is not a plain decimal number' };
const otherwise = {
  is: plainly,
  zh: '对照原始资料改成一个完整的数字；还没有数据时不要用字母占位',
  en: 'Check the source and write a complete number; no letters stand for one that is still to come.',
};

interface Details {
  readonly found: string;
  readonly is: { readonly zh: string; readonly en: string };
  readonly zh: string;
  readonly en: string;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, is, zh }) => ({
      message: `“${found}”${is.zh}。`,
      expected: '只含数字的数，可带一个小数点和前面的负号，如 12.5、120、-0.5',
      hint: `${zh}。`,
    }),
    en: ({ found, is, en }) => ({
      message: `“${found}” ${is.en}.`,
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
    const { zh, en, is = plainly } = notations.find(({ pattern }) => pattern.test(text)) ?? otherwise;
    const site = siteOf(cell);
    const finding = makeFinding(definition, site, { found: shown(cell.text), is, zh, en });
    const bare = text.slice(1).trim();
    const isMended = apostropheFirst.test(text) && decimalGrammar.test(bare);
    return { finding: isMended ? mendedBy(finding, cell, bare) : finding, rest: null };
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
