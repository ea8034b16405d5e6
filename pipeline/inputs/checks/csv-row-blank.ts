// csv-row-blank: rows of nothing between the rows of a table, or saved below them.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export interface BlankRows {
  readonly count: number;
  readonly where: 'between' | 'below';
}

export const blankRows: FindingDefinition<BlankRows> = {
  code: 'csv-row-blank',
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ count, where }) => ({
      message:
        where === 'between'
          ? `从这里起有 ${count} 个空行夹在数据中间；已跳过。`
          : `数据下面还存着只有逗号的空行（共 ${count} 行）；已跳过。`,
      expected: '数据一行接一行，下面没有空行。',
      hint:
        where === 'between'
          ? '删去空行；如果这里本来有数据，请补上。'
          : '在 Excel 或 WPS 里选中数据下面的空行，点右键“删除”，再保存。',
    }),
    en: ({ count, where }) => ({
      message:
        where === 'between'
          ? `From here on ${count} blank ${count === 1 ? 'row stands' : 'rows stand'} between the rows; skipped.`
          : `Below the data ${count} ${count === 1 ? 'row of nothing but commas is' : 'rows of nothing but commas are'} saved; skipped.`,
      expected: 'Row upon row of data, and none below them.',
      hint:
        where === 'between'
          ? 'Delete them; if data stood there, write it again.'
          : 'Select the empty rows below the data in the spreadsheet, delete them and save.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'csv-row-blank',
  when: {
    'zh-CN':
      '数据中间夹着空行，或者数据下面存着只有逗号的空行（在 Excel 里曾经填过、设过格式的行，清除内容以后仍会存成“,,,,”）。空行不影响读取，只是提醒：中间的空行可能是误删了内容。',
    en: 'Blank rows stand between the rows, or rows of nothing but commas below them (rows of a spreadsheet that were once filled or formatted are saved as “,,,,”). They do no harm; those in between may be content deleted by mistake.',
  },
  example: ',,,,,,,',
  cure: {
    'zh-CN': '在 Excel 或 WPS 里选中空行，点右键“删除”（不是清除内容），再保存。',
    en: 'Select the empty rows in the spreadsheet, delete them (not their content only) and save.',
  },
};
