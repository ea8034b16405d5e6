// eol-cr: lines that end in carriage returns alone, as an old Mac writes them: read, with a reminder.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const carriageReturns: FindingDefinition<Readonly<Record<never, never>>> = {
  code: 'eol-cr',
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': () => ({
      message: '各行之间用的是老式苹果系统的换行（CR），已照常读取。',
      expected: '换行为 CRLF 或 LF。',
      hint: '在 Excel 中另存时选“CSV UTF-8（逗号分隔）”，不要选“CSV（Macintosh）”。',
    }),
    en: () => ({
      message: 'The lines end in carriage returns alone, as on an old Mac; they were read all the same.',
      expected: 'Lines that end in CRLF or LF.',
      hint: 'Save as “CSV UTF-8 (comma delimited)”, not as “CSV (Macintosh)”.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'eol-cr',
  when: {
    'zh-CN': '文件保存成了“CSV（Macintosh）”，各行之间的换行别的程序可能认不出来。',
    en: 'The file was saved as “CSV (Macintosh)”; other programs may not know its line ends.',
  },
  example: { 'zh-CN': '另存为“CSV（Macintosh）”', en: 'Saved as “CSV (Macintosh)”' },
  cure: {
    'zh-CN': '在 Excel 中另存为“CSV UTF-8（逗号分隔）”。',
    en: 'Save it as “CSV UTF-8 (comma delimited)”.',
  },
};
