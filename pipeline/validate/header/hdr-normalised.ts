// hdr-normalised: a header in another case or width, or with space around it; read as the one that it plainly is.
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import type { Cell } from '../../model/sources.js';
import { beginningOf, type CheckDeclaration } from '../check.js';

const code = 'hdr-normalised';

const definition: FindingDefinition<{ readonly header: string; readonly used: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ header, used }) => ({
      message: `表头“${header}”的大小写、全角或空格与规定不同，已按“${used}”读取。`,
      expected: used,
      hint: `改写为 ${used}，前后不留空格。`,
    }),
    en: ({ header, used }) => ({
      message: `The header “${header}” differs in case, width or space and was read as “${used}”.`,
      expected: used,
      hint: `Write ${used}, without space around it.`,
    }),
  },
};

export const hdrNormalised: CheckDeclaration = { code, definitions: [definition] };

/** The warning for a header that was read as `used`. */
export function normalisedHeader(header: Cell, used: string): Finding {
  const name = beginningOf(header.text, 30);
  const site = { place: header.place, field: header.text, found: header.text };
  return makeFinding(definition, site, { header: name, used });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '表头的大小写、全角半角或前后空格与规定的不同。程序认得出来，已照常读取，但别的程序可能认不出。',
    en: 'A header differs from the one in the format by case, width or space. It was read all the same, but other programs may not know it.',
  },
  example: 'Ｖalue → value',
  cure: {
    'zh-CN': '按提示改写表头，前后不留空格。',
    en: 'Write the header as the hint says, without space around it.',
  },
};
