// font-load: a font file of the report is missing, cut short or damaged.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const unreadableFont: FindingDefinition<{ readonly name: string; readonly isMissing: boolean }> = {
  code: 'font-load',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name, isMissing }) => ({
      message: isMissing ? `找不到字体文件 ${name}。` : `字体文件 ${name} 已损坏或不完整，无法使用。`,
      expected: '随程序安装的四个字体文件，完好无损。',
      hint: '在程序所在的文件夹里运行 npm ci，重新安装；磁盘空间不足时先腾出空间。',
    }),
    en: ({ name, isMissing }) => ({
      message: isMissing
        ? `The font file ${name} is not there.`
        : `The font file ${name} is damaged or cut short.`,
      expected: 'The four font files that are installed with the program, unharmed.',
      hint: 'Run npm ci in the program’s folder to install them anew; make room first if the disk is full.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'font-load',
  when: {
    'zh-CN':
      '报告要用的字体文件不在，或者只有半个：多半是安装时断了网、磁盘满了，或者被别的程序清理掉了。没有字体就排不了版，所以没有生成报告。',
    en: 'A font file of the report is missing or incomplete: mostly the installation was cut off, the disk was full, or another program cleaned it away. Nothing can be set without fonts, so no report is made.',
  },
  example: {
    'zh-CN': 'node_modules 里的 NotoSerifSC_400Regular.ttf 只有 3 MB',
    en: 'Only 3 MB of NotoSerifSC_400Regular.ttf are in node_modules',
  },
  cure: {
    'zh-CN': '在程序所在的文件夹里运行 npm ci，再生成一次。',
    en: 'Run npm ci in the program’s folder and build again.',
  },
};
