// Paragraphs for the tests of line breaking: set in the report's own fonts, shown as text with its line ends.
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import { breakParagraph, printedText } from '../../pipeline/layout/inline/break-paragraph.js';
import type { InlineContext, ParagraphStyle } from '../../pipeline/layout/inline/paragraph-style.js';
import type { Inline } from '../../pipeline/model/block.js';
import type { Glyph, Line } from '../../pipeline/model/page.js';

export const context: InlineContext = {
  fonts: loadFonts(),
  language: 'zh-CN',
  resolve: (target, show) => (show === 'page' ? '12' : target),
  tones: { good: '#00aa00', bad: '#aa0000', neutral: '#777777' },
  noteMark: () => '①',
  linkColour: '#0000aa',
};

/** Ten points, so that an em is ten and half an em five. */
export const style: ParagraphStyle = {
  font: 'serif',
  strongFont: 'sans-bold',
  size: 10,
  colour: '#000000',
  firstLineIndent: 0,
  alignment: 'justify',
};

export const em = style.size;

export function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

/** @param ems width of the measure. */
export function breakText(
  words: string | readonly Inline[],
  ems: number,
  change: Partial<ParagraphStyle> = {},
): readonly Line[] {
  return breakParagraph(
    typeof words === 'string' ? text(words) : words,
    { ...style, ...change },
    ems * em,
    context,
  );
}

export function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => line.text);
}

export function printed(words: string): string {
  return printedText(text(words), style, context);
}

export function glyphsOf(line: Line | undefined): readonly Glyph[] {
  return (line?.runs ?? []).flatMap(({ glyphs }) => glyphs);
}

/** Advances of a line's characters in ems: `质1 。0.5`. */
export function advances(line: Line | undefined): string {
  return glyphsOf(line)
    .map(({ text: letters, advance }) => `${letters}${round(advance / em)}`)
    .join(' ');
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
