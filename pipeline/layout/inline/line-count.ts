// How many lines a text takes in a width, without setting them: asked for many widths when columns share a table.
import type { Inline } from '../../model/block.js';
import type { Points } from '../../model/page.js';
import { boxesFor } from './break-paragraph.js';
import { tolerance } from './line-breaking.js';
import type { InlineContext, ParagraphStyle } from './paragraph-style.js';
import { penalties } from './penalties.js';

/** What stays whole on a line, such as a number with its unit: where its ink begins and ends on an endless line. */
interface Chunk {
  readonly from: Points;
  readonly to: Points;
  /** A forced line end stands before it. */
  readonly opensLine: boolean;
}

/**
 * Counts the lines of inlines that are set flush left: as many as fit go on each, which gives the fewest. What is
 * wider than the width is counted as often as it would be cut.
 */
export function lineCounter(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: InlineContext,
): (width: Points) => number {
  let kept: readonly Chunk[] | null = null;
  return (width) => {
    // Most cells fit and are never asked.
    kept ??= chunksOf(inlines, style, context);
    const chunks = kept;
    let lines = 0;
    let start = 0;
    for (let index = 0; index < chunks.length; index += 1) {
      // An index below the length names a chunk.
      const { from, to, opensLine } = chunks[index] as Chunk;
      if (lines > 0 && !opensLine && to - start <= width + tolerance) continue;
      lines += Math.max(1, Math.ceil((to - from - tolerance) / Math.max(1, width)));
      start = from;
    }
    return Math.max(1, lines);
  };
}

function chunksOf(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: InlineContext,
): readonly Chunk[] {
  const boxes = boxesFor(inlines, style, context);
  const chunks: Chunk[] = [];
  let [x, from, isOpen, opensLine] = [0, 0, false, false];
  for (const { letters, gap } of boxes) {
    if (!isOpen) from = x + letters.lead;
    isOpen = gap.penalty >= penalties.insideUnit && !gap.isForced;
    if (!isOpen) {
      chunks.push({ from, to: x + letters.width - letters.trail, opensLine });
      opensLine = gap.isForced;
    }
    x += letters.width + gap.width;
  }
  return chunks;
}
