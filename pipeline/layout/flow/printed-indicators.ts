// Which indicators' figures stand in lines, so that an index can name the pages.
import type { Line } from '../../model/page.js';

const none: readonly string[] = [];

/** Whose figures stand in the lines. */
export function indicatorsIn(lines: readonly Line[]): readonly string[] {
  let found: string[] | null = null;
  for (const { indicators } of lines) {
    if (indicators.length === 0) continue;
    found ??= [];
    found.push(...indicators);
  }
  return found ?? none;
}

/** Under this name the pages of an indicator are kept among the pages of anchors. */
export function indicatorKey(indicator: string): string {
  return `indicator ${indicator}`;
}

/** Aim of a link to a page as a whole. */
export function pageAnchor(folio: string): string {
  return `page-${folio}`;
}
