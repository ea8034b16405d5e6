// Places a run of lines below each other on their leading.
import type { Belonging, Line, PlacedItem, Points } from '../../model/page.js';
import type { TextStyle } from '../theme.js';
import { baselineIn } from './flow-context.js';

/** @param x left edge of the measure; `y` the top of the first line's slot. */
export function placeLines(
  lines: readonly Line[],
  style: TextStyle,
  x: Points,
  y: Points,
  belongs: Belonging,
): readonly PlacedItem[] {
  return lines.map((line, index) => ({
    type: 'line',
    x,
    baseline: y + index * style.leading + baselineIn(style),
    line,
    belongs,
  }));
}

/** Each line in the middle of the measure. */
export function placeCentred(
  lines: readonly Line[],
  style: TextStyle,
  x: Points,
  measure: Points,
  y: Points,
  belongs: Belonging,
): readonly PlacedItem[] {
  return lines.flatMap((line, index) =>
    placeLines([line], style, x + (measure - line.width) / 2, y + index * style.leading, belongs),
  );
}
