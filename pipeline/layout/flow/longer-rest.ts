// The end of a page near the end of a run: earlier, so that what is left makes a page of its own and no remnant.
import type { Points } from '../../model/page.js';
import type { FlowItem } from './flow-item.js';
import {
  type Cursor,
  cut,
  type Filling,
  hair,
  isEnd,
  passing,
  type Stop,
  split,
  strains,
} from './page-state.js';

/** Of the frame: what is left for the last page of a run is not less, if it can be helped. */
const leastRest = 0.4;

/**
 * The page ended within an item, so early that what is left of the run makes a page. `null` if enough is left, or
 * nothing, or if no item can be cut there.
 * @param course the page as it grew, item by item.
 */
export function withLongerRest(
  full: Stop,
  course: readonly Filling[],
  items: readonly FlowItem[],
  frame: Points,
): Filling | null {
  const lacking = leastRest * frame - heightLeft(full.next, items, leastRest * frame);
  if (lacking <= 0 || isEnd(full.next, items)) return null;
  const most = full.used - lacking;
  const at = course.findLastIndex(({ used }) => used < most);
  const before = course[at];
  if (before === undefined || (before.atTop && before.next.waiting.length > 0)) return null;
  const item = before.next.rest ?? items[before.next.index];
  if (item === undefined || (item.floats && !isCut(item, course[at + 1], frame))) return null;
  const halves = split(before, item, frame, false, most);
  if (halves === null) return null;
  const strain = item.floats && item.height <= frame + hair ? strains.cutTable : 0;
  return cut(before, halves, passing(before.next), frame, strain);
}

/** Whether a table is in two pieces anyway: one that stands whole on the page stays so. */
function isCut(table: FlowItem, page: Filling | undefined, frame: Points): boolean {
  return table.height > frame + hair || (page !== undefined && page.next.rest !== null);
}

/** Of all that follows, as far as it matters. */
function heightLeft({ index, rest, waiting }: Cursor, items: readonly FlowItem[], most: Points): Points {
  let height = [...waiting, ...(rest === null ? [] : [rest])].reduce((sum, item) => sum + item.height, 0);
  for (let at = index; at < items.length && height < most; at += 1) {
    const { spaceBefore, height: own, spaceAfter } = items[at] as FlowItem;
    height += spaceBefore + own + spaceAfter;
  }
  return height;
}
