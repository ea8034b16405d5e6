// Numbers typed into words: what no template may hold, since they would not follow the data.

/**
 * Digits of any width, and Chinese numerals that count something. 一 alone is left out: 一期, 一批
 * and 这一年 are words, not figures.
 */
const pattern =
  /[0-9０-９][0-9０-９.．,，%％]*|百分之[一二三四五六七八九十百千零〇]+|[二两三四五六七八九十百千][一二三四五六七八九十百千零〇]{0,30}(?=[个家项张件起款位年倍成次条种类座万亿%％])/gu;

export interface TypedNumber {
  readonly text: string;
  /** In code units of the words. */
  readonly index: number;
}

export function typedNumbersIn(words: string): readonly TypedNumber[] {
  return [...words.matchAll(pattern)].map(({ 0: text, index }) => ({ text, index }));
}
