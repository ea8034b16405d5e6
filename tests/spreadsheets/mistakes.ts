// Ordinary mistakes in a spreadsheet: what was done, the file that LibreOffice saved, and what is to be found in it.

export interface Mistake {
  /** Of the file in tests/fixtures/spreadsheets, made by make_mistakes.py and saved by LibreOffice. */
  readonly name: string;
  /** What a person did, as a heading. */
  readonly title: string;
  /** The first codes that it leads to, in order. */
  readonly codes: readonly string[];
  /** How the file differs from the one without mistakes, where only Excel saves it so. */
  readonly edit?: readonly [from: string, to: string];
}

export const mistakes: readonly Mistake[] = [
  { name: 'saved-as-gbk', title: '保存时选了“CSV（逗号分隔）”，而不是“CSV UTF-8”', codes: ['enc-not-utf8'] },
  { name: 'semicolons', title: '分隔符选成了分号', codes: ['csv-one-column'] },
  { name: 'thousands', title: '单元格用了千位分隔格式', codes: ['num-thousands'] },
  { name: 'percentage', title: '单元格用了百分比格式', codes: ['num-percent-sign'] },
  { name: 'date', title: '输入 5-14，被当成了日期', codes: ['num-notation'] },
  { name: 'scientific', title: '单元格用了科学记数格式', codes: ['num-notation'] },
  {
    name: 'column-too-narrow',
    title: '列太窄，看不见数字就保存了（Excel）',
    codes: ['num-not-finite'],
    edit: [',1330,', ',####,'],
  },
  { name: 'formula-error', title: '公式出错', codes: ['num-not-finite', 'num-not-finite', 'num-not-finite'] },
  { name: 'unit-in-number', title: '把单位写进了数值', codes: ['num-trailing-unit'] },
  { name: 'full-width', title: '用全角输入了数字', codes: ['num-fullwidth'] },
  { name: 'apostrophe', title: '数字前面有一撇', codes: ['num-notation'] },
  { name: 'year-as-date', title: '年份写成了“2020年”', codes: ['year-invalid'] },
  { name: 'column-deleted', title: '误删了一列（单位）', codes: ['hdr-missing'] },
  { name: 'row-pasted-twice', title: '同一行粘贴了两次', codes: ['key-duplicate'] },
  { name: 'blanks-at-the-end', title: '表格右边和下面留着空格', codes: ['hdr-blank', 'hdr-blank'] },
  { name: 'title-row', title: '在表头上面加了一行标题', codes: ['csv-title-row'] },
];
