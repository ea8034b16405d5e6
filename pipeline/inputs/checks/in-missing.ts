// in-missing: a required file that is not there.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const missingFile: FindingDefinition<{ readonly path: string }> = {
  code: 'in-missing',
  severity: 'error',
  exitCode: 3,
  text: {
    'zh-CN': ({ path }) => ({
      message: `缺少文件 ${path}。`,
      expected: '这里有这个文件。',
      hint: '检查文件名的拼写和大小写。数据文件可从上一期复制一份，换成这一期的内容；模板文件可从自带的模板复制。',
    }),
    en: ({ path }) => ({
      message: `The file ${path} is missing.`,
      expected: 'This file, in this place.',
      hint: 'Check spelling and case of its name. Copy a data file from the edition before and change its content, or a template file from the template that comes with the program.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'in-missing',
  when: {
    'zh-CN': '一个必需的文件不在该在的地方：没有复制过来，或者名字写得不一样。',
    en: 'A required file is not where it should be: it was not copied, or it has another name.',
  },
  example: {
    'zh-CN': '文件夹里是“数值.csv”，没有 values.csv',
    en: 'The folder has “Values(1).csv” but no values.csv',
  },
  cure: {
    'zh-CN': '检查文件名（包括大小写和扩展名）。数据文件可以从上一年的文件夹复制一份再改。',
    en: 'Check the name, its case and its extension. A data file can be copied from the year before and changed.',
  },
};
