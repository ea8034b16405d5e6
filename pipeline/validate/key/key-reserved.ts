// key-reserved: a name that JavaScript objects have already, and that could be mistaken for one of theirs.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-reserved';

/** Own properties of Object.prototype: no program that reads our files should trip over them either. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  '__proto__',
  'prototype',
]);

const definition: FindingDefinition<{ readonly name: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name }) => ({
      message: `“${name}”是程序保留的名称，不能用作编码或表头。`,
      expected: '小写英文字母、数字和连字符组成的编码，如 toy-pass-rate',
      hint: '换一个能说明含义的编码，并在所有用到它的文件里一起修改。',
    }),
    en: ({ name }) => ({
      message: `“${name}” is a reserved name and cannot be a code or a header.`,
      expected: 'a code of lower-case letters, digits and hyphens, such as toy-pass-rate',
      hint: 'Choose a code that says what it means, and change it in every file that uses it.',
    }),
  },
};

export const keyReserved: CheckDeclaration = { code, definitions: [definition] };

export function isReserved(name: string): boolean {
  return reserved.has(name.trim());
}

/** The finding for a reserved name. */
export function reservedName(cell: NamedCell): Finding {
  return makeFinding(definition, siteOf(cell), { name: cell.text.trim() });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '这个词是程序语言保留的名称（如 constructor），用作编码可能让别的程序出错。',
    en: 'The word is a reserved name of programming languages (such as constructor), and other programs could stumble over it.',
  },
  example: 'constructor → construction',
  cure: {
    'zh-CN': '换一个能说明含义的编码，并在所有用到它的文件里一起改。',
    en: 'Choose a code that says what it means, and change it in every file that uses it.',
  },
};
