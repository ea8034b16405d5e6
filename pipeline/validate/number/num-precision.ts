// num-precision: more digits than a number can carry, or than the dictionary says are published.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { decimalGrammar, decimalsOf } from '../../model/decimal.js';
import { type NamedCell, siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-precision';

/**
 * Excel, and every program that reads a number into an IEEE 754 double, keeps 15 significant decimal
 * digits: beyond that the cell has already been rounded somewhere, or is not a measured number at all.
 */
export const mostSignificantDigits = 15;

const tooManyDigits: FindingDefinition<{ readonly digits: number }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ digits }) => ({
      message: `这个数有 ${digits} 位有效数字，多于能够可靠保存的 ${mostSignificantDigits} 位。`,
      expected: `最多 ${mostSignificantDigits} 位有效数字`,
      hint: '对照原始资料，写成发布时的位数；计算得出的长小数请先四舍五入。',
    }),
    en: ({ digits }) => ({
      message: `The number has ${digits} significant digits, more than the ${mostSignificantDigits} that survive a spreadsheet.`,
      expected: `at most ${mostSignificantDigits} significant digits`,
      hint: 'Write the number as it was published; round long computed fractions first.',
    }),
  },
};

interface DecimalsDetails {
  readonly decimals: number;
  readonly allowed: number;
}

/** The number is exact and unambiguous, so it is used as written: the dictionary may be what is out of date. */
const moreDecimals: FindingDefinition<DecimalsDetails> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ decimals, allowed }) => ({
      message: `这个数有 ${decimals} 位小数，指标字典规定 ${allowed} 位；报告将照原样印出。`,
      expected: `最多 ${allowed} 位小数`,
      hint: '如果发布的就是这个位数，请改指标字典的 decimals（小数位）列；否则请四舍五入。',
    }),
    en: ({ decimals, allowed }) => ({
      message: `The number has ${decimals} decimals, the dictionary says ${allowed}; it will be printed as written.`,
      expected: `at most ${allowed} decimals`,
      hint: 'If it was published so, change the decimals column of the dictionary; otherwise round it.',
    }),
  },
};

/** Things are counted whole: half an enterprise means a wrong unit or a wrong row. */
const partOfThing: FindingDefinition<{ readonly unit: string; readonly whole: string | null }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ unit, whole }) => ({
      message: `以“${unit}”计数的指标不能有小数。`,
      expected: '整数',
      hint:
        whole === null
          ? '核对数值和单位：是不是原来以“万”为单位，或者填错了行？'
          : `小数部分都是 0，多半是单元格格式带出来的：改写为 ${whole}；在 Excel 里把小数位数设为 0，再保存。`,
    }),
    en: ({ unit, whole }) => ({
      message: `An indicator counted in “${unit}” cannot have decimals.`,
      expected: 'a whole number',
      hint:
        whole === null
          ? 'Check value and unit: was it in ten thousands, or is it in the wrong row?'
          : `Its decimals are all 0, mostly put there by the cell format: write ${whole}, and set the decimals of the cell to 0.`,
    }),
  },
};

export const numPrecision: NumberCheck = {
  code,
  definitions: [tooManyDigits, moreDecimals, partOfThing],
  judge: (text, cell) => {
    if (!decimalGrammar.test(text)) return null;
    const digits = text.replace(/^-?0*\.?0*|\./g, '').length;
    return digits > mostSignificantDigits
      ? { finding: makeFinding(tooManyDigits, siteOf(cell), { digits }), rest: null }
      : null;
  },
};

/** Compares the decimals of a good number with what the dictionary says of its indicator. */
export function checkDecimals(
  cell: NamedCell,
  number: string,
  indicator: { readonly decimals: number; readonly unit: string; readonly countsThings: boolean },
): Finding | null {
  const decimals = decimalsOf(number);
  if (decimals <= indicator.decimals) return null;
  return indicator.decimals === 0 && indicator.countsThings
    ? makeFinding(partOfThing, siteOf(cell), { unit: indicator.unit, whole: wholeOf(number) })
    : makeFinding(moreDecimals, siteOf(cell), { decimals, allowed: indicator.decimals });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '数字的位数比能可靠保存的多，或小数位数比指标字典规定的多，或按个计数的指标带了小数。',
    en: 'The number has more digits than can be kept, more decimals than the dictionary says, or decimals where things are counted one by one.',
  },
  example: '97.5833333 → 97.6',
  cure: {
    'zh-CN': '写成发布时的位数。如果发布的位数变了，改 dictionary.csv 的“decimals（小数位）”列。',
    en: 'Write it as it was published. If the published precision changed, change the column decimals in dictionary.csv.',
  },
};

/** The number without its decimals, if they are all 0; else `null`. */
function wholeOf(number: string): string | null {
  return /^(-?\d+)\.0+$/.exec(number)?.[1] ?? null;
}
