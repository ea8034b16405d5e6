// tpl-syntax: a template that Handlebars cannot read.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

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

export const documentation: FindingDocumentation = {
  code: 'tpl-syntax',
  when: {
    'zh-CN': '模板的双花括号 {{ }} 或文件开头的设置写得不完整，读不出来。',
    en: 'The braces {{ }} of a template, or its head, are not complete and cannot be read.',
  },
  example: '{{value "food-pass-rate" → {{value "food-pass-rate"}}',
  cure: {
    'zh-CN': '看指出的位置：花括号是否成对，{{#if …}} 有没有对应的 {{/if}}，文件头的三条横线是否齐全。',
    en: 'Look at the place: are braces in pairs, has each {{#if …}} its {{/if}}, are the three dashes of the head there? The message says what was expected.',
  },
};
