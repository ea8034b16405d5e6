// Boxes: the unbreakable pieces of a paragraph, and the gaps between them.
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
  readonly role: RunRole;
  readonly form: TextForm;
}

/** A Han character, a mark, a Western word, a dash of two ems: nothing inside stretches, shrinks or breaks. */
export interface Box {
  readonly face: Face;
  readonly glyphs: readonly Glyph[];
  readonly width: Points;
  /** Source text, with the spaces that follow. */
  readonly text: string;
  readonly first: CharacterClass;
  readonly last: CharacterClass;
  /** White of a full-width mark: before an opener, after the others. Always less than the width. */
  readonly lead: Points;
  readonly trail: Points;
  /** What stands between this box and the next on the same line. */
  readonly gap: Gap;
}

/** In the order in which gaps widen (CLREQ, 行内调整): word spaces, 中西间距, then all alike. */
export type Stretch = 'none' | 'space' | 'autospace' | 'even';

/** In the order in which a line gives way (CLREQ, 行内调整). */
export const shrinkLevels = ['space', 'bracket', 'pause', 'autospace', 'stop'] as const;
export type ShrinkLevel = (typeof shrinkLevels)[number];

export interface Gap {
  /** Natural width; negative where two marks share their white. */
  readonly width: Points;
  readonly stretch: Stretch;
  /** How far a word space or 中西间距 widens before all gaps do. */
  readonly room: Points;
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
