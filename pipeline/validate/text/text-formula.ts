// text-formula: text that a spreadsheet would run as a formula when it opens the file.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteWithin } from '../check.js';
import type { TextCheck } from './check.js';

const code = 'text-formula';

/** OWASP ASVS 1.2.10, CWE-1236; Excel takes the full-width forms for the ASCII ones. */
const formulaLead = /^[=+\-@\t\r＝＋－＠]/;

const definition: FindingDefinition<{ readonly sign: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ sign }) => ({
      message: `文字以${sign}开头，Excel 或 WPS 打开时会把它当成公式。`,
      expected: '以汉字、字母或数字开头的文字',
      hint: `删去开头的${sign}，或在它前面加上文字。`,
    }),
    en: ({ sign }) => ({
      message: `The text begins with ${sign}, which a spreadsheet takes for a formula.`,
      expected: 'text that begins with a letter or a digit',
      hint: `Delete the ${sign} at the beginning, or put a word before it.`,
    }),
  },
};

const names: Readonly<Record<string, string>> = { '\t': 'TAB', '\r': 'CR' };

export const textFormula: TextCheck = {
  code,
  definitions: [definition],
  check: (cell, { use }) => {
    const sign = use === 'prose' || use === 'line' ? formulaLead.exec(cell.text)?.[0] : undefined;
    if (sign === undefined) return null;
    const site = { ...siteWithin(cell, 0, sign), found: cell.text };
    return makeFinding(definition, site, { sign: names[sign] ?? `“${sign}”` });
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '文字以 = + - @ 开头，Excel 或 WPS 打开时会把它当成公式运行，既会显示错误，也不安全。',
    en: 'The text begins with = + - or @: a spreadsheet runs it as a formula, which is wrong and unsafe.',
  },
  example: '=SUM(A1:A3) → 合计',
  cure: {
    'zh-CN': '删去开头的符号，或者在它前面加上文字。',
    en: 'Delete the sign at the beginning, or put a word before it.',
  },
};
