// text-space: space around a key, a number or a unit; harmless, but other programs would stumble over it.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'text-space';

const definition: FindingDefinition<{ readonly used: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ used }) => ({
      message: `内容前面或后面有多余的空格，已按“${used}”读取。`,
      expected: '前后没有空格的内容',
      hint: '删去前后的空格。',
    }),
    en: ({ used }) => ({
      message: `There is space around the content; it was read as “${used}”.`,
      expected: 'content without surrounding space',
      hint: 'Delete the space before and after it.',
    }),
  },
};

export const textSpace: CheckDeclaration = { code, definitions: [definition] };

/** The warning for a cell whose content is `used` once its surrounding space is taken away. */
export function spaceAround(cell: NamedCell, used: string): Finding {
  return makeFinding(definition, siteOf(cell), { used: beginningOf(used, 40) });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '内容前后有多余的空格。程序已去掉空格读取，但别的程序可能对不上。',
    en: 'There is space around the content. It was read without, but other programs may not match it.',
  },
  example: '"food-pass-rate " → food-pass-rate',
  cure: {
    'zh-CN': '删去前后的空格。',
    en: 'Delete the space before and after it.',
  },
};
