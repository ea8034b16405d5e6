// csv-title-row: a title or other lines stand above the header.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const titleRow: FindingDefinition<{ readonly headerLine: number }> = {
  code: 'csv-title-row',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ headerLine }) => ({
      message: `第一行应当是表头，表头却在第 ${headerLine} 行，上面是标题或别的内容。`,
      expected: '第一行就是表头，如 indicator,period,value,unit。',
      hint: `删去第 ${headerLine} 行上面的各行（标题、制表单位、空行），使表头成为第一行。`,
    }),
    en: ({ headerLine }) => ({
      message: `The first row should be the header, but the header stands on line ${headerLine}, below a title or something else.`,
      expected: 'The header in the first row, such as indicator,period,value,unit.',
      hint: `Delete the rows above line ${headerLine}, so that the header comes first.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'csv-title-row',
  when: {
    'zh-CN': '表的上面有一行标题（如“主要质量指标表”）、制表单位或空行，表头不在第一行。下面的各行照样检查。',
    en: 'A title, the issuing body or a blank row stands above the header. The rows below are checked all the same.',
  },
  example: '2020年主要质量指标,,,,,,, → indicator,period,value,unit,qualifier,status,source,note',
  cure: {
    'zh-CN': '删去表头上面的各行，使表头成为第一行。',
    en: 'Delete the rows above the header, so that it comes first.',
  },
};
