// tpl-syntax: a template that Handlebars cannot read.
import type { FindingDefinition } from '../../model/finding.js';

export interface SyntaxFault {
  /** Handlebars' own words. */
  readonly reason: string;
}

export const syntaxFault: FindingDefinition<SyntaxFault> = {
  code: 'tpl-syntax',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ reason }) => ({
      message: `模板写法有误，程序读不懂（${reason}）。`,
      expected: '花括号成对，{{#…}} 都有对应的 {{/…}}，引号成对；文件头每行是“名称: 内容”。',
      hint: '检查这一行和上一行的花括号、引号和 {{/…}}。',
    }),
    en: ({ reason }) => ({
      message: `The template cannot be read (${reason}).`,
      expected:
        'Paired braces and quotes, every {{#…}} closed by its {{/…}}, `name: value` lines in the head.',
      hint: 'Check braces, quotes and {{/…}} on this line and the one before.',
    }),
  },
};
