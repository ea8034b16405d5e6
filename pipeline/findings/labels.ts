// What stands before the sentences of a finding, and its sentences as lines of plain text.
import type { FindingText, MessageLanguage } from '../model/finding.js';

export const labels: Readonly<
  Record<MessageLanguage, { readonly found: string; readonly expected: string; readonly hint: string }>
> = {
  'zh-CN': { found: '现在是：', expected: '应当是：', hint: '怎样改：' },
  en: { found: 'Found: ', expected: 'Expected: ', hint: 'Hint: ' },
};

/** Three lines, for formats that have room for one text only. */
export function plainText(
  { text }: { readonly text: Readonly<Record<MessageLanguage, FindingText>> },
  language: MessageLanguage,
): string {
  const { message, expected, hint } = text[language];
  return `${message}\n${labels[language].expected}${expected}\n${labels[language].hint}${hint}`;
}
