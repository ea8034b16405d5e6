// A bar in the margin beside what has changed since an earlier report.
import type { PlacedItem, Points } from '../../model/page.js';
import type { FlowContext } from './flow-context.js';
import type { FlowItem } from './flow-item.js';

/** In points: left of the frame, clear of the text and within any printer's reach. */
const design = { left: 12, thickness: 2 } as const;

/** A bar beside what stands at `x`, `y`. */
export function changeBar(x: Points, y: Points, height: Points, { theme }: FlowContext): PlacedItem {
  const at = x - design.left;
  return {
    type: 'rule',
    x1: at,
    y1: y,
    x2: at,
    y2: y + height,
    thickness: design.thickness,
    colour: theme.colours.accent,
  };
}

/** The item with a bar beside each piece of it. */
export function withChangeBar(item: FlowItem, context: FlowContext): FlowItem {
  return {
    ...item,
    place: (x, y, placing) => [changeBar(x, y, item.height, context), ...item.place(x, y, placing)],
    splitAt: (available, force) => {
      const split = item.splitAt(available, force);
      if (split === null) return null;
      return { head: withChangeBar(split.head, context), tail: withChangeBar(split.tail, context) };
    },
  };
}
