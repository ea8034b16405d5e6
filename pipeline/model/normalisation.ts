// One form for each character: look-alikes that share a glyph become the usual one, what prints nothing goes.

/** Characters that only look like another: dots, dots of an ellipsis, swung dashes, spaces of a fixed width. */
const lookAlikes: Readonly<Record<string, string>> = {
  '・': '·',
  '‧': '·',
  '⋯': '…',
  '〜': '～',
  '\u2003': '\u3000',
  '\u2007': '\u00a0',
  '\u202f': '\u00a0',
};

/**
 * Radicals that have no compatibility decomposition, each above its ideograph (Unicode Character Database,
 * EquivalentUnifiedIdeograph): input methods and scanned texts put ⻔ for 门.
 */
const radicals = {
  from: '⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺹⺺⺾⻁⻂⻃⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲',
  to: '乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺民氵灬爫丬犭罒礻糹纟罓罒耂肀艹虎衤覀见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀',
} as const;

const replacements = new Map([
  ...Object.entries(lookAlikes),
  ...Array.from(radicals.from, (radical, index): [string, string] => [
    radical,
    Array.from(radicals.to)[index] ?? radical,
  ]),
]);

/** Quick look for anything that is not plain text; most texts have nothing. */
const unusual =
  /[\p{Cc}\p{Cs}\p{M}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u1680\u2000-\u200a\u202f\u205f\u2e80-\u2fdf\uf900-\ufaff・‧⋯〜]|[\u{2f800}-\u{2fa1f}]/u;

/** Halves of surrogate pairs are no text; U+FFFD is what any reader would show. */
const unpaired = /\p{Cs}/gu;
const breaks = /\r\n?|[\u0085\u2028\u2029]/g;
const spaces = /[\t\v\f\u1680\u2000-\u2006\u2008-\u200a\u205f]/g;
/** Joiners, variation selectors, soft hyphens, controls: they have no glyph and are not copied. */
const unprintable = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Kangxi radicals and compatibility ideographs, which share glyphs with the ideographs they stand for. */
const compatibility = /[\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
const others = /[・‧⋯〜\u2003\u2007\u202f\u2e80-\u2eff]/g;
const accented = /\P{M}\p{M}+/gu;

/**
 * The text as it will be printed and copied, but for spaces, which depend on their neighbours. Compatibility
 * forms elsewhere (①, ℃, full-width letters) are the author's choice and stay.
 */
export function normaliseCharacters(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(unpaired, '\ufffd')
    .replace(breaks, '\n')
    .replace(others, (character) => replacements.get(character) ?? character)
    .replace(spaces, ' ')
    .replace(unprintable, '')
    .replace(compatibility, (character) => character.normalize('NFKC'))
    .replace(accented, (sequence) => sequence.normalize('NFC'));
}
