// What the reading says around the document's own words, in both message languages.
import type { MessageLanguage } from '../model/finding.js';

export interface ReadingWords {
  readonly document: (title: string, language: string, pages: number) => string;
  readonly heading: (level: string) => string;
  readonly paragraph: string;
  readonly figure: string;
  readonly formula: string;
  readonly noAlternative: string;
  readonly caption: string;
  readonly note: string;
  readonly noteIn: (text: string) => string;
  readonly contents: (count: number) => string;
  readonly list: (count: number) => string;
  readonly table: (rows: number, columns: number) => string;
  readonly tableHead: string;
  readonly group: string;
  readonly row: string;
  readonly empty: string;
  readonly link: (text: string) => string;
  readonly inLanguage: (language: string, text: string) => string;
  /** Between a column's name and the cell, and between cells. */
  readonly colon: string;
  readonly separator: string;
  readonly other: (role: string) => string;
}

const chinese: ReadingWords = {
  document: (title, language, pages) => `文档：${title}（语言 ${language}，共 ${pages} 页）`,
  heading: (level) => `标题${level}`,
  paragraph: '段落',
  figure: '图',
  formula: '公式',
  noAlternative: '（没有替代文本）',
  caption: '题注',
  note: '脚注',
  noteIn: (text) => `（脚注：${text}）`,
  contents: (count) => `目录，共 ${count} 条`,
  list: (count) => `列表，共 ${count} 项`,
  table: (rows, columns) => `表格，${rows} 行 ${columns} 列`,
  tableHead: '列标题',
  group: '分组',
  row: '行',
  empty: '（空）',
  link: (text) => `〔链接：${text}〕`,
  inLanguage: (language, text) => `〔${language}：${text}〕`,
  colon: '：',
  separator: '；',
  other: (role) => role,
};

const english: ReadingWords = {
  document: (title, language, pages) => `Document: ${title} (language ${language}, ${pages} pages)`,
  heading: (level) => `Heading ${level}`,
  paragraph: 'Paragraph',
  figure: 'Figure',
  formula: 'Formula',
  noAlternative: '(no alternative text)',
  caption: 'Caption',
  note: 'Footnote',
  noteIn: (text) => ` (footnote: ${text})`,
  contents: (count) => `Contents, ${count} entries`,
  list: (count) => `List, ${count} items`,
  table: (rows, columns) => `Table, ${rows} rows, ${columns} columns`,
  tableHead: 'Column headers',
  group: 'Group',
  row: 'Row',
  empty: '(empty)',
  link: (text) => `[link: ${text}]`,
  inLanguage: (language, text) => `[${language}: ${text}]`,
  colon: ': ',
  separator: '; ',
  other: (role) => role,
};

export const readingWords: Readonly<Record<MessageLanguage, ReadingWords>> = {
  'zh-CN': chinese,
  en: english,
};
