// num-trailing-unit: a unit or a word behind the number. Never cut off silently: 12亿 is not 12.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { beginningOf, siteWithin } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-trailing-unit';

/** A number, then a word that begins with a letter or a sign such as ℃ or ‰ and has no digit: not 0x1F, not 1e3. */
const numberThenWord = /^(-?\d+(?:[,，]\d+)*(?:\.\d+)?)\s*([\p{L}\p{So}‰°][^\d]*)$/u;
/** Words that qualify a number and have a column of their own. */
const qualifierWords = ['以上', '以下', '多', '余', '左右', '上下'];

interface Details {
  readonly number: string;
  readonly word: string;
  readonly unit: string;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ number, word, unit }) => ({
      message: `数值后面写了“${word}”，这里只能写数字。`,
      expected: `一个数字，如 ${number}${unit === '' ? '' : `（单位是“${unit}”，写在单位列）`}`,
      hint: isQualifier(word)
        ? `删去“${word}”，只留 ${number}；“以上”“多”“超过”这类说法写在 qualifier（限定）列。`
        : unit === '' || unit === word
          ? `删去“${word}”，只留 ${number}；单位写在单位列。`
          : `删去“${word}”；这里的单位是“${unit}”，请核对 ${number} 是否以“${unit}”为单位，必要时换算。`,
    }),
    en: ({ number, word, unit }) => ({
      message: `“${word}” follows the number; only digits may stand here.`,
      expected: `a number such as ${number}${unit === '' ? '' : ` (its unit “${unit}” stands in the unit column)`}`,
      hint: isQualifier(word)
        ? `Delete “${word}” and keep ${number}; words such as “at least” belong in the qualifier column.`
        : unit === '' || unit === word
          ? `Delete “${word}” and keep ${number}; the unit stands in the unit column.`
          : `Delete “${word}”; the unit here is “${unit}”, so check that ${number} is in “${unit}” and convert it if not.`,
    }),
  },
};

export const numTrailingUnit: NumberCheck = {
  code,
  definitions: [definition],
  judge: (text, cell, { unit }) => {
    const match = numberThenWord.exec(text);
    if (match === null) return null;
    const [, number = '', tail = ''] = match;
    const word = beginningOf(tail.trim(), 12);
    const offset = cell.text.lastIndexOf(tail);
    const site = offset > 0 ? siteWithin(cell, offset, tail) : siteWithin(cell, 0, cell.text);
    return {
      finding: makeFinding(definition, { ...site, found: cell.text }, { number, word, unit }),
      rest: null,
    };
  },
};

function isQualifier(word: string): boolean {
  return qualifierWords.some((qualifier) => word.endsWith(qualifier));
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '数字后面写了单位或文字。程序不会把它截掉：12亿不等于 12。',
    en: 'A unit or a word follows the number. It is never cut off: 12亿 is not 12.',
  },
  example: '97.6家 → 97.6',
  cure: {
    'zh-CN':
      '数值一栏只写数字，单位写在“unit（单位）”列；“以上”“多”写在“qualifier（限定）”列。单位与指标字典不同时要先换算。',
    en: 'Write the number only; units and words such as “at least” have columns of their own. Convert the value if its unit is not the dictionary’s.',
  },
};
