// A bar in the margin beside what has changed since an earlier report.
import type { PlacedItem } from '../../model/page.js';
import type { FlowContext } from './flow-context.js';
import type { FlowItem } from './flow-item.js';

/** In points: left of the frame, clear of the text and within any printer's reach. */
const design = { left: 12, thickness: 2 } as const;

/** The item with a bar beside each piece of it. */
export function withChangeBar(item: FlowItem, context: FlowContext): FlowItem {
  const { accent } = context.theme.colours;
  return {
    ...item,
    place: (x, y, placing): readonly PlacedItem[] => {
      const bar = x - design.left;
      const ends = { x1: bar, y1: y, x2: bar, y2: y + item.height };
      return [
        { type: 'rule', ...ends, thickness: design.thickness, colour: accent },
        ...item.place(x, y, placing),
      ];
    },
    splitAt: (available, force) => {
      const split = item.splitAt(available, force);
      if (split === null) return null;
      return { head: withChangeBar(split.head, context), tail: withChangeBar(split.tail, context) };
    },
  };
}
