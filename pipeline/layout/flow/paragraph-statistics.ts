// How evenly each paragraph of a laid-out document is set: its lines gathered from the pages, and counted.
import type { LaidOutDocument, Line, StructureElement } from '../../model/page.js';
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
  return {
    all: lineStatistics(each.flatMap(({ lines }) => lines)),
    paragraphs: each
      .filter(({ lines }) => lines.some(({ justified }) => justified))
      .map(({ folio, lines }) => ({ folio, text: lines[0]?.text ?? '', ...lineStatistics(lines) })),
  };
}
