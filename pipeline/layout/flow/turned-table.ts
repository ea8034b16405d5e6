// What is wider than the page, turned by a quarter: its head at the left edge, its foot at the right, on pages of its own.
import type { PlacedItem, Points, Turn } from '../../model/page.js';
import type { Theme } from '../theme.js';
import type { FlowContext } from './flow-context.js';
import type { FlowItem } from './flow-item.js';

/** Rounding only. */
const hair = 1e-6;
/** Of a page: what is left for the last of several is not less, if it can be helped. */
const leastTail = 0.4;

/** The text frame as seen by what is turned in it: as wide as the page's frame is high. */
export function turnedPage({ page, pitch }: Theme): Theme['page'] {
  return { ...page, measure: page.lines * pitch, lines: Math.floor(page.measure / pitch + hair) };
}

/**
 * The item on pages that hold nothing else. Running head and folio stay where they are on other pages.
 * @param item measured for {@link turnedPage}.
 */
export function turnedItem(item: FlowItem, context: FlowContext): FlowItem {
  const { page, pitch } = context.theme;
  const frame = page.lines * pitch;
  const room = page.measure;
  const isWhole = item.height <= room + hair;
  return {
    ...item,
    // What is more than one page long is only ever placed by pieces.
    height: isWhole ? frame : 2 * frame,
    spaceBefore: 0,
    spaceAfter: 0,
    takesPages: true,
    place: (x, y, placing) => turnItems(item.place(0, 0, placing), { x, y: y + frame }, y),
    splitAt: (available, force) => {
      if (isWhole || available < frame - hair) return null;
      const split = splitEvenly(item, room, force);
      if (split === null) return null;
      return { head: turnedItem(split.head, context), tail: turnedItem(split.tail, context) };
    },
  };
}

/** Each piece as long as its page lets it, but for the last two: they share what would leave the last one bare. */
function splitEvenly(item: FlowItem, room: Points, force: boolean): ReturnType<FlowItem['splitAt']> {
  const full = item.splitAt(room, force);
  const lacking = full === null ? 0 : leastTail * room - full.tail.height;
  if (lacking <= 0) return full;
  return item.splitAt(room - lacking, false) ?? full;
}

/** @param top of the page's frame: what aims at a place in a turned page finds its upper edge. */
function turnItems(items: readonly PlacedItem[], turn: Turn, top: Points): readonly PlacedItem[] {
  return items.map((item) => (item.type === 'anchor' ? { ...item, y: top } : { ...item, turn }));
}
