// How a paragraph is set, and what its inlines need to become text.
import type { NoteInline, ReportDocument, Tone } from '../../model/block.js';
import type { Colour, FontRole, Points } from '../../model/page.js';
import type { FontSet } from '../fonts/font-set.js';

export interface ParagraphStyle {
  readonly font: FontRole;
  /** For emphasis. */
  readonly strongFont: FontRole;
  readonly size: Points;
  readonly colour: Colour;
  readonly firstLineIndent: Points;
  /**
   * justify: lines fill the measure, but for the last one. start: as full as they get. even: as few lines, but
   * about equally long and broken at the joints of the phrase, for titles.
   */
  readonly alignment: 'justify' | 'start' | 'even';
}

export interface InlineContext {
  readonly fonts: FontSet;
  readonly language: ReportDocument['language'];
  /** Printed number or page of what a reference aims at; empty if not known. */
  readonly resolve: (target: string, show: 'number' | 'page') => string;
  /** The mark of a footnote, or one as wide where the page is yet to give it its number. */
  readonly noteMark: (note: NoteInline) => string;
  readonly tones: Readonly<Record<Tone, Colour>>;
  readonly linkColour: Colour;
}
