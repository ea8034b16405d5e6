// num-thousands: separators between groups of digits; clear only if every group has three.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-thousands';

/** ASCII and full-width comma, apostrophes, and the spaces that ISO 80000-1 clause 7.3.1 puts between groups. */
const separator = /[,，'’ \u00A0\u2009\u202F]/g;
const separated = /^-?\d+(?:[,，'’ \u00A0\u2009\u202F]\d+)+(?:\.\d+)?$/;
const groupsOfThree = /^-?[1-9]\d{0,2}(?:([,，'’ \u00A0\u2009\u202F])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

const removed: FindingDefinition<{ readonly used: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ used }) => ({
      message: `数字里有千位分隔符，已按 ${used} 读取。`,
      expected: '不带分隔符的数字，如 12345',
      hint: `改写为 ${used}；在 Excel 里请取消单元格格式中的“千位分隔符”。`,
    }),
    en: ({ used }) => ({
      message: `The number has thousands separators and was read as ${used}.`,
      expected: 'a number without separators, such as 12345',
      hint: `Write ${used}.`,
    }),
  },
};

const unclear: FindingDefinition<{ readonly found: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found }) => ({
      message: `“${found}”里的分隔符不是三位一组，看不出是千位分隔还是小数点。`,
      expected: '不带分隔符的数字，小数点用“.”，如 1234.5',
      hint: '对照原始资料，去掉分隔符；如果是小数，请把分隔符改成小数点“.”。',
    }),
    en: ({ found }) => ({
      message: `The separators in “${found}” do not make groups of three: thousands or decimals?`,
      expected: 'a number without separators, with “.” as its decimal point, such as 1234.5',
      hint: 'Check the source and remove the separators; if it is a decimal fraction, write “.” instead.',
    }),
  },
};

export const numThousands: NumberCheck = {
  code,
  definitions: [removed, unclear],
  judge: (text, cell) => {
    if (!separated.test(text)) return null;
    if (!groupsOfThree.test(text)) {
      return { finding: makeFinding(unclear, siteOf(cell), { found: text.slice(0, 40) }), rest: null };
    }
    const used = text.replace(separator, '');
    return { finding: makeFinding(removed, siteOf(cell), { used }), rest: used };
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '数字里有千位分隔符。三位一组时能够读取，只是提醒；分组不对时看不出是千位还是小数点，是错误。',
    en: 'The number has thousands separators. Groups of three can be read and give a reminder; anything else could be a decimal comma and is an error.',
  },
  example: '1,759 → 1759',
  cure: {
    'zh-CN': '去掉分隔符。在 Excel 里取消单元格格式中的“使用千位分隔符”。',
    en: 'Remove the separators. In a spreadsheet switch off “use 1000 separator” in the cell format.',
  },
};
