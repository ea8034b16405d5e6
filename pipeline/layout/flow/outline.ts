// The headings of the whole document in order, as contents, bookmarks and running heads name them.
import type { Block, DocumentPart, ReportDocument } from '../../model/block.js';
import { contentsAnchor } from './contents.js';
import { type ContentsEntry, type FigureEntry, type FlowContext, textInline } from './flow-context.js';
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
      const title = plainTextOf(caption, resolve);
      return [{ type, id, number: numbers.get(id) ?? '', title, words: textInline(title) }];
    }),
  );
}

/** What the running head calls the part: its first heading of the first level. */
export function partTitleOf({ blocks }: DocumentPart, resolve: Resolve): string {
  const titles = blocks.flatMap((block) => entryOf(block, resolve) ?? []);
  return titles.find(({ level }) => level === 1)?.title ?? '';
}

/** What the running head calls the part where its title has no room: its number; empty if it has none. */
export function partNumberOf({ blocks }: DocumentPart): string {
  const heading = blocks.find((block) => block.type === 'heading' && block.level === 1);
  return heading?.type === 'heading' ? (heading.number ?? '') : '';
}

function entryOf(block: Block, resolve: Resolve): ContentsEntry | null {
  if (block.type === 'contents') return entry(1, contentsAnchor(block), block.title, false);
  if (block.type !== 'heading') return null;
  const { level, id, number, children, inContents } = block;
  return entry(level, id, joinNumber(number, plainTextOf(children, resolve)), inContents);
}

function entry(level: ContentsEntry['level'], id: string, title: string, inContents: boolean): ContentsEntry {
  return { level, id, title, words: textInline(title), inContents };
}
