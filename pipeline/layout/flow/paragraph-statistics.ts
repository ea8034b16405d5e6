// How evenly each paragraph of a laid-out document is set, and how full its pages are.
import type { LaidOutDocument, Line, StructureElement } from '../../model/page.js';
import { isUnderfull } from './post-check.js';
import { type LineStatistics, lineStatistics } from '../inline/line-statistics.js';

export interface ParagraphStatistics extends LineStatistics {
  /** As printed where the paragraph begins; empty where no folio is. */
  readonly folio: string;
  /** The first line. */
  readonly text: string;
}

export interface DocumentStatistics {
  /** Of all lines that are content, titles and cells among them. */
  readonly all: LineStatistics;
  /** Paragraphs with a justified line, in reading order; one that crosses a page is one. */
  readonly paragraphs: readonly ParagraphStatistics[];
  readonly pages: PageStatistics;
}

export interface PageStatistics {
  readonly pages: number;
  /** Less than three fifths full, though a part goes on. */
  readonly underfull: number;
  /** Share of the frame that is taken, on average over the pages that a part goes on after. */
  readonly meanFilled: number;
}

export function documentStatistics({ pages }: LaidOutDocument): DocumentStatistics {
  const gathered = new Map<StructureElement, { readonly folio: string; readonly lines: Line[] }>();
  for (const { folio, items } of pages) {
    for (const item of items) {
      if (item.type !== 'line' || item.belongs.type === 'artifact') continue;
      const { element } = item.belongs;
      const known = gathered.get(element) ?? { folio, lines: [] };
      gathered.set(element, known);
      known.lines.push(item.line);
    }
  }
  const each = [...gathered.values()];
  const full = pages.filter(({ endsRun }) => !endsRun);
  return {
    pages: {
      pages: pages.length,
      underfull: pages.filter(isUnderfull).length,
      meanFilled: full.reduce((sum, { filled }) => sum + filled, 0) / Math.max(1, full.length),
    },
    all: lineStatistics(each.flatMap(({ lines }) => lines)),
    paragraphs: each
      .filter(({ lines }) => lines.some(({ justified }) => justified))
      .map(({ folio, lines }) => ({ folio, text: lines[0]?.text ?? '', ...lineStatistics(lines) })),
  };
}
