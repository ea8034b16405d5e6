// Fills a wording pattern with inlines, and joins inlines as Chinese lists do.
import type { Inline } from '../../model/block.js';
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

/** 甲、乙和丙; one item stands alone. */
export function joinPhrases(phrases: readonly Phrase[], wording: Wording, lastJoin?: string): Phrase {
  const inlines = phrases.flatMap((phrase, index) => {
    const isLast = index === phrases.length - 1;
    const join = isLast ? (lastJoin ?? wording.say('join.and')) : wording.say('join.pause');
    return index === 0 ? phrase : [...text(join), ...phrase];
  });
  return mergeTexts(inlines);
}

/** Neighbouring texts become one, so that a reader of the blocks sees whole sentences. */
export function mergeTexts(inlines: readonly Inline[]): Phrase {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', text: last.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}
