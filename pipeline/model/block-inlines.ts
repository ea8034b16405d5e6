// The inlines of a block, whatever its shape: for all that asks what a document says.
import type { Block, Inline } from './block.js';

/** Every inline of a block, in reading order; what stands inside others is reached through them. */
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
