// text-space: space around a key, a number or a unit; harmless, but other programs would stumble over it.
import { type Finding, type FindingDefinition, makeFinding } from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

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
  return makeFinding(definition, siteOf(cell), { used: [...used].slice(0, 40).join('') });
}
