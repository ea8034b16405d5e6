// tpl-raw: `{{{…}}}` or `{{&…}}`, which elsewhere prints a value as it is.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const rawOutput: FindingDefinition<{ readonly name: string }> = {
  code: 'tpl-raw',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name }) => ({
      message: `“${name}”要求原样输出，模板里没有这种写法。`,
      expected: '两个花括号，例如 {{name "brands"}}。',
      hint: '把 {{{…}}} 或 {{&…}} 改成 {{…}}。',
    }),
    en: ({ name }) => ({
      message: `“${name}” is to be printed raw, which templates do not have.`,
      expected: 'Two braces, such as {{name "brands"}}.',
      hint: 'Write {{…}} instead of {{{…}}} or {{&…}}.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-raw',
  when: {
    'zh-CN': '模板里用了三个花括号或 {{&…}}。数据里的文字永远只是文字，没有“原样输出”。',
    en: 'A template uses three braces or {{&…}}. Text from data is always text: there is no raw output.',
  },
  example: '{{{name "brands"}}} → {{name "brands"}}',
  cure: {
    'zh-CN': '改成两个花括号。',
    en: 'Write two braces.',
  },
};
