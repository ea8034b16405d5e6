// tpl-forbidden-name: a name that reaches into the program instead of the data.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'tpl-forbidden-name',
  when: {
    'zh-CN': '模板里用了 constructor、__proto__ 之类的名称，它们指向程序内部而不是数据。',
    en: 'A template uses a name such as constructor or __proto__, which leads into the program instead of the data.',
  },
  example: '{{constructor}}',
  cure: {
    'zh-CN': '删去它；要打印数据，用模板指南里的助手。',
    en: 'Delete it; to print data use the helpers of the template guide.',
  },
};
