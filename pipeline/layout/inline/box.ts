// Boxes: the unbreakable pieces of a paragraph, and the gaps between them. Loops over boxes count indices: reports
// are laid out in a fresh process, where an iterator costs more than what is done with a box.
import type { Colour, FontRole, Glyph, Points, RunRole } from '../../model/page.js';
import type { LoadedFont } from '../fonts/font-set.js';
import type { TextForm } from '../fonts/shaping.js';
import type { CharacterClass } from './character-class.js';

/** How a run of text looks and what it is. */
export interface Face {
  readonly font: FontRole;
  readonly loaded: LoadedFont;
  readonly size: Points;
  readonly colour: Colour;
  /** Above the baseline. */
  readonly rise: Points;
  readonly role: RunRole;
  readonly form: TextForm;
  /** Letters of this font, size and form that were met before. */
  readonly met: Map<string, Letters>;
}

/**
 * A Han character, a mark, a Western word, a dash of two ems: nothing inside stretches, shrinks or breaks.
 * The same letters of one font and size are one object, however often they occur.
 */
export interface Letters {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly width: Points;
  readonly first: CharacterClass;
  readonly last: CharacterClass;
  /** White of a full-width mark: before an opener, after the others. Always less than the width. */
  readonly lead: Points;
  readonly trail: Points;
  /** Penalty of the break that the last character offers inside a Western word; `null` if none. */
  readonly offers: number | null;
}

export interface Box {
  readonly letters: Letters;
  readonly face: Face;
  /** What stands between this box and the next on the same line. */
  readonly gap: Gap;
  /** The indicator whose figure it prints. */
  readonly prints: string | null;
}

/** In the order in which gaps widen (CLREQ, 行内调整): word spaces, 中西间距, then all alike. */
export type Stretch = 'none' | 'space' | 'autospace' | 'even';

/** In the order in which a line gives way (CLREQ, 行内调整). */
export type ShrinkLevel = 'space' | 'bracket' | 'pause' | 'autospace' | 'stop';

export interface Gap {
  /** Natural width; negative where two marks share their white. */
  readonly width: Points;
  readonly stretch: Stretch;
  /** How far a word space or 中西间距 widens before all gaps do. */
  readonly room: Points;
  /** How much further 中西间距 widens rather than that all gaps become loose. */
  readonly reserve: Points;
  /** How much can be taken away, by level. */
  readonly shrink: readonly Shrink[];
  /** Of ending a line here; infinite where none may end. */
  readonly penalty: number;
  /** Glyphs of the spaces that are typed here. */
  readonly spaces: readonly Glyph[];
  /** The paragraph goes on with a new line here, whatever room is left. */
  readonly isForced: boolean;
}

export interface Shrink {
  readonly level: ShrinkLevel;
  readonly amount: Points;
}

/** Source text of boxes, with the spaces typed between them; the spaces after the last one count too. */
export function textOf(boxes: readonly Box[]): string {
  let text = '';
  for (let index = 0; index < boxes.length; index += 1) {
    // An index below the length names a box.
    const { letters, gap } = boxes[index] as Box;
    text += letters.text;
    if (gap.spaces.length > 0) for (const space of gap.spaces) text += space.text;
  }
  return text;
}
