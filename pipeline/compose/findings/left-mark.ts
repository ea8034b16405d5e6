// tpl-mark: a mark of Markdown that came to nothing and would be printed, such as an asterisk without its partner.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import type { LeftMark } from '../left-marks.js';

const cures: Readonly<Record<LeftMark, { readonly 'zh-CN': string; readonly en: string }>> = {
  emphasis: {
    'zh-CN': '着重写成 **文字**，星号前后成对、紧贴文字；要印这个符号本身，在前面加反斜杠，如 \\*。',
    en: 'Write **words**, the marks in pairs and close to the words; \\* prints an asterisk itself.',
  },
  code: {
    'zh-CN': '报告里没有代码；删去反引号，要引用就用“”。',
    en: 'A report has no code: remove the backticks, or use quotation marks.',
  },
  link: {
    'zh-CN': '链接写成 [文字](https://…)，方括号、圆括号都用半角、紧挨着，网址里没有空格。',
    en: 'Write a link as [words](https://…), its brackets close together, without a space in the address.',
  },
  directive: {
    'zh-CN': '版面指令单独占一行，写成 ::chart{#图表}；:::lead 之后要有单独一行 ::: 结束。',
    en: 'A directive has a line of its own, ::chart{#id}; :::lead ends with a line of :::.',
  },
  'line-start': {
    'zh-CN': '标题的 #、列表的 - 后面空一格；要印这个符号本身，在前面加反斜杠。',
    en: 'Put a space behind the # of a heading or the - of a list; a backslash before prints the mark itself.',
  },
  backslash: {
    'zh-CN': '删去反斜杠；要印反斜杠本身，写两个。',
    en: 'Remove the backslash; two of them print one.',
  },
  braces: {
    'zh-CN': '补上缺的另一半花括号，或者删去。',
    en: 'Add the other half of the braces, or remove them.',
  },
};

export const leftMark: FindingDefinition<{ readonly mark: LeftMark }> = {
  code: 'tpl-mark',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ mark }) => ({
      message: '这个符号没有起作用，会照样印在报告里。',
      expected: '成对的 **、完整的链接和指令，或者没有这个符号。',
      hint: cures[mark]['zh-CN'],
    }),
    en: ({ mark }) => ({
      message: 'This mark has no effect here and would be printed as it is.',
      expected: 'Paired **, whole links and directives, or no such mark.',
      hint: cures[mark].en,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-mark',
  when: {
    'zh-CN':
      '模板里留下了不成对的星号、反引号、没写完的链接或指令、后面没有空格的 # 等，读者会在报告里看到这些符号。',
    en: 'A template has an asterisk without its partner, an unfinished link or directive, a # without a space: readers would see these marks.',
  },
  example: '**重点 → **重点**',
  cure: {
    'zh-CN': '补上另一半，或者删去；要印符号本身，在前面加反斜杠。',
    en: 'Add the other half or remove it; a backslash before a mark prints the mark itself.',
  },
};
