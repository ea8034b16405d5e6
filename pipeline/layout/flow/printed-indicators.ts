// Which indicators' figures a block prints, so that an index can name the pages.
import type { Inline } from '../../model/block.js';
import type { Line } from '../../model/page.js';

export interface PrintedIndicator {
  readonly indicator: string;
  /** As printed, to find the line. */
  readonly digits: string;
}

const none: readonly PrintedIndicator[] = [];

export function printedIndicators(inlines: readonly Inline[]): readonly PrintedIndicator[] {
  const found = inlines.flatMap((inline): readonly PrintedIndicator[] => {
    if (inline.type === 'number') {
      const { indicator } = inline.figure;
      return indicator === null ? none : [{ indicator, digits: inline.digits }];
    }
    return 'children' in inline ? printedIndicators(inline.children) : none;
  });
  return found.length === 0 ? none : found;
}

/** Of these, the ones whose figures stand in the lines. */
export function indicatorsIn(
  lines: readonly Line[],
  printed: readonly PrintedIndicator[],
): readonly string[] {
  if (printed.length === 0) return [];
  const words = lines.map(({ text }) => text).join('');
  return printed.filter(({ digits }) => words.includes(digits)).map(({ indicator }) => indicator);
}

/** Under this name the pages of an indicator are kept among the pages of anchors. */
export function indicatorKey(indicator: string): string {
  return `indicator ${indicator}`;
}

/** Aim of a link to a page as a whole. */
export function pageAnchor(folio: string): string {
  return `page-${folio}`;
}
