// tpl-markup: Markdown that the report has no form for, such as HTML or a hand-made table.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import type { MarkupKind } from '../markup-faults.js';

/** What it is called, and what to write instead. */
type Told = readonly [what: string, cure: string];

const told: Readonly<Record<MarkupKind, { readonly 'zh-CN': Told; readonly en: Told }>> = {
  'block-in-item': {
    'zh-CN': ['列表里的标题、指令或换页', '列表里只能有段落和列表；把它移到列表之后，顶格单独成段。'],
    en: [
      'a heading, directive or page break inside a list',
      'Move it behind the list, at the start of a line.',
    ],
  },
  blockquote: {
    'zh-CN': ['行首的 > 引用', '删去 >；要另起一块就用 :::note … :::。'],
    en: ['a quotation with >', 'Remove the >; :::note … ::: sets words apart.'],
  },
  code: {
    'zh-CN': ['代码块', '行首空四格或用 Tab 会成为代码：删去行首的空格和 ```。段首缩进由程序排。'],
    en: [
      'a block of code',
      'Four spaces or a tab at the start of a line make code: remove them, or the ```.',
    ],
  },
  'deep-list': {
    'zh-CN': ['第四层列表', '列表最多三层；把最里面的一层写成句子。'],
    en: ['a list of the fourth level', 'Lists have three levels at most; say the innermost in a sentence.'],
  },
  delete: {
    'zh-CN': ['~~删除线~~', '删去波浪号，或者删去这些文字。'],
    en: ['~~struck words~~', 'Remove the tildes, or the words.'],
  },
  'directive-label': {
    'zh-CN': ['指令后的方括号', '只有 ::table[标题] 和 ::chart[标题] 可以带文字；删去方括号。'],
    en: [
      'brackets behind a directive',
      'Only ::table[title] and ::chart[title] print words; remove the brackets.',
    ],
  },
  'empty-link': {
    'zh-CN': ['没有文字的链接', '在方括号里写上文字，或者直接写网址。'],
    en: ['a link without words', 'Put words into the brackets, or write the address alone.'],
  },
  'empty-section': {
    'zh-CN': ['下面没有内容的标题', '没有内容的标题不印：在它下面写上内容，或者删去。'],
    en: [
      'a heading with nothing under it',
      'Such a heading is not printed: write something under it, or remove it.',
    ],
  },
  footnote: {
    'zh-CN': ['[^…] 脚注', '脚注写成 {{#footnote}}…{{/footnote}}，紧跟在要说明的词之后。'],
    en: ['a footnote [^…]', 'Write {{#footnote}}…{{/footnote}} right behind the word it is about.'],
  },
  'heading-underlined': {
    'zh-CN': ['下一行的 --- 或 === 把这一段变成了标题', '标题写成 ## 标题；要换页，在 --- 前空一行。'],
    en: [
      'a line of --- or === that makes a heading of the words above it',
      'Write ## for a heading; leave a line empty before --- for a new page.',
    ],
  },
  html: {
    'zh-CN': ['HTML', '删去尖括号里的标记；给自己看的话写成 {{!-- … --}}。'],
    en: ['HTML', 'Remove the tags; remarks to yourself are {{!-- … --}}.'],
  },
  image: {
    'zh-CN': ['图片', '图用 ::chart，照片用 ::photographs，都从数据来。'],
    en: ['an image', 'Use ::chart for charts and ::photographs for photographs, which come from the data.'],
  },
  'inline-code': {
    'zh-CN': ['`代码`', '删去反引号；要引用就用“”。'],
    en: ['`code`', 'Remove the backticks, or use quotation marks.'],
  },
  'link-title': {
    'zh-CN': ['链接的引号说明', '说明不会印出来：删去它，或写进正文。'],
    en: [
      'a link with a title in quotation marks',
      'The title would not be printed: remove it, or say it in the text.',
    ],
  },
  'list-numbers': {
    'zh-CN': ['序号不连续的列表', '序号依次加一（也可以都写第一个数）：印出来总是依次加一。'],
    en: [
      'a list whose numbers do not count up',
      'Count up by one, or repeat the first number: the list is printed counting up.',
    ],
  },
  'note-of-blocks': {
    'zh-CN': ['脚注里的标题、列表或指令', '脚注里只写句子。'],
    en: ['a heading, list or directive in a footnote', 'Write sentences only in a footnote.'],
  },
  reference: {
    'zh-CN': ['[文字][名称] 或 [名称]: 网址', '链接写成 [文字](https://…)。'],
    en: ['[words][name] or [name]: address', 'Write a link as [words](https://…).'],
  },
  table: {
    'zh-CN': ['手工画的表格', '表格用 ::table，由数据生成。'],
    en: ['a table made by hand', 'Use ::table, which is made from the data.'],
  },
  task: {
    'zh-CN': ['[ ] 任务列表', '删去 [ ]，写成普通的列表。'],
    en: ['a task list [ ]', 'Remove the [ ] for a plain list.'],
  },
  'unclosed-container': {
    'zh-CN': ['没有结束的 :::', '在这一块的末尾加单独一行 :::。'],
    en: ['a ::: that is not closed', 'End it with ::: on a line of its own.'],
  },
  'unknown-directive': {
    'zh-CN': ['没有这个版面指令', '对照模板指南改正；正文中的冒号用全角“：”。'],
    en: [
      'a directive that does not exist',
      'Mend it after the template guide; use the full-width colon in Chinese prose.',
    ],
  },
};

export const foreignMarkup: FindingDefinition<{ readonly kind: MarkupKind }> = {
  code: 'tpl-markup',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ kind }) => ({
      message: `报告不能排出这种写法：${told[kind]['zh-CN'][0]}。`,
      expected: '标题（#）、段落、列表、**着重**、链接和版面指令。',
      hint: told[kind]['zh-CN'][1],
    }),
    en: ({ kind }) => ({
      message: `The report has no form for this Markdown: ${told[kind].en[0]}.`,
      expected: 'Headings (#), paragraphs, lists, **strong**, links and directives.',
      hint: told[kind].en[1],
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-markup',
  when: {
    'zh-CN': '模板里用了报告没有对应版式的 Markdown 或 HTML，例如手工画的表格。',
    en: 'A template uses Markdown or HTML for which the report has no form, such as a table made by hand.',
  },
  example: '<b>重点</b> → **重点**',
  cure: {
    'zh-CN': '改用模板指南里列出的写法。表格用 ::table 指令，由数据生成。',
    en: 'Use the forms of the template guide. Tables are made from the data by ::table.',
  },
};
