// lay-underfull-page: a page inside a part is filled less than three fifths.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';
import type { BlockName } from '../block-name.js';

export const underfullPage: FindingDefinition<{
  readonly page: string;
  readonly share: string;
  /** What the page ends with, and what the next begins with. */
  readonly last: BlockName;
  readonly next: BlockName;
}> = {
  code: 'lay-underfull-page',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ page, share, last, next }) => ({
      message: `第${page}页只排满了${share}%：${last['zh-CN']}之后排不下${next['zh-CN']}。`,
      expected: '除各部分的最后一页外，每页至少排满60%。',
      hint: '把大图、大表移到较长的段落之后，或把它缩小。',
    }),
    en: ({ page, share, last, next }) => ({
      message: `Page ${page} is only ${share} % full: after ${last.en} there is no room for ${next.en}.`,
      expected: 'Every page but the last of a part is at least 60 % full.',
      hint: 'Place the large figure or table after a longer paragraph, or make it smaller.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-underfull-page',
  when: {
    'zh-CN': '一页的下部空得太多，通常因为下一块内容（图、表）太高，放不下。',
    en: 'A page is left too empty at its foot, mostly because the next chart or table is too high to fit.',
  },
  example: {
    'zh-CN': '页面下半部空白，图排在下一页',
    en: 'The lower half of a page is blank and the chart stands on the next',
  },
  cure: {
    'zh-CN': '调整图表的先后，或把图改矮一些。报告照常生成。',
    en: 'Move the chart or table, or make the chart lower. The report is made all the same.',
  },
};
