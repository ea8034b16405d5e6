// lay-loose-line: a justified line is stretched by more than a tenth of an em per gap.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';
import type { BlockName } from '../block-name.js';

export const looseLine: FindingDefinition<{
  readonly page: string;
  readonly block: BlockName;
  readonly text: string;
  readonly stretch: string;
}> = {
  code: 'lay-loose-line',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ page, block, text, stretch }) => ({
      message: `第${page}页的${block['zh-CN']}有一行字距过松（每个间隙拉开${stretch}字宽）：“${text}”。`,
      expected: '每个间隙至多拉开0.1字宽。',
      hint: '在这一段中增删几个字，让长的数字或外文换一个位置。',
    }),
    en: ({ page, block, text, stretch }) => ({
      message: `A line of ${block.en} on page ${page} is set loosely (${stretch} em per gap): “${text}”.`,
      expected: 'At most 0.1 em is added per gap.',
      hint: 'Add or drop a few characters in the paragraph, so that a long number or word moves.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-loose-line',
  when: {
    'zh-CN': '一行的字距拉得过开，不好看。通常是行里有很长的、不能断开的英文或数字。',
    en: 'A line is stretched too far. Mostly it holds a long word or number that cannot be broken.',
  },
  example: {
    'zh-CN': '一行里只有几个汉字和一个很长的网址',
    en: 'A line of a few characters and a long web address',
  },
  cure: {
    'zh-CN': '改写这一句，使长的英文或数字不落在行末。报告照常生成。',
    en: 'Reword the sentence so that the long word does not fall at the line’s end. The report is made all the same.',
  },
};
