// tpl-limit: a template that never ends, or that asks for more than any report needs.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import type { TemplateLimit } from '../limits.js';

export interface TemplateLimitDetails {
  /** The template or shared piece. */
  readonly name: string;
  readonly limit: TemplateLimit;
}

const chinese: Readonly<Record<TemplateLimit, readonly [message: string, hint: string]>> = {
  length: ['太长，超过 65536 个字符', '把它分成几个文件。'],
  nesting: ['层层相套，超过了允许的层数', '减少相套的 {{#…}}、列表、引用和 :::，检查是不是漏了结束的 :::。'],
  recursion: ['直接或间接地引用了自己，永远排不完', '删去引用自己的那一处。'],
  output: ['印出的文字太多，超过 524288 个字符', '减少循环里的循环，或把模板分成几个文件。'],
  work: ['要印的内容太多，循环里套着太多循环', '减少循环里的循环。'],
};

const english: Readonly<Record<TemplateLimit, readonly [message: string, hint: string]>> = {
  length: ['is longer than 65,536 characters', 'Divide it into several files.'],
  nesting: [
    'nests too deeply',
    'Put fewer {{#…}}, lists, quotations and ::: inside each other; look for a ::: that is never closed.',
  ],
  recursion: ['includes itself without end', 'Remove the place where it includes itself.'],
  output: [
    'prints more than 524,288 characters',
    'Put fewer loops inside loops, or divide the template into several files.',
  ],
  work: ['prints too much: too many loops inside loops', 'Put fewer loops inside loops.'],
};

export const templateLimit: FindingDefinition<TemplateLimitDetails> = {
  code: 'tpl-limit',
  severity: 'error',
  exitCode: 7,
  text: {
    'zh-CN': ({ name, limit }) => ({
      message: `模板“${name}”${chinese[limit][0]}。`,
      expected: '模板总会排完，长度、层数和印出的文字都在限度之内。',
      hint: chinese[limit][1],
    }),
    en: ({ name, limit }) => ({
      message: `The template “${name}” ${english[limit][0]}.`,
      expected: 'A template that ends, within the limits of length, nesting and output.',
      hint: english[limit][1],
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-limit',
  when: {
    'zh-CN':
      '模板引用了自己，或者太长、套得太深、循环里套循环，印出的文字没有边际。程序立即停下，不会卡住，也不会占满内存。',
    en: 'A template includes itself, or is too long, too deeply nested, or prints without bound by loops inside loops. The program stops at once instead of hanging or filling the memory.',
  },
  example: '_a.md.hbs: {{> b}}，_b.md.hbs: {{> a}}',
  cure: {
    'zh-CN': '去掉引用自己的那一处；把过长的模板分成几个文件；减少循环里的循环。',
    en: 'Remove the place where it includes itself; divide a long template into several files; put fewer loops inside loops.',
  },
};
