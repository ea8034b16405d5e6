// Marks of Markdown that came to nothing and would be printed as they are: no reader wants asterisks.
import { addressesIn } from './addresses.js';

/** What the mark was meant for. */
export type LeftMark = 'emphasis' | 'code' | 'link' | 'directive' | 'line-start' | 'backslash' | 'braces';

export interface FoundMark {
  /** In code units, from the start of the words. */
  readonly index: number;
  readonly found: string;
  readonly mark: LeftMark;
}

/** In the order in which they are tried at a place; `null` is no mark: an escape, an entity, what `\{{` prints. */
const grammar: readonly (readonly [LeftMark | null, string])[] = [
  [null, String.raw`\\[!-/:-@[-${'`'}{-~]`],
  [null, String.raw`\{\{[^{}]*\}\}`],
  ['backslash', String.raw`\\`],
  ['emphasis', String.raw`\*+|__+|~~+|==+|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])`],
  ['code', '`+'],
  ['link', String.raw`!\[|\](?=[([])|\](?=（(?:https?:|www\.))|\[(?=\^)`],
  ['directive', String.raw`::+|(?<=(?:^|\n)[ \t\u3000]*)：：+(?=[a-z])|:(?=[a-z-]+[[{])`],
  ['braces', String.raw`\}\}|\{\{`],
  ['line-start', String.raw`(?<=(?:^|\n)[ \t\u3000]*)(?:#{1,6}|[-+](?=[^-+\s\d])|\|)`],
];
const anyMark = new RegExp(grammar.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

/**
 * @param words the source of running words: an escaped mark is meant.
 * @param beginLine whether they stand at the start of a line.
 */
export function leftMarks(words: string, beginLine: boolean): readonly FoundMark[] {
  const addresses = addressesIn(words);
  const before = beginLine ? '' : 'x';
  return [...(before + words).matchAll(anyMark)].flatMap(({ 0: found, index: at, ...groups }) => {
    const index = at - before.length;
    const mark = grammar.find((_, which) => Reflect.get(groups, which + 1) !== undefined)?.[0] ?? null;
    const isInAddress = addresses.some(
      ({ start, text }) => index >= start && index + found.length <= start + text.length,
    );
    return mark === null || isInAddress ? [] : [{ index, found, mark }];
  });
}
