// font-missing-glyph: a character of a template that the report's fonts cannot print.
import type { FindingDefinition } from '../../model/finding.js';

export interface MissingGlyph {
  readonly character: string;
  /** `U+1F600` */
  readonly codePoint: string;
}

export const missingGlyph: FindingDefinition<MissingGlyph> = {
  code: 'font-missing-glyph',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ character, codePoint }) => ({
      message: `报告所用的字体没有“${character}”（${codePoint}）这个字。`,
      expected: '字体中有的文字和符号。',
      hint: '换成常用的写法；表情符号不能印。',
    }),
    en: ({ character, codePoint }) => ({
      message: `The report’s fonts lack the character “${character}” (${codePoint}).`,
      expected: 'Characters that the fonts contain.',
      hint: 'Write it otherwise; emoji cannot be printed.',
    }),
  },
};
