// Every figure that a document prints, in printed order: what figures.csv lists.
import type { Block, Inline, ReportDocument } from '../model/block.js';
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
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return figuresOfInlines(block.children);
    case 'list':
      return block.items.flatMap(figuresOfInlines);
    case 'table':
      return [
        block.caption,
        block.unitNote,
        ...block.head,
        ...block.rows.flatMap((row) => (row.type === 'group' ? [row.title] : row.cells)),
        ...block.notes,
      ].flatMap(figuresOfInlines);
    case 'chart':
      return [...block.drawing.figures, ...[block.caption, ...block.notes].flatMap(figuresOfInlines)];
    case 'photographs':
      return block.photographs.flatMap(({ caption }) => figuresOfInlines(caption));
    case 'key-figures':
      return block.cards.flatMap(({ label, number, change }) =>
        figuresOfInlines([...label, number, ...change]),
      );
    case 'colophon':
      return block.entries.flatMap(({ children }) => figuresOfInlines(children));
    case 'contents':
    case 'index':
    case 'cover':
    case 'page-break':
      return [];
  }
}

function figuresOfInlines(inlines: readonly Inline[]): readonly Figure[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'number') return [inline.figure];
    return 'children' in inline ? figuresOfInlines(inline.children) : [];
  });
}
