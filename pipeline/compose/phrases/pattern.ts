// Fills a wording pattern with inlines, and joins inlines as Chinese lists do.
import type { Inline } from '../../model/block.js';
import { isTouching } from '../../model/numbers-apart.js';
import type { Run } from '../run.js';
import { slotGrammar, type Wording } from '../wording.js';

export type Phrase = readonly Inline[];

export function text(words: string): Phrase {
  return words === '' ? [] : [{ type: 'text', text: words }];
}

/** `比{base}{change}` with its slots filled; a slot without content leaves nothing. */
export function fill(pattern: string, slots: Readonly<Record<string, Phrase | string>>): Phrase {
  const inlines: Inline[] = [];
  pattern.split(slotGrammar).forEach((piece, index) => {
    const filling = index % 2 === 0 ? piece : (slots[piece] ?? '');
    inlines.push(...(typeof filling === 'string' ? text(filling) : filling));
  });
  return mergeTexts(inlines);
}

/**
 * 甲、乙和丙, or with the given mark between all of them, or another one before the last; one item stands alone.
 */
export function joinPhrases(
  phrases: readonly Phrase[],
  wording: Wording,
  mark?: string | { readonly between?: string; readonly last: string },
): Phrase {
  const own = typeof mark === 'string' ? { between: mark, last: mark } : mark;
  const { between = wording.say('join.pause'), last } = own ?? { last: wording.say('join.and') };
  const inlines = phrases.flatMap((phrase, index) => {
    const join = index === phrases.length - 1 ? last : between;
    return index === 0 ? phrase : [...text(join), ...phrase];
  });
  return mergeTexts(inlines);
}

/** Between clauses that say the like of one thing: Chinese sets a comma, English joins the last with “and”. */
export function clauseJoint({ language, wording }: Pick<Run, 'language' | 'wording'>): string | undefined {
  return language === 'en' ? undefined : wording.say('join.comma');
}

/**
 * Joins phrases in a sentence: 、 and 和, but commas throughout if a phrase has 、 or 和 inside, since
 * 国家级、自治区级优势区 amid other items would be read as two, or if it becomes a clause: A股300为5只.
 */
export function joinClearly(phrases: readonly Phrase[], wording: Wording): Phrase {
  const marks = [wording.say('join.pause'), wording.say('join.and')];
  const isCompound = phrases.some((phrase) =>
    phrase.some(
      (inline, index) =>
        (inline.type === 'text' && marks.some((mark) => inline.text.includes(mark))) ||
        runsInto(phrase[index - 1], inline),
    ),
  );
  const compound = { between: wording.say('join.compound'), last: wording.say('join.compound-last') };
  return joinPhrases(phrases, wording, isCompound ? compound : undefined);
}

/**
 * Neighbouring texts become one, so that a reader of the blocks sees whole sentences; but not where two numbers would:
 * what stands between those is decided once the whole text is known (numbers-apart.ts).
 */
export function mergeTexts(inlines: readonly Inline[]): Phrase {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && !areTouching(last.text, inline.text)) {
      merged[merged.length - 1] = { type: 'text', text: last.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}

function areTouching(left: string, right: string): boolean {
  return isTouching({ text: left, kind: 'words' }, { text: right, kind: 'words' });
}

/** Whether a figure stands right behind a name that its digits would lengthen. */
function runsInto(name: Inline | undefined, figure: Inline): boolean {
  return (
    name?.type === 'text' &&
    figure.type === 'number' &&
    isTouching({ text: name.text, kind: 'words' }, { text: figure.before + figure.digits, kind: 'number' })
  );
}
