// One part of the document: its blocks become flow items, its flow items pages.
import type { Block, DocumentPart } from '../../model/block.js';
import type { Points } from '../../model/page.js';
import { placeColophon } from './colophon.js';
import { withChangeBar } from './change-bar.js';
import { contentsItems } from './contents.js';
import { placeCover } from './cover.js';
import { figureItem } from './figure.js';
import type { FlowContext } from './flow-context.js';
import { type FlowItem, wholeItem } from './flow-item.js';
import { headingItem } from './heading.js';
import { indexItems } from './indicator-index.js';
import { keyFigureItems } from './key-figures.js';
import { listItems } from './list.js';
import { lastFilledPage, type PlannedPage, paginate } from './pagination.js';
import { paragraphItem } from './paragraph.js';
import { photographItems } from './photographs.js';
import { tableBlockItem } from './table.js';

export interface PlannedPart {
  readonly pages: readonly (PlannedPage & { readonly endsRun: boolean })[];
}

/** Measures and paginates a part; it begins a page of its own. */
export function planPart(part: DocumentPart, key: string, context: FlowContext): PlannedPart {
  const { theme } = context;
  const runs: FlowItem[][] = [[]];
  part.blocks.forEach((block, index) => {
    if (block.type === 'page-break') runs.push([]);
    else {
      const items = itemsOf(block, `${key}.${index}`, context);
      const isChanged = context.changed.has(block);
      const above = part.blocks[index - 1];
      const close = above?.type === 'heading' ? items.map(closeToHeading) : items;
      runs.at(-1)?.push(...(isChanged ? close.map((item) => withChangeBar(item, context)) : close));
    }
  });
  const frame = theme.page.lines * theme.pitch;
  const pages = runs.flatMap((items) => {
    const planned = paginate(items, frame);
    const last = lastFilledPage(planned);
    return planned.map((page, index) => ({ ...page, endsRun: index >= last }));
  });
  return { pages };
}

/** A heading has the white that a figure or table asks for: both would part it from what it heads. */
function closeToHeading(item: FlowItem): FlowItem {
  return {
    ...item,
    spaceBefore: 0,
    splitAt: (available, force) => {
      const halves = item.splitAt(available, force);
      return halves && { head: closeToHeading(halves.head), tail: halves.tail };
    },
  };
}

type FlowBlock = Exclude<Block, { readonly type: 'page-break' }>;

function itemsOf(block: FlowBlock, key: string, context: FlowContext): readonly FlowItem[] {
  switch (block.type) {
    case 'heading':
      return [headingItem(block, key, context)];
    case 'paragraph':
      return [paragraphItem(block, key, context)];
    case 'list':
      return listItems(block, key, context);
    case 'table':
      return [tableBlockItem(block, key, context)];
    case 'chart':
      return [figureItem(block, key, context)];
    case 'photographs':
      return photographItems(block, key, context);
    case 'key-figures':
      return keyFigureItems(block, key, context);
    case 'contents':
      return contentsItems(block, key, context);
    case 'index':
      return indexItems(block, key, context);
    case 'cover':
      return [pageItem(key, 'cover', context, (x, placing) => placeCover(block, key, x, placing, context))];
    case 'colophon':
      return [
        pageItem(key, 'colophon', context, (x, placing) => placeColophon(block, key, x, placing, context)),
      ];
  }
}

/** A design that has a page to itself. */
function pageItem(
  key: string,
  name: string,
  { theme }: FlowContext,
  place: (x: Points, placing: Parameters<FlowItem['place']>[2]) => ReturnType<FlowItem['place']>,
): FlowItem {
  return wholeItem({
    key,
    name,
    height: theme.page.lines * theme.pitch,
    place: (x, _y, placing) => place(x, placing),
  });
}
