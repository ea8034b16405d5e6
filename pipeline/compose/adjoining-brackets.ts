// Brackets that meet become one pair: 占5.3%（推算，见图2-2）, not 占5.3%（推算）（见图2-2）.
import type { Inline } from '../model/block.js';
import type { Run } from './run.js';

/** What closes and opens where two pairs meet, and what stands between their words then. */
const seams = {
  'zh-CN': { closing: '）', opening: '（', between: '，' },
  en: { closing: ')', opening: ' (', between: '; ' },
} as const;

/** Only the mark behind a computed number gives way: brackets that belong to a name stay as they are. */
export function withoutAdjoiningBrackets(
  inlines: readonly Inline[],
  { language, wording }: Run,
): readonly Inline[] {
  const { closing, opening, between } = seams[language];
  const mark = wording.say('derived.mark');
  if (!mark.endsWith(closing)) return inlines;
  const joined = mark.slice(0, -closing.length) + between;
  return inlines.map((inline) =>
    inline.type === 'text' ? { ...inline, text: inline.text.replaceAll(mark + opening, joined) } : inline,
  );
}
