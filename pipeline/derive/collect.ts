// Every figure that a document prints, in printed order: what figures.csv lists.
import type { Block, Inline, ReportDocument } from '../model/block.js';
import { inlinesOfBlock } from '../model/block-inlines.js';
import type { Figure } from '../model/figure.js';

/** Each figure once, by its id, where it is first printed. */
export function figuresOf(document: ReportDocument): readonly Figure[] {
  const printed = new Map<string, Figure>();
  for (const figure of document.parts.flatMap(({ blocks }) => blocks.flatMap(figuresOfBlock))) {
    if (!printed.has(figure.id)) printed.set(figure.id, figure);
  }
  return [...printed.values()];
}

function figuresOfBlock(block: Block): readonly Figure[] {
  const drawn = block.type === 'chart' ? block.drawing.figures : [];
  return [...drawn, ...figuresOfInlines(inlinesOfBlock(block))];
}

function figuresOfInlines(inlines: readonly Inline[]): readonly Figure[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'number') return [inline.figure];
    return 'children' in inline ? figuresOfInlines(inline.children) : [];
  });
}
