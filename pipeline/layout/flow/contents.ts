// The contents: titles, leader dots, page numbers, each entry a link to its heading.
import type { ContentsBlock } from '../../model/block.js';
import type { Belonging, Line, PlacedItem, Points } from '../../model/page.js';
import type { StyleName } from '../theme.js';
import {
  breakEvenly,
  type ContentsEntry,
  type FlowContext,
  setIn,
  styleOf,
  textInline,
} from './flow-context.js';
import { type FlowItem, wholeItem } from './flow-item.js';
import { partOpener } from './heading.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

/** Aim of the list's own bookmark. */
export function contentsAnchor({ of = 'headings' }: ContentsBlock): string {
  return of === 'headings' ? 'contents' : `list-of-${of}`;
}

const forms = {
  1: { style: 'contents-part', indent: 0 },
  2: { style: 'contents-section', indent: 24 },
  3: { style: 'contents-section', indent: 48 },
} as const satisfies Record<ContentsEntry['level'], { style: StyleName; indent: Points }>;

/** Room kept at the right, so that a long title does not run into the page number. */
const numberRoom = 36;
const leader = { thickness: 0.7, dash: [0.7, 3.3], gap: 6, lift: 2.8 } as const;

export function contentsItems(block: ContentsBlock, key: string, context: FlowContext): readonly FlowItem[] {
  const opener = partOpener(
    { number: null, children: textInline(block.title), id: contentsAnchor(block), key: `${key}/title` },
    context,
  );
  const listed = entriesOf(block, context);
  const entries = listed.map((entry, index) => entryItem(entry, key, listed[index + 1], context));
  return [opener, ...entries];
}

interface Entry extends Pick<ContentsEntry, 'level' | 'id' | 'title' | 'words'> {
  /** 图1-1, set before the title, which hangs beside it. */
  readonly label: Line | null;
  readonly indent: Points;
  readonly style: StyleName;
}

function entriesOf({ of = 'headings' }: ContentsBlock, context: FlowContext): readonly Entry[] {
  if (of === 'headings')
    return context.contents
      .filter(({ inContents }) => inContents)
      .map((entry) => ({ ...entry, ...forms[entry.level], label: null }));
  const style = 'contents-section';
  const listed = context.figures.filter(({ type }) => type === (of === 'charts' ? 'chart' : 'table'));
  const labelled = listed.map((entry) => ({
    ...entry,
    label: setIn(context, textInline(entry.number), style),
  }));
  const indent =
    Math.max(0, ...labelled.map(({ label }) => label.width)) + styleOf(context.theme, style).size;
  return labelled.map(({ id, title, words, label }) => ({
    level: 1,
    id,
    title,
    words,
    label,
    indent,
    style,
  }));
}

function entryItem(entry: Entry, key: string, next: Entry | undefined, context: FlowContext): FlowItem {
  const { theme } = context;
  const { style: name, indent, label } = entry;
  const style = styleOf(theme, name);
  const lines = breakEvenly(context, entry.words, name, theme.page.measure - indent - numberRoom);
  const page = setIn(context, textInline(context.pageOf(entry.id)), name);
  // Not rounded up to the grid: a list of many entries may be set closer than the text.
  const height = lines.length * style.leading;
  return wholeItem({
    key: `${key}/${entry.id}`,
    name: `entry ${entry.title} ${page.text}`,
    height,
    // A part's title does not stand alone above a page's end.
    keepsNext: next !== undefined && next.level > entry.level,
    place: (x, y, placing) => {
      const belongs = linkOf(entry, key, placing);
      const right = x + theme.page.measure;
      const lastTop = y + (lines.length - 1) * style.leading;
      return [
        ...placeLines(label === null ? [] : [label], style, x, y, belongs),
        ...placeLines(lines, style, x + indent, y, belongs),
        ...leaderDots(x + indent, right, lastTop + style.leading / 2, lines.at(-1), page, context),
        ...placeLines([page], style, right - page.width, lastTop, belongs),
        {
          type: 'jump',
          x: label === null ? x + indent : x,
          y,
          width: theme.page.measure - (label === null ? indent : 0),
          height,
          target: entry.id,
          contents: label === null ? entry.title : `${label.text} ${entry.title}`,
          belongs,
        },
      ];
    },
  });
}

function linkOf({ id }: Entry, key: string, { tree, section }: Placing): Belonging {
  const item = tree.element(`${key}/${id}`, 'TOCI', tree.element(key, 'TOC', section));
  const reference = tree.element(`${key}/${id}/reference`, 'Reference', item);
  return contentOf(tree.element(`${key}/${id}/link`, 'Link', reference));
}

function leaderDots(
  left: Points,
  right: Points,
  middle: Points,
  title: Line | undefined,
  page: Line,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const period = leader.dash[0] + leader.dash[1];
  // Dots of all lines stand below each other: they are counted from the right edge.
  const end = right - numberRoomFor(page);
  const start = left + (title?.width ?? 0) + leader.gap;
  const dots = Math.floor((end - start) / period);
  if (dots < 2) return [];
  const dotsY = middle + leader.lift;
  return [
    {
      type: 'rule',
      x1: end - dots * period,
      y1: dotsY,
      x2: end,
      y2: dotsY,
      thickness: leader.thickness,
      colour: theme.colours.muted,
      dash: leader.dash,
    },
  ];
}

function numberRoomFor(page: Line): Points {
  return Math.max(20, page.width + leader.gap);
}
