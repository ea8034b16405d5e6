// A text of several lines as one line: what prose sets for it, where a line end is no more than a space.

const lineEnds = /[^\S\u3000\u00a0]*(?:\r\n?|\n)\s*/g;
/** Written without spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2018-\u201d\u2014\u2026\u3000-\u303f\uff00-\uffef]/u;

/** Lines joined without a space where one of the characters that meet is Chinese, else with one. */
export function joinedLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text.replace(lineEnds, (end, offset: number) => {
    const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
    const after = [...text.slice(offset + end.length, offset + end.length + 2)][0] ?? '';
    return before === '' || after === '' || spaceless.test(before) || spaceless.test(after) ? '' : ' ';
  });
}
