// How wide any stretch of boxes is as a line, and how far it gives: sums from the start, so that each costs nothing.
import type { Points } from '../../model/page.js';
import type { Box } from './box.js';

/** Sums over all boxes and gaps before an index. */
export interface LineMeasure {
  readonly boxes: readonly Box[];
  /** In one endless line: where each box begins, without the white before it; where the box before an index ends. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Room of word spaces and 中西间距 before all gaps widen. */
  readonly room: Float64Array;
  /** How much further 中西间距 widens before gaps become loose. */
  readonly reserve: Float64Array;
  /** Number of gaps that widen. */
  readonly gaps: Float64Array;
  /** How far gaps narrow, but for the white of 。？！, and of those. */
  readonly shrink: Float64Array;
  readonly stops: Float64Array;
  /** Width of what is no mark. */
  readonly content: Float64Array;
}

export function measureLines(boxes: readonly Box[]): LineMeasure {
  const length = boxes.length + 1;
  const sums = () => new Float64Array(length);
  const measure = {
    boxes,
    left: sums(),
    right: sums(),
    room: sums(),
    reserve: sums(),
    gaps: sums(),
    shrink: sums(),
    stops: sums(),
    content: sums(),
  };
  const { left, right, room, reserve, gaps, shrink, stops, content } = measure;
  let [x, rooms, reserves, count, shrinks, stopShrinks, contents] = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < boxes.length; index += 1) {
    // An index below the length names a box.
    const { letters, gap } = boxes[index] as Box;
    const { width, lead, trail } = letters;
    left[index] = x + lead;
    right[index + 1] = x + width - trail;
    x += width + gap.width;
    if (gap.stretch !== 'none') {
      rooms += gap.room;
      reserves += gap.reserve;
      count += 1;
    }
    if (gap.shrink.length > 0) {
      for (const { level, amount } of gap.shrink) {
        if (level === 'stop') stopShrinks += amount;
        else shrinks += amount;
      }
    }
    if (lead === 0 && trail === 0) contents += width;
    room[index + 1] = rooms;
    reserve[index + 1] = reserves;
    gaps[index + 1] = count;
    shrink[index + 1] = shrinks;
    stops[index + 1] = stopShrinks;
    content[index + 1] = contents;
  }
  return measure;
}

/** Natural width of a line of the boxes from `from` to before `to`; marks at its edges give their white. */
export function lineWidth({ left, right }: LineMeasure, from: number, to: number): Points {
  // Indices are within the sums by construction.
  return (right[to] as number) - (left[from] as number);
}

/** Sum over the gaps inside such a line: the gap after its last box is not in it. */
export function insideLine(sums: Float64Array, from: number, to: number): number {
  return (sums[to - 1] as number) - (sums[from] as number);
}
