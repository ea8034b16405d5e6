// Justifies a line: shares out among its gaps what it lacks or has too much, in the order of CLREQ, 行内调整.
import type { Points } from '../../model/page.js';
import { type Box, type ShrinkLevel, shrinkLevels } from './box.js';

/** Rounding only. */
const tolerance = 1e-6;

export interface Justified {
  /** Of the gap after each box; that after the last counts for nothing. */
  readonly widths: readonly Points[];
  /**
   * Largest change of a gap in ems: what all gaps are widened by, beyond what word spaces and 中西间距 take
   * first; negative when squeezed.
   */
  readonly stretch: number;
  readonly isFilled: boolean;
}

/** @param slack what is missing to the line's end, negative if it is overfull; `null`: nothing is changed. */
export function justify(boxes: readonly Box[], slack: Points | null): Justified {
  const widths = boxes.map(({ gap }) => gap.width);
  if (slack === null) return { widths, stretch: 0, isFilled: false };
  const em = boxes[0]?.face.size ?? 1;
  return slack < 0 ? squeeze(boxes, widths, -slack, em) : widen(boxes, widths, slack, em);
}

/** Level by level, each to its end before the next. */
function squeeze(boxes: readonly Box[], widths: Points[], needed: Points, em: Points): Justified {
  let missing = needed;
  let most = 0;
  for (const level of shrinkLevels) {
    if (missing <= 0) break;
    const whole = boxes.reduce((sum, box, index) => sum + shrinkAt(box, index, boxes, level), 0);
    if (whole === 0) continue;
    const share = Math.min(1, missing / whole);
    boxes.forEach((box, index) => {
      const less = shrinkAt(box, index, boxes, level) * share;
      widths[index] = (widths[index] ?? 0) - less;
      most = Math.max(most, less);
    });
    missing -= whole * share;
  }
  return { widths, stretch: -most / em, isFilled: missing <= tolerance };
}

/** What the gap after a box gives at a level; the gap after the last is not on the line. */
function shrinkAt(
  { gap: { shrink } }: Box,
  index: number,
  boxes: readonly Box[],
  level: ShrinkLevel,
): Points {
  if (shrink.length === 0 || index === boxes.length - 1) return 0;
  return shrink.reduce((sum, each) => sum + (each.level === level ? each.amount : 0), 0);
}

/** Word spaces to their limit, then 中西间距, then all gaps alike. */
function widen(boxes: readonly Box[], widths: Points[], slack: Points, em: Points): Justified {
  const last = boxes.length - 1;
  const rooms = { space: 0, autospace: 0 };
  let count = 0;
  for (let index = 0; index < last; index += 1) {
    const { stretch, room } = boxes[index]?.gap ?? nothing;
    if (stretch === 'none') continue;
    count += 1;
    if (stretch !== 'even') rooms[stretch] += room;
  }
  if (count === 0) return { widths, stretch: 0, isFilled: slack <= tolerance };
  const forSpaces = Math.min(slack, rooms.space);
  const forAutospaces = Math.min(slack - forSpaces, rooms.autospace);
  const each = (slack - forSpaces - forAutospaces) / count;
  const shares = {
    space: forSpaces / (rooms.space || 1),
    autospace: forAutospaces / (rooms.autospace || 1),
    even: 0,
  };
  for (let index = 0; index < last; index += 1) {
    const { stretch, room } = boxes[index]?.gap ?? nothing;
    if (stretch !== 'none') widths[index] = (widths[index] ?? 0) + room * shares[stretch] + each;
  }
  return { widths, stretch: each / em, isFilled: true };
}

const nothing = { stretch: 'none', room: 0 } as const;
