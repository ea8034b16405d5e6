// Justifies a line: shares out among its gaps what it lacks or has too much, in the order of CLREQ, 行内调整.
import type { Points } from '../../model/page.js';
import type { Box, ShrinkLevel } from './box.js';
import { agreeableStretch } from './penalties.js';

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

/**
 * CLREQ names the order of levels, not how far one goes before the next. In that order each gives half of its white;
 * what is still missing, all give together: a comma is half an em wide only in a line that has nothing else left.
 * 。？！ come last, each time.
 */
const steps: readonly { readonly levels: readonly ShrinkLevel[]; readonly share: number }[] = [
  { levels: ['space'], share: 1 / 2 },
  { levels: ['bracket'], share: 1 / 2 },
  { levels: ['pause'], share: 1 / 2 },
  { levels: ['autospace'], share: 1 / 2 },
  { levels: ['space', 'bracket', 'pause', 'autospace'], share: 1 / 2 },
  { levels: ['stop'], share: 1 },
];

function squeeze(boxes: readonly Box[], widths: Points[], needed: Points, em: Points): Justified {
  let missing = needed;
  for (const { levels, share } of steps) {
    if (missing <= 0) break;
    const whole = share * boxes.reduce((sum, box, index) => sum + shrinkAt(box, index, boxes, levels), 0);
    if (whole === 0) continue;
    const part = share * Math.min(1, missing / whole);
    boxes.forEach((box, index) => {
      widths[index] = (widths[index] ?? 0) - shrinkAt(box, index, boxes, levels) * part;
    });
    missing -= Math.min(missing, whole);
  }
  const most = boxes.reduce((least, { gap }, index) => Math.max(least, gap.width - (widths[index] ?? 0)), 0);
  return { widths, stretch: -most / em, isFilled: missing <= tolerance };
}

/** What the gap after a box gives at some levels; the gap after the last is not on the line. */
function shrinkAt(
  { gap: { shrink } }: Box,
  index: number,
  boxes: readonly Box[],
  levels: readonly ShrinkLevel[],
): Points {
  if (shrink.length === 0 || index === boxes.length - 1) return 0;
  return shrink.reduce((sum, each) => sum + (levels.includes(each.level) ? each.amount : 0), 0);
}

/**
 * Word spaces to their limit, then 中西间距 to a third of an em, then all gaps alike; before these become loose,
 * 中西间距 to a half.
 */
function widen(boxes: readonly Box[], widths: Points[], slack: Points, em: Points): Justified {
  const last = boxes.length - 1;
  const rooms = { space: 0, autospace: 0, reserve: 0 };
  let count = 0;
  for (let index = 0; index < last; index += 1) {
    const { stretch, room, reserve } = boxes[index]?.gap ?? nothing;
    if (stretch === 'none') continue;
    count += 1;
    rooms.reserve += reserve;
    if (stretch !== 'even') rooms[stretch] += room;
  }
  if (count === 0) return { widths, stretch: 0, isFilled: slack <= tolerance };
  const forSpaces = Math.min(slack, rooms.space);
  const forAutospaces = Math.min(slack - forSpaces, rooms.autospace);
  const rest = slack - forSpaces - forAutospaces;
  const forReserve = Math.min(Math.max(0, rest - agreeableStretch * em * count), rooms.reserve);
  const each = (rest - forReserve) / count;
  const shares = {
    space: forSpaces / (rooms.space || 1),
    autospace: forAutospaces / (rooms.autospace || 1),
    even: 0,
  };
  const reserved = forReserve / (rooms.reserve || 1);
  for (let index = 0; index < last; index += 1) {
    const { stretch, room, reserve } = boxes[index]?.gap ?? nothing;
    if (stretch === 'none') continue;
    widths[index] = (widths[index] ?? 0) + room * shares[stretch] + reserve * reserved + each;
  }
  return { widths, stretch: each / em, isFilled: true };
}

const nothing = { stretch: 'none', room: 0, reserve: 0 } as const;
