// lay-loose-line: a justified line is stretched by more than a tenth of an em per gap.
import type { FindingDefinition } from '../../../model/finding.js';

export const looseLine: FindingDefinition<{
  readonly page: string;
  readonly text: string;
  readonly stretch: string;
}> = {
  code: 'lay-loose-line',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ page, text, stretch }) => ({
      message: `第${page}页有一行字距过松（每个间隙拉开${stretch}字宽）：“${text}”。`,
      expected: '每个间隙至多拉开0.1字宽。',
      hint: '在这一段中增删几个字，让长的数字或外文换一个位置。',
    }),
    en: ({ page, text, stretch }) => ({
      message: `A line on page ${page} is set loosely (${stretch} em per gap): “${text}”.`,
      expected: 'At most 0.1 em is added per gap.',
      hint: 'Add or drop a few characters in the paragraph, so that a long number or word moves.',
    }),
  },
};
