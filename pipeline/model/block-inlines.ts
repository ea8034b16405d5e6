// The inlines of a block, whatever its shape: for all that asks what a document says.
import type { Block, Inline, List, Paragraph } from './block.js';

/** Every inline of a block, in reading order; what stands inside others is reached through them. */
export function inlinesOfBlock(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'list':
      return paragraphsOf(block).flatMap(({ children }) => children);
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

/** Every paragraph of a list, in reading order, whatever lists it stands in. */
export function paragraphsOf(list: List): readonly Paragraph[] {
  return list.items.flat().flatMap((child) => (child.type === 'list' ? paragraphsOf(child) : child));
}

/** The same list with the inlines of each of its paragraphs changed. */
export function mapList(list: List, change: (inlines: readonly Inline[]) => readonly Inline[]): List {
  const items = list.items.map((item) =>
    item.map((child) =>
      child.type === 'list' ? mapList(child, change) : { ...child, children: change(child.children) },
    ),
  );
  return { ...list, items };
}
