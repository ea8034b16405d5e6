// Every figure that blocks print, in printed order: what the appendix of computed values explains.
import type { Block, Inline } from '../model/block.js';
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

/** Every inline of a block, whatever its shape, in reading order. */
export function inlinesOfBlock(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'list':
      return block.items.flat();
    case 'table':
      return [
        ...block.caption,
        ...block.unitNote,
        ...block.head.flat(),
        ...block.rows.flatMap((row) => (row.type === 'group' ? row.title : row.cells.flat())),
        ...block.notes.flat(),
      ];
    case 'chart':
      return [...block.caption, ...block.notes.flat()];
    case 'photographs':
      return block.photographs.flatMap(({ caption }) => caption);
    case 'key-figures':
      return block.cards.flatMap(({ label, number, change }) => [...label, number, ...change]);
    case 'colophon':
      return block.entries.flatMap(({ children }) => children);
    default:
      return [];
  }
}
