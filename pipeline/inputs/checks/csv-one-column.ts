// csv-one-column: another separator than the comma.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const oneColumn: FindingDefinition<{ readonly separator: string }> = {
  code: 'csv-one-column',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ separator }) => ({
      message: `只认出一列：各列之间用的是“${separator === '\t' ? '制表符' : separator}”，不是半角逗号。`,
      expected: '各列之间用半角逗号“,”分隔。',
      hint: '在 Excel 或 WPS 中用“数据→分列”按这个符号分开，再另存为“CSV UTF-8（逗号分隔）”；或用文本编辑器把它全部换成半角逗号。',
    }),
    en: ({ separator }) => ({
      message: `Only one column was found: the columns are separated by “${separator === '\t' ? 'tab' : separator}”, not by commas.`,
      expected: 'Columns separated by commas.',
      hint: 'In Excel or WPS, split it by Data → Text to Columns and save it as “CSV UTF-8 (comma delimited)”; or replace the character by commas in an editor.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'csv-one-column',
  when: {
    'zh-CN': '整个表只认出一列，因为各列之间不是半角逗号，而是分号、制表符或中文逗号。',
    en: 'Only one column was found, because the columns are separated by semicolons, tabs or Chinese commas instead of commas.',
  },
  example: 'indicator;period;value → indicator,period,value',
  cure: {
    'zh-CN': '在 Excel 或 WPS 中用“数据→分列”按这个符号分开，再另存为“CSV UTF-8（逗号分隔）”。',
    en: 'Use Data → Text to Columns in the spreadsheet, then save as “CSV UTF-8 (comma delimited)”.',
  },
};
