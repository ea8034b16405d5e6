// What a check of a text cell is, and what is known of the cell's use.
import type { Finding } from '../../model/finding.js';
import type { CheckDeclaration, NamedCell } from '../check.js';

export interface TextContext {
  /**
   * prose is printed and may hold line breaks; a line is printed and may not; json is a line that no spreadsheet
   * opens; a key names something and is one word on one line.
   */
  readonly use: 'prose' | 'line' | 'json' | 'key';
  /** Whether the report's fonts have a glyph for the code point. */
  readonly mayPrint: (codePoint: number) => boolean;
}

export interface TextCheck extends CheckDeclaration {
  /** The first offence in the cell, or `null`. */
  readonly check: (cell: NamedCell, context: TextContext) => Finding | null;
}

/** `U+200B` */
export function codePointName(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hexadecimal.padStart(4, '0')}`;
}
