// The headings of the whole document in order, as contents, bookmarks and running heads name them.
import type { Block, DocumentPart, ReportDocument } from '../../model/block.js';
import { contentsAnchor } from './contents.js';
import type { ContentsEntry, FigureEntry, FlowContext } from './flow-context.js';
import { joinNumber, plainTextOf } from './plain-text.js';

type Resolve = FlowContext['inline']['resolve'];

export function outlineOf({ parts }: ReportDocument, resolve: Resolve): readonly ContentsEntry[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap((block) => entryOf(block, resolve) ?? []));
}

/** Figures and tables of the whole document with their numbers. */
export function figuresOf(
  { parts }: ReportDocument,
  numbers: ReadonlyMap<string, string>,
  resolve: Resolve,
): readonly FigureEntry[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'chart' && block.type !== 'table') return [];
      const { type, id, caption } = block;
      return [{ type, id, number: numbers.get(id) ?? '', title: plainTextOf(caption, resolve) }];
    }),
  );
}

/** What the running head calls the part: its first heading of the first level. */
export function partTitleOf({ blocks }: DocumentPart, resolve: Resolve): string {
  const titles = blocks.flatMap((block) => entryOf(block, resolve) ?? []);
  return titles.find(({ level }) => level === 1)?.title ?? '';
}

function entryOf(block: Block, resolve: Resolve): ContentsEntry | null {
  if (block.type === 'contents')
    return { level: 1, id: contentsAnchor(block), title: block.title, inContents: false };
  if (block.type !== 'heading') return null;
  const { level, id, number, children, inContents } = block;
  return { level, id, title: joinNumber(number, plainTextOf(children, resolve)), inContents };
}
