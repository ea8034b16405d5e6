// Changes the inlines of a block, whatever its shape: for what is done to a whole document.
import type { Block, Inline } from '../model/block.js';
import { mapList } from '../model/block-inlines.js';

/** The same block with every row of inlines in it changed, each of which is a text of its own. */
export function mapInlines(block: Block, change: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: change(block.children) };
    case 'list':
      return mapList(block, change);
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        unitNote: change(block.unitNote),
        head: block.head.map(change),
        rows: block.rows.map((row) =>
          row.type === 'group'
            ? { ...row, title: change(row.title) }
            : { ...row, cells: row.cells.map(change) },
        ),
        notes: block.notes.map(change),
      };
    case 'chart':
      return { ...block, caption: change(block.caption), notes: block.notes.map(change) };
    case 'photographs':
      return {
        ...block,
        photographs: block.photographs.map((each) => ({ ...each, caption: change(each.caption) })),
      };
    case 'key-figures':
      return {
        ...block,
        cards: block.cards.map((card) => ({
          ...card,
          label: change(card.label),
          change: change(card.change),
        })),
      };
    case 'colophon':
      return {
        ...block,
        entries: block.entries.map((entry) => ({ ...entry, children: change(entry.children) })),
      };
    default:
      return block;
  }
}
