// num-fullwidth: a number typed with full-width digits, point, comma or minus.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { NumberCheck } from './check.js';

const code = 'num-fullwidth';

/** U+FF10–FF19 digits, U+FF0E point, U+FF0D minus, U+FF0B plus: what an input method in full-width mode types. */
const fullWidth = /[０-９．－＋]/;
const fullWidthOrComma = /[０-９．－＋，]/g;

const definition: FindingDefinition<{ readonly used: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ used }) => ({
      message: `数字是用全角字符写的，已按 ${used} 读取。`,
      expected: '半角数字，如 12.5',
      hint: `切换到半角输入法，改写为 ${used}。`,
    }),
    en: ({ used }) => ({
      message: `The number is written in full-width characters and was read as ${used}.`,
      expected: 'half-width digits, such as 12.5',
      hint: `Write ${used}.`,
    }),
  },
};

export const numFullwidth: NumberCheck = {
  code,
  definitions: [definition],
  judge: (text, cell) => {
    if (!fullWidth.test(text)) return null;
    const used = text.replace(fullWidthOrComma, (character) => character.normalize('NFKC'));
    return { finding: makeFinding(definition, siteOf(cell), { used }), rest: used };
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '数字、小数点或负号是用全角字符打的。程序已按半角读取，但别的程序可能读不出来。',
    en: 'Digits, point or minus were typed in full width. They were read as half width, but other programs may not manage.',
  },
  example: '９７．６ → 97.6',
  cure: {
    'zh-CN': '切换到半角输入法重新输入这个数。',
    en: 'Type the number again with the input method in half-width mode.',
  },
};
