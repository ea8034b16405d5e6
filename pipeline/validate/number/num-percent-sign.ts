// num-percent-sign: a percent sign in the number cell; harmless only if the unit is % anyway.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-percent-sign';

/** ASCII, full-width and small percent signs. */
const percentSigns = ['%', '％', '﹪'];
const percentUnit = '%';

interface Details {
  readonly number: string;
  readonly unit: string;
}

const stripped: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ number }) => ({
      message: `数值后面不用写百分号，已按 ${number} 读取。`,
      expected: '只写数字；单位 % 写在单位列',
      hint: `改写为 ${number}；在 Excel 里请把单元格格式从“百分比”改成“常规”。`,
    }),
    en: ({ number }) => ({
      message: `The number needs no percent sign and was read as ${number}.`,
      expected: 'digits only; the unit % stands in its own column',
      hint: `Write ${number}; in a spreadsheet, change the cell format from “percentage” to “general”.`,
    }),
  },
};

const contradicting: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ number, unit }) => ({
      message: `数值带着百分号，但这里的单位${unit === '' ? '不是 %' : `是“${unit}”`}。`,
      expected: unit === '' ? '不带百分号的数字' : `以“${unit}”为单位的数字，不带百分号`,
      hint: `核对这个数到底是不是百分数：不是就写 ${number}；是的话，是不是写错了行或列？`,
    }),
    en: ({ number, unit }) => ({
      message: `The number has a percent sign, but its unit is ${unit === '' ? 'not %' : `“${unit}”`}.`,
      expected:
        unit === '' ? 'a number without a percent sign' : `a number in “${unit}”, without a percent sign`,
      hint: `Check whether it is a percentage at all: if not, write ${number}; if so, is it in the wrong row or column?`,
    }),
  },
};

export const numPercentSign: NumberCheck = {
  code,
  definitions: [stripped, contradicting],
  judge: (text, cell, { unit }) => {
    if (!percentSigns.includes(text.slice(-1))) return null;
    const number = text.slice(0, -1).trimEnd();
    if (!/\d/.test(number)) return null;
    const definition = unit === percentUnit ? stripped : contradicting;
    return {
      finding: makeFinding(definition, siteOf(cell), { number, unit }),
      rest: unit === percentUnit ? number : null,
    };
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '数值一栏里带了百分号。单位本来就是 % 时只是提醒；单位不是 % 时是错误，因为不知道这个数到底是不是百分数。',
    en: 'The value cell has a percent sign. If the unit is % anyway this is a reminder; otherwise it is an error, since it is unclear whether the number is a percentage.',
  },
  example: '97.6% → 97.6',
  cure: {
    'zh-CN': '只写数字，单位写在“unit（单位）”列。在 Excel 里把单元格格式从“百分比”改成“常规”，再核对数值。',
    en: 'Write the number only; the unit has its own column. In a spreadsheet change the cell format from “percentage” to “general” and check the number.',
  },
};
