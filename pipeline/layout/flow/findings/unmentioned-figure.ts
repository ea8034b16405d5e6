// lay-unmentioned-figure: a figure or table stands in the text, but no sentence sends the reader to it.
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';

export const unmentionedFigure: FindingDefinition<{ readonly number: string }> = {
  code: 'lay-unmentioned-figure',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ number }) => ({
      message: `正文没有提到${number}。`,
      expected: '每幅图、每张表都先在正文中提到，再放置。',
      hint: '在它前面的段落里用 figure-reference、table-reference 或 see 提到它，或撤去它。',
    }),
    en: ({ number }) => ({
      message: `The text never mentions ${number}.`,
      expected: 'Each figure and table is mentioned in the text before it stands there.',
      hint: 'Mention it in the paragraph before with figure-reference, table-reference or see, or take it out.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-unmentioned-figure',
  when: {
    'zh-CN': '报告里放了一幅图或一张表，但没有一句话说到它，读者不知道该在什么时候看。',
    en: 'The report holds a figure or table of which no sentence speaks, so the reader does not know when to look.',
  },
  example: {
    'zh-CN': '模板里有 ::chart{#brands}，各段文字里没有“见图”',
    en: '::chart{#brands} in a template, and no “see figure” in any paragraph',
  },
  cure: {
    'zh-CN': '在前面的段落里加一句“见图几”或“列于表几”，或者撤去这幅图、这张表。报告照常生成。',
    en: 'Add “see figure” or “see table” to a paragraph before it, or take it out. The report is made all the same.',
  },
};
