// key-format: a new code that is not lower-case kebab-case.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-format';

const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longestCode = 80;

const definition: FindingDefinition<{ readonly suggestion: string | null }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ suggestion }) => ({
      message: '编码的写法不对。',
      expected: `小写英文字母开头，只含小写字母、数字和连字符“-”，不超过 ${longestCode} 个字符，如 toy-pass-rate`,
      hint: `${suggestion === null ? '按上面的写法改写' : `改写为 ${suggestion}`}，并在所有用到它的文件里一起修改。`,
    }),
    en: ({ suggestion }) => ({
      message: 'The code is not written as codes are.',
      expected: `lower-case letters, digits and single hyphens, beginning with a letter, at most ${longestCode} characters, such as toy-pass-rate`,
      hint: `${suggestion === null ? 'Rewrite it so' : `Write ${suggestion}`}, in every file that uses it.`,
    }),
  },
};

export const keyFormat: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a code that is badly written; `null` if it is well written. */
export function checkKeyFormat(cell: NamedCell, key: string): Finding | null {
  if (key.length <= longestCode && kebabCase.test(key)) return null;
  const suggestion = key
    .slice(0, longestCode)
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '');
  return makeFinding(definition, siteOf(cell), {
    suggestion: kebabCase.test(suggestion) ? suggestion : null,
  });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '编码的写法不对。编码只用小写英文字母、数字和连字符，这样在任何系统里都不会出错。',
    en: 'The code is not written as codes are: lower-case letters, digits and hyphens, which no system mistakes.',
  },
  example: 'Food_Pass Rate → food-pass-rate',
  cure: {
    'zh-CN': '按提示改写，并在所有用到它的文件里一起改。',
    en: 'Write it as the hint says, in every file that uses it.',
  },
};
