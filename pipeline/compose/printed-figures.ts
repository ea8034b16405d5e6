// Every figure that blocks print, in printed order: what the appendix of computed values explains.
import type { Block, Inline } from '../model/block.js';
import { inlinesOfBlock } from '../model/block-inlines.js';
import type { Figure } from '../model/figure.js';

/** Each figure once, by its id, where it is first printed. */
export function printedFigures(blocks: readonly Block[]): readonly Figure[] {
  const figures = new Map<string, Figure>();
  for (const figure of blocks.flatMap(figuresOfBlock)) {
    if (!figures.has(figure.id)) figures.set(figure.id, figure);
  }
  return [...figures.values()];
}

function figuresOfBlock(block: Block): readonly Figure[] {
  return [
    ...inlinesOfBlock(block).flatMap(figuresOf),
    ...(block.type === 'chart' ? block.drawing.figures : []),
  ];
}

function figuresOf(inline: Inline): readonly Figure[] {
  if (inline.type === 'number') return [inline.figure];
  return 'children' in inline ? inline.children.flatMap(figuresOf) : [];
}
