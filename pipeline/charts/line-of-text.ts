// A line of a chart as prose would set it: one form for each character, lowered and raised digits, 中西间距.
import { joinedLines } from '../model/joined-lines.js';
import { normaliseCharacters } from '../model/normalisation.js';
import { scriptForm, scriptForms, scriptSizes } from '../model/script-forms.js';
import { autospace, isSpacedBetween } from './autospace.js';

/** Text of one size; sizes and heights in ems of the line. */
export interface LinePiece {
  readonly text: string;
  readonly size: number;
  /** How far its baseline stands above the line's. */
  readonly rise: number;
  /** White before it. */
  readonly gap: number;
}

const full = { size: 1, rise: 0 } as const;

/** What is set for a text on one line. Spaces of every width but 全角空格 are the font's own. */
export function setCharacters(text: string): string {
  return joinedLines(normaliseCharacters(text)).replace(/(?!\u3000)\p{Zs}/gu, ' ');
}

/** @param text as {@link setCharacters} gives it. */
export function linePieces(text: string): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let look: Omit<LinePiece, 'text'> = { ...full, gap: 0 };
  let words = '';
  let previous = '';
  for (const [index, part] of text.split(scriptForms).entries()) {
    // Every second part is what was looked for.
    const form = index % 2 === 1 ? scriptForm(part) : null;
    const own = form === null ? full : form.isRaised ? scriptSizes.raised : scriptSizes.lowered;
    for (const character of form?.plain ?? part) {
      const isSpaced = isSpacedBetween(previous, character);
      if (isSpaced || own.rise !== look.rise) {
        if (words !== '') pieces.push({ text: words, ...look });
        look = { ...own, gap: isSpaced ? autospace * Math.min(own.size, look.size) : 0 };
        words = '';
      }
      words += character;
      previous = character;
    }
  }
  return [...pieces, { text: words, ...look }];
}
