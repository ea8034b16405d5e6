// lay-missing-glyph: a character has come to a page for which its font has no glyph (ISO 14289-1, 7.21.8).
import type { FindingDefinition, FindingDocumentation } from '../../../model/finding.js';
import type { BlockName } from '../block-name.js';

export const missingGlyph: FindingDefinition<{
  readonly page: string;
  readonly block: BlockName;
  readonly character: string;
  /** `U+1F600` */
  readonly codePoint: string;
}> = {
  code: 'lay-missing-glyph',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ page, block, character, codePoint }) => ({
      message: `第${page}页的${block['zh-CN']}里有字体印不出的字“${character}”（${codePoint}）。`,
      expected: '每个字在所用的字体里都有字形。',
      hint: '换成常用的写法，或换用有这个字的字体。',
    }),
    en: ({ page, block, character, codePoint }) => ({
      message: `${block.en} on page ${page} holds “${character}” (${codePoint}), which its font cannot print.`,
      expected: 'The font has a glyph for every character.',
      hint: 'Write it otherwise, or use a font that has the character.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'lay-missing-glyph',
  when: {
    'zh-CN':
      '排好的页上有一个字，所用的字体没有它的字形，印出来会是空框。数据和模板里的字另由 font-missing-glyph 检查。',
    en: 'A character on a finished page has no glyph in its font and would print as an empty box. Data and templates are checked by font-missing-glyph.',
  },
  example: { 'zh-CN': '程序拼出的文字里有表情符号', en: 'An emoji in words that a program put together' },
  cure: {
    'zh-CN': '找到这个字的来源，换成常用的写法。',
    en: 'Find where the character comes from and write it otherwise.',
  },
};
