// A report in which every number says which figure it prints, in a way that layout carries to the page and back.
import type { Block, Inline, ReportDocument } from '../model/block.js';
import { mapList } from '../model/block-inlines.js';
import type { Page } from '../model/page.js';

/** A link is set like the words that it holds: nothing moves. */
const scheme = 'figure:';

/** Never drawn: only laid out, to learn on which page each figure stands. */
export function markFigures(document: ReportDocument): ReportDocument {
  return {
    ...document,
    parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(markBlock) })),
  };
}

/** The ids of the figures that a page prints, in reading order, each once; charts print theirs too. */
export function figuresOn(page: Page): readonly string[] {
  const ids = new Set<string>();
  for (const item of page.items) {
    if (item.type === 'drawing') for (const { id } of item.drawing.figures) ids.add(id);
    if (item.type !== 'line') continue;
    for (const { role } of item.line.runs)
      if (role.type === 'link' && role.url.startsWith(scheme)) ids.add(role.url.slice(scheme.length));
  }
  return [...ids];
}

function marked(id: string, children: readonly Inline[]): Inline {
  return { type: 'link', url: `${scheme}${id}`, children };
}

function markInlines(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'number') return marked(inline.figure.id, [inline]);
    return 'children' in inline ? { ...inline, children: markInlines(inline.children) } : inline;
  });
}

function markBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: markInlines(block.children) };
    case 'list':
      return mapList(block, markInlines);
    case 'table':
      return {
        ...block,
        caption: markInlines(block.caption),
        unitNote: markInlines(block.unitNote),
        head: block.head.map(markInlines),
        rows: block.rows.map((row) =>
          row.type === 'group'
            ? { ...row, title: markInlines(row.title) }
            : { ...row, cells: row.cells.map(markInlines) },
        ),
        notes: block.notes.map(markInlines),
      };
    case 'chart':
      return { ...block, caption: markInlines(block.caption), notes: block.notes.map(markInlines) };
    case 'photographs':
      return {
        ...block,
        photographs: block.photographs.map((photograph) => ({
          ...photograph,
          caption: markInlines(photograph.caption),
        })),
      };
    case 'key-figures':
      // The large number of a card is no inline: its label speaks for it.
      return {
        ...block,
        cards: block.cards.map((card) => ({
          ...card,
          label: [marked(card.number.figure.id, card.label)],
          change: markInlines(card.change),
        })),
      };
    case 'colophon':
      return {
        ...block,
        entries: block.entries.map((entry) => ({ ...entry, children: markInlines(entry.children) })),
      };
    case 'contents':
    case 'index':
    case 'cover':
    case 'page-break':
      return block;
  }
}
