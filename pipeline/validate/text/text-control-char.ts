// text-control-char: characters that cannot be seen but change how text is stored, ordered or compared.
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteWithin } from '../check.js';
import { codePointName, type TextCheck } from './check.js';

const code = 'text-control-char';

/**
 * Unicode 16, chapters 2.13 and 23: controls, bidirectional marks, whatever is ignorable by default (zero-width
 * characters, soft hyphens, variation selectors, tags), separators, private use (its U+E000–F8FF carry figures
 * inside compose), lone surrogates, noncharacters and interlinear marks.
 */
const classes: readonly { readonly pattern: RegExp; readonly zh: string; readonly en: string }[] = [
  { pattern: /[\p{Cc}]/u, zh: '控制字符', en: 'a control character' },
  {
    pattern: /[\p{Bidi_Control}]/u,
    zh: '改变文字方向的隐藏字符',
    en: 'a hidden character that turns the direction of text',
  },
  {
    pattern: /[\p{Default_Ignorable_Code_Point}]/u,
    zh: '看不见的零宽字符',
    en: 'an invisible zero-width character',
  },
  { pattern: /[\p{Zl}\p{Zp}]/u, zh: '特殊的换行符', en: 'an unusual line separator' },
  {
    pattern: /[\p{Co}]/u,
    zh: '自造字（私用区字符），别的电脑上显示不出来',
    en: 'a private-use character, which other computers cannot show',
  },
  {
    pattern: /[\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\p{Cs}]/u,
    zh: '无效的字符',
    en: 'an invalid character',
  },
];
/** Union of the classes, as one class: ordinary text passes in a single scan. */
const anyClass = new RegExp(`[${classes.map(({ pattern }) => pattern.source.slice(1, -1)).join('')}]`, 'gu');

/** Whether a character is one that this check refuses; other checks leave it alone. */
export function isUnseen(character: string): boolean {
  anyClass.lastIndex = 0;
  return anyClass.test(character);
}

const breaks: ReadonlySet<string> = new Set(['\n', '\r']);

const definition: FindingDefinition<{ readonly name: string; readonly zh: string; readonly en: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, zh }) => ({
      message: `这里有${zh}（${name}）。`,
      expected: '看得见的文字',
      hint: '删去光标所在处的字符；看不见时，请把这一格的内容重新输入一遍，不要从网页或 PDF 粘贴。',
    }),
    en: ({ name, en }) => ({
      message: `Here stands ${en} (${name}).`,
      expected: 'visible text',
      hint: 'Delete the character at the caret; if it cannot be seen, type the cell again instead of pasting it.',
    }),
  },
};

export const textControlChar: TextCheck = {
  code,
  definitions: [definition],
  check: (cell, { use }) => {
    // A leading tab or carriage return is text-formula's case.
    const start = (use === 'prose' || use === 'line') && /^[\t\r]/.test(cell.text) ? 1 : 0;
    anyClass.lastIndex = start;
    for (let match = anyClass.exec(cell.text); match !== null; match = anyClass.exec(cell.text)) {
      const [character] = match;
      if (use !== 'key' && breaks.has(character)) continue;
      const kind = classes.find(({ pattern }) => pattern.test(character));
      const details = { name: codePointName(character), zh: kind?.zh ?? '', en: kind?.en ?? '' };
      return makeFinding(definition, siteWithin(cell, match.index, character), details);
    }
    return null;
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '文字里有看不见的字符（从网页或 PDF 复制时常带进来），会让文字错位、方向颠倒或编码对不上。',
    en: 'The text holds an invisible character, often copied from a web page or PDF, which misplaces or reverses text or makes codes differ.',
  },
  example: {
    'zh-CN': 'pass-rate 的中间夹着一个零宽空格（U+200B）',
    en: 'A zero-width space (U+200B) inside pass-rate',
  },
  cure: {
    'zh-CN': '删去插入符所指的字符；看不见时，把这一格删空，用键盘重新输入，不要粘贴。',
    en: 'Delete the character at the caret; if it cannot be seen, empty the cell and type it again instead of pasting.',
  },
};
