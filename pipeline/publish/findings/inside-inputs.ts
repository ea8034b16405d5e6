// out-inside-inputs: outputs were to be written among the inputs, where the next run would read them.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const insideInputs: FindingDefinition<{ readonly path: string; readonly folder: string }> = {
  code: 'out-inside-inputs',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path, folder }) => ({
      message: `输出文件夹 ${path} 在输入文件夹 ${folder} 里面。`,
      expected: '输入以外的文件夹，例如 outputs/<地区>/<年份>。',
      hint: '换一个文件夹（--out），或去掉 --out，写到默认的地方。',
    }),
    en: ({ path, folder }) => ({
      message: `The outputs folder ${path} is inside the inputs folder ${folder}.`,
      expected: 'A folder outside the inputs, such as outputs/<region>/<year>.',
      hint: 'Choose another folder with --out, or leave --out away.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'out-inside-inputs',
  when: {
    'zh-CN':
      '--out 指到了数据或模板的文件夹里。输出和输入混在一起，下一次运行会把它们当作数据，所以程序不写。',
    en: 'The flag --out leads into a folder of data or templates. Outputs among inputs would be read by the next run, so nothing is written.',
  },
  example: '`--out inputs/guangxi/2020/report`',
  cure: {
    'zh-CN': '用 --out 指到输入以外的文件夹，或不写 --out。',
    en: 'Choose a folder outside the inputs with --out, or leave it away.',
  },
};
