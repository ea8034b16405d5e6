// key-name-conflict: one code with two names, or two codes with one name.
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-name-conflict';

interface Details {
  readonly id: string;
  readonly name: string;
  /** What the row above says. */
  readonly other: string;
  readonly line: number;
}

const twoNames: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ id, name, other, line }) => ({
      message: `编码“${id}”在第 ${line} 行叫“${other}”，在这里叫“${name}”，不知道是哪一个。`,
      expected: '一个编码只有一行、一个名称',
      hint: '如果是两项指标，给其中一项换一个编码；如果是同一项，删去多余的一行。',
    }),
    en: ({ id, name, other, line }) => ({
      message: `The code “${id}” is called “${other}” on line ${line} and “${name}” here: which is it?`,
      expected: 'one row and one name for a code',
      hint: 'Give one of them another code if they are two indicators; delete one row if they are the same.',
    }),
  },
};

/** Two indicators of one name can be meant, but no reader could tell them apart. */
const twoCodes: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ id, name, other, line }) => ({
      message: `“${name}”已经是第 ${line} 行“${other}”的名称，“${id}”又叫这个名称，读者分不清。`,
      expected: '每项指标有自己的名称',
      hint: '如果是同一项指标，删去多余的一行；如果不是，把名称写得能够区分。',
    }),
    en: ({ id, name, other, line }) => ({
      message: `“${name}” is already the name of “${other}” on line ${line}, and “${id}” has it too: readers cannot tell them apart.`,
      expected: 'a name of its own for every indicator',
      hint: 'Delete one row if they are the same indicator; otherwise choose names that differ.',
    }),
  },
};

export const keyNameConflict: CheckDeclaration = { code, definitions: [twoNames, twoCodes] };

/** The finding for a code that stands on `line` with another name. */
export function otherName(cell: NamedCell, id: string, other: string, line: number): Finding {
  return makeFinding(twoNames, siteOf(cell), { id, name: cell.text.trim(), other, line });
}

/** The finding for a name that the code `other` on `line` has. */
export function sharedName(cell: NamedCell, id: string, other: string, line: number): Finding {
  return makeFinding(twoCodes, siteOf(cell), { id, name: cell.text.trim(), other, line });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      'dictionary.csv 里同一个编码有两个名称（错误），或者两个编码用了同一个名称（警告）。前者不知道指的是哪一项，后者读者分不清。',
    en: 'In dictionary.csv one code has two names (an error), or two codes have one name (a warning). Either nobody knows which is meant, or no reader can tell them apart.',
  },
  example: {
    'zh-CN': 'food-pass-rate 一行叫“食品合格率”，另一行叫“农产品合格率”',
    en: 'food-pass-rate is called “food” on one row and “farm products” on another',
  },
  cure: {
    'zh-CN': '是两项指标就换编码或改名称，是同一项就删去多余的一行。',
    en: 'Change a code or a name if they are two indicators; delete a row if they are one.',
  },
};
