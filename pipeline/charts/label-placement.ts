// Puts labels beside their points so that none lies on another, on a mark or outside the plot.
import type { Points } from '../model/page.js';

export interface Rectangle {
  readonly left: Points;
  readonly top: Points;
  readonly right: Points;
  readonly bottom: Points;
}

export interface Label {
  /** The point it belongs to. */
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  /** Set even if it must touch something; others are left out when there is no room. */
  readonly needed: boolean;
}

/** A piece of a line that labels should not lie on. */
export interface Segment {
  readonly from: { readonly x: Points; readonly y: Points };
  readonly to: { readonly x: Points; readonly y: Points };
}

/** Centre of a placed label; `null` for one that is left out. */
export type PlacedLabel = { readonly x: Points; readonly y: Points } | null;

/** Where a label may stand, best first: how many half widths and half heights its centre is from the point. */
const positions = [
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  // Further off: where a wide label beside a point would lie on the line that leads from it.
  { x: 0, y: -1.8 },
  { x: 0, y: 1.8 },
] as const;

/** What it costs to stand so far off that label and point are not read as one at once: less than a crossing. */
const costOfDistance = 0.5;

/** Clear space between a point and its label. */
const clearance = 5;

/**
 * Places needed labels first, then the others, in the order given. `obstacles` are segments such as the
 * line of a trend; a label is shifted sideways to stay inside `area`.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Segment[],
  area: Rectangle,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = labels.map(() => null);
  const taken: Rectangle[] = labels.map(({ x, y }) => around(x, y, clearance - 1, clearance - 1));
  const order = [...labels.keys()].sort((a, b) => rank(labels[a]) - rank(labels[b]) || a - b);
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    const tried = positions.map((position) => {
      const box = boxAt(label, position, area);
      const crossings = obstacles.filter((segment) => crosses(segment, box)).length;
      const overlaps = taken.filter((other) => overlap(other, box)).length;
      const distance = Math.abs(position.y) > 1 ? costOfDistance : 0;
      return { box, cost: overlaps * 4 + crossings + distance + (inside(box, area) ? 0 : 8) };
    });
    const best = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
    if (best.cost > 0 && !label.needed) continue;
    taken.push(best.box);
    placed[index] = { x: (best.box.left + best.box.right) / 2, y: (best.box.top + best.box.bottom) / 2 };
  }
  return placed;
}

/**
 * Spreads boxes of given widths along a line: each as near its wish as possible, none overlapping, all
 * within 0 and `room`. Gives their left edges; `null` when they do not fit.
 */
export function spreadAlong(
  wishes: readonly { readonly left: Points; readonly width: Points }[],
  gap: Points,
  room: Points,
): readonly Points[] | null {
  const needed = wishes.reduce((sum, { width }) => sum + width + gap, -gap);
  if (needed > room) return null;
  const lefts: number[] = [];
  let free = 0;
  for (const { left, width } of wishes) {
    const at = Math.max(left, free);
    lefts.push(at);
    free = at + width + gap;
  }
  // Push back from the right edge.
  let limit = room;
  for (let index = wishes.length - 1; index >= 0; index -= 1) {
    const width = wishes[index]?.width ?? 0;
    lefts[index] = Math.min(lefts[index] ?? 0, limit - width);
    limit = (lefts[index] ?? 0) - gap;
  }
  return lefts;
}

function rank(label: Label | undefined): number {
  return label?.needed === true ? 0 : 1;
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Rectangle {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function boxAt(label: Label, position: (typeof positions)[number], area: Rectangle): Rectangle {
  const vertical = position.y * (clearance + label.height / 2);
  const sideways = position.y === 0 ? clearance + label.width / 2 : label.width / 2;
  const wished = label.x + position.x * sideways;
  const x = Math.min(Math.max(wished, area.left + label.width / 2), area.right - label.width / 2);
  return around(x, label.y + vertical, label.width / 2, label.height / 2);
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Rectangle, area: Rectangle): boolean {
  return box.top >= area.top && box.bottom <= area.bottom;
}

/** Whether a segment passes through a box: sampled closely enough for boxes of text size. */
function crosses({ from, to }: Segment, box: Rectangle): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
  for (let step = 0; step <= steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}
