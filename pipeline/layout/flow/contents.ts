// The contents: titles, leader dots, page numbers, each entry a link to its heading.
import type { ContentsBlock } from '../../model/block.js';
import type { Belonging, Line, PlacedItem, Points } from '../../model/page.js';
import type { StyleName } from '../theme.js';
import { breakIn, type ContentsEntry, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { partOpener } from './heading.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

/** Aim of the contents' own bookmark. */
export const contentsAnchor = 'contents';

const forms = {
  1: { style: 'contents-part', indent: 0 },
  2: { style: 'contents-section', indent: 24 },
  3: { style: 'contents-section', indent: 48 },
} as const satisfies Record<ContentsEntry['level'], { style: StyleName; indent: Points }>;

/** Room kept at the right, so that a long title does not run into the page number. */
const numberRoom = 36;
const leader = { thickness: 0.7, dash: [0.7, 3.3], gap: 6, lift: 2.8 } as const;

export function contentsItems(
  { title }: ContentsBlock,
  key: string,
  context: FlowContext,
): readonly FlowItem[] {
  const opener = partOpener(
    { number: null, children: textInline(title), id: contentsAnchor, key: `${key}/title` },
    context,
  );
  const listed = context.contents.filter(({ inContents }) => inContents);
  const entries = listed.map((entry, index) => entryItem(entry, key, listed[index + 1], context));
  return [opener, ...entries];
}

function entryItem(
  entry: ContentsEntry,
  key: string,
  next: ContentsEntry | undefined,
  context: FlowContext,
): FlowItem {
  const { theme } = context;
  const { style: name, indent } = forms[entry.level];
  const style = styleOf(theme, name);
  const lines = breakIn(context, textInline(entry.title), name, theme.page.measure - indent - numberRoom);
  const page = setIn(context, textInline(context.pageOf(entry.id)), name);
  const height = onGrid(lines.length * style.leading, theme.pitch);
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
        ...placeLines(lines, style, x + indent, y, belongs),
        ...leaderDots(x + indent, right, lastTop, lines.at(-1), page, context),
        ...placeLines([page], style, right - page.width, lastTop, belongs),
        {
          type: 'jump',
          x: x + indent,
          y,
          width: theme.page.measure - indent,
          height,
          target: entry.id,
          contents: entry.title,
          belongs,
        },
      ];
    },
  });
}

function linkOf({ id }: ContentsEntry, key: string, { tree, section }: Placing): Belonging {
  const item = tree.element(`${key}/${id}`, 'TOCI', tree.element(key, 'TOC', section));
  const reference = tree.element(`${key}/${id}/reference`, 'Reference', item);
  return contentOf(tree.element(`${key}/${id}/link`, 'Link', reference));
}

function leaderDots(
  left: Points,
  right: Points,
  y: Points,
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
  const dotsY = y + theme.pitch / 2 + leader.lift;
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
