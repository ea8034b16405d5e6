// Stretches of plain text that stay on one line: standard codes, numbers with spaces, numbers of figures.

/**
 * Officialese and CLREQ (符号分离禁则) keep numbers and codes whole. Each pattern is looked for in the text of a
 * whole paragraph; a space inside is part of the code and does not stretch.
 */
const patterns: readonly RegExp[] = [
  // GB/T 19001—2016, ISO 9001:2015, DB45/T 2229—2020, T/CAS 100—2020
  /(?<![A-Za-z0-9])[A-Z][A-Z0-9]{0,7}(?:\/[A-Z]{1,6})* ?\d+(?:\.\d+)*(?:[—–:-]\d{2,4})?(?![A-Za-z0-9])/g,
  // 1 234.5: thousands apart by a space (GB/T 15835—2011)
  /(?<![\d.])\d{1,3}(?:[ \u00a0]\d{3})+(?:\.\d+)?(?!\d)/g,
  // 图1-1, 表A.2, 附表3-1, 表附一-1
  /[图表式](?:附[一二三四五六七八九十]*[-–—])?[A-Z]?\.?\d+(?:[-–—.]\d+)*/g,
  // 0.5 ℃, 5 %, 12 kPa, 3 m², 40 km/h
  /\d[ \u00a0](?:[%‰℃℉°]|(?:[kMGcdmµμn]?(?:m|g|L|l|W|Wh|Pa|Hz|A|V|J|N|s|mol|B|dB|Ω)|t|h|d|min|ha|hm)[²³]?(?:\/[a-z]+[²³]?)?(?![A-Za-z]))/g,
  // 63%～68%, 2016—2020, 1.5–2 (GB/T 15835—2011: both ends of a range are one number)
  /(?<![A-Za-z0-9])\d+(?:\.\d+)*[%‰℃]?(?:[～—–~]|-(?=\d))\d+(?:\.\d+)*[%‰℃]?/g,
  // （推算）, （推算，见图1）, 【待补】: a word in brackets; 制（修）订: one with a character in brackets
  /（[\u4e00-\u9fff]{1,3}[），]|【[\u4e00-\u9fff]{2,3}】/g,
  /[\u4e00-\u9fff]（[\u4e00-\u9fff]）[\u4e00-\u9fff]/g,
  // 3×10, kW·h
  /\d×\d|[A-Za-z]·[A-Za-z]/g,
];

/** Quick look: most texts have none of these. */
const mayHaveSpans = /[\d·（]/;

/** From the index of its first UTF-16 code unit to the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Unbreakable spans of a text in order; overlapping ones are one. */
export function unbreakableSpans(text: string): readonly Span[] {
  if (!mayHaveSpans.test(text)) return [];
  const spans = patterns
    .flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
        from: index,
        to: index + match.length,
      })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.from >= last.to) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
}

/** Units and measure words that follow a number in reports; a break between them is a fault. */
const measureWords = new Set(
  '年月日时分秒个项家件张款位名次起倍多万亿千百十元人岁公米吨升只条座种批套台部艘辆架所处间类级届期天周度点户亩株头篇页章节号',
);

export function isMeasureWord(character: string): boolean {
  return measureWords.has(character);
}
