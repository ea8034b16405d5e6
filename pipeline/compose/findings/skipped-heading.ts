// tpl-heading: a heading that leaves out a level, or is deeper than the report has headings.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export interface SkippedHeading {
  /** How many # it has. */
  readonly level: number;
  /** How many it may have at most here. */
  readonly most: number;
}

const marks = (level: number) => '#'.repeat(level);

export const skippedHeading: FindingDefinition<SkippedHeading> = {
  code: 'tpl-heading',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ level, most }) => ({
      message: `标题用了 ${marks(level)}，这里最多只能用 ${marks(most)}。`,
      expected: '标题逐级加深：# 之后是 ##，## 之后是 ###，最深三级。',
      hint: `改成 ${marks(most)}，或在前面补上缺的那一级标题。`,
    }),
    en: ({ level, most }) => ({
      message: `The heading has ${marks(level)} where it may have ${marks(most)} at most.`,
      expected: 'Headings go down one level at a time, # then ## then ###; there are three levels.',
      hint: `Write ${marks(most)}, or add the heading that is left out before it.`,
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-heading',
  when: {
    'zh-CN': '标题跳过了一级（# 之后直接用 ###），或者深过三级。目录和读屏软件都靠标题的级别找路。',
    en: 'A heading leaves out a level (### right after #), or is deeper than three. The contents and screen readers go by the levels.',
  },
  example: '### 品牌 → ## 品牌',
  cure: {
    'zh-CN': '减少井号，或补上中间缺的标题。',
    en: 'Write fewer #, or add the heading that is left out.',
  },
};
