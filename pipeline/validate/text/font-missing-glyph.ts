// font-missing-glyph: a character of the data that the report's fonts cannot print.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteWithin } from '../check.js';
import { codePointName, type TextCheck } from './check.js';
import { isUnseen } from './text-control-char.js';

const code = 'font-missing-glyph';

const definition: FindingDefinition<{ readonly character: string; readonly name: string }> = {
  code,
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ character, name }) => ({
      message: `报告所用的字体里没有“${character}”（${name}），印不出来。`,
      expected: '字体中有的汉字、字母和符号',
      hint: '换成常用字或文字说明；表情符号请删去，生僻字请用通行的写法。',
    }),
    en: ({ character, name }) => ({
      message: `The report’s fonts have no “${character}” (${name}), so it cannot be printed.`,
      expected: 'characters that the fonts contain',
      hint: 'Use a common character or words instead; delete emoji.',
    }),
  },
};

/** Spaces need no glyph. */
const space = /\p{Zs}/u;

export const fontMissingGlyph: TextCheck = {
  code,
  definitions: [definition],
  check: (cell, { use, mayPrint }) => {
    if (use === 'key') return null;
    let offset = 0;
    for (const character of cell.text) {
      if (!mayPrint(character.codePointAt(0) ?? 0) && !isUnseen(character) && !space.test(character)) {
        const details = { character, name: codePointName(character) };
        return makeFinding(definition, siteWithin(cell, offset, character), details);
      }
      offset += character.length;
    }
    return null;
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '报告的字体里没有这个字（表情符号、极生僻的字、私用区字符），印出来会是空框。',
    en: 'The report’s fonts lack this character (an emoji, a very rare character, a private one); it would print as a box.',
  },
  example: '👍 → 好',
  cure: {
    'zh-CN': '换一个写法；生僻字可以用同音或同义的常用字，并在括号里说明。',
    en: 'Write it otherwise; replace a very rare character by a common one and explain it in brackets.',
  },
};
