// 中西间距 in a chart's words: a quarter em where Han meets Latin letters or digits, by position, never by a space.

/** In ems; CLREQ, 汉字与西文字母、数字的间距, as in the report's prose. */
export const autospace = 1 / 4;

/** Latin, Greek and Cyrillic letters, digits, and the signs that belong to numbers; marks take no gap. */
const western = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9$£€¥#+−%‰°′″]$/u;
/** With letters and digits of full width; not the middle dots between kana, which are marks. */
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー０-９Ａ-Ｚａ-ｚ]$/u;

type Side = 'han' | 'western' | 'neither';

const sides = new Map<string, Side>();

function sideOf(character: string): Side {
  const known = sides.get(character);
  if (known !== undefined) return known;
  // Roman numerals and letters in one square stand among Han as signs.
  const isWide = character >= '\u2100' && character !== '−';
  const side = han.test(character) ? 'han' : western.test(character) && !isWide ? 'western' : 'neither';
  sides.set(character, side);
  return side;
}

/** Whether white stands between two neighbouring characters. */
export function isSpacedBetween(before: string, after: string): boolean {
  const [first, next] = [sideOf(before), sideOf(after)];
  return first !== 'neither' && next !== 'neither' && first !== next;
}
