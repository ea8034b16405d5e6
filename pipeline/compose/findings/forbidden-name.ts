// tpl-forbidden-name: a name that reaches into the program instead of the data.
import type { FindingDefinition } from '../../model/finding.js';

export const forbiddenName: FindingDefinition<{ readonly name: string }> = {
  code: 'tpl-forbidden-name',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name }) => ({
      message: `模板中不能使用“${name}”。`,
      expected: '只能使用模板指南中的写法。',
      hint: '删去这一处。',
    }),
    en: ({ name }) => ({
      message: `A template may not use “${name}”.`,
      expected: 'Only what the template guide lists.',
      hint: 'Remove it.',
    }),
  },
};
