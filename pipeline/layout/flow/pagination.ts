// Pagination: the cheapest way to cut a run of items into pages, by dynamic programming over page starts.
import type { Points } from '../../model/page.js';
import type { FlowItem } from './flow-item.js';
import { fillPage } from './page-filling.js';
import { type Cursor, isEnd, shareFilled, type Stop } from './page-state.js';

export type PlannedPage = Pick<Stop, 'placed' | 'notes' | 'used'>;

/** What pages cost. White space hurts with its square, so that it is shared out rather than left on one page. */
const costs = {
  /** Every page, so that none is added without need. */
  page: 20,
  /** Times the square of the white share of the frame. */
  white: 100,
  /** A page that is filled less than this share looks abandoned. */
  leastFilled: 0.6,
  underfull: 100,
  /** As {@link white}, of the last page of a run: enough for it to share its white with the pages before it. */
  whiteAtEnd: 25,
  /** The last page of a run may be short, but less than this looks like a remnant, the more the less it is. */
  remnant: 0.4,
  remnantPenalty: 60,
  /** A heading so near a page's foot, in shares of the frame, that hardly any of its text follows. */
  nearFoot: 0.13,
  headingNearFoot: 2,
  /** For each figure that waits over a page's end: less than three lines of white. */
  waiting: 0.8,
} as const;

/** Shares of the frame below which it is not even considered to end a page early. */
const earliestEnd = 0.5;

/**
 * Cuts items into pages. A run is a part, or what stands between forced page breaks: its last page may be short.
 * @param frame height of the text frame in points.
 */
export function paginate(items: readonly FlowItem[], frame: Points): readonly PlannedPage[] {
  if (items.length === 0) return [];
  const plans = new Map<string, Plan>();
  const found = new Map<string, readonly Stop[]>();
  const start: Cursor = { index: 0, rest: null, waiting: [], carried: [] };
  // Iterative rather than recursive: a table of thousands of rows must not exhaust the stack.
  const open: Cursor[] = [start];
  for (;;) {
    const cursor = open.at(-1);
    if (cursor === undefined) break;
    const key = keyOf(cursor);
    if (plans.has(key)) {
      open.pop();
      continue;
    }
    const stops = found.get(key) ?? stopsFrom(items, cursor, frame);
    found.set(key, stops);
    const unknown = stops.filter(({ next }) => !isEnd(next, items) && !plans.has(keyOf(next)));
    if (unknown.length > 0) {
      for (const { next } of unknown) open.push(next);
      continue;
    }
    plans.set(key, cheapest(stops, items, frame, plans));
    open.pop();
  }
  return readPlan(start, items, plans);
}

interface Plan {
  readonly cost: number;
  readonly stop: Stop;
}

function stopsFrom(items: readonly FlowItem[], cursor: Cursor, frame: Points): readonly Stop[] {
  return (['wait', 'fit'] as const).flatMap((choice) => {
    const stops = fillPage(items, cursor, frame, choice);
    return stops.filter(
      (stop, index) =>
        index === stops.length - 1 || shareFilled(stop, frame) >= earliestEnd || isEnd(stop.next, items),
    );
  });
}

function cheapest(
  stops: readonly Stop[],
  items: readonly FlowItem[],
  frame: Points,
  plans: ReadonlyMap<string, Plan>,
): Plan {
  let best: Plan | null = null;
  for (const stop of stops) {
    const later = isEnd(stop.next, items) ? 0 : (plans.get(keyOf(stop.next))?.cost ?? Infinity);
    const cost = costOf(stop, frame, endsColumn(stop.next, items)) + later;
    if (best === null || cost < best.cost - 1e-9) best = { cost, stop };
  }
  // fillPage always gives a stop.
  if (best === null) throw new Error('a page without an end');
  return best;
}

function costOf(stop: Stop, frame: Points, isLast: boolean): number {
  const { strain, next } = stop;
  const filled = Math.min(1, shareFilled(stop, frame));
  const common = costs.page + strain + next.waiting.length * costs.waiting;
  if (isLast)
    return (
      common +
      costs.whiteAtEnd * (1 - filled) ** 2 +
      costs.remnantPenalty * Math.max(0, 1 - filled / costs.remnant)
    );
  const heading = stop.placed.findLast(({ item }) => item.opensSection);
  const isNearFoot = heading !== undefined && heading.y > (1 - costs.nearFoot) * frame;
  return (
    common +
    (isNearFoot ? costs.headingNearFoot : 0) +
    costs.white * (1 - filled) ** 2 +
    (filled < costs.leastFilled ? costs.underfull : 0)
  );
}

function readPlan(
  start: Cursor,
  items: readonly FlowItem[],
  plans: ReadonlyMap<string, Plan>,
): readonly PlannedPage[] {
  const pages: PlannedPage[] = [];
  let cursor = start;
  while (!isEnd(cursor, items)) {
    const stop = plans.get(keyOf(cursor))?.stop;
    if (stop === undefined) break;
    pages.push(stop);
    cursor = stop.next;
  }
  return pages;
}

/** Whether nothing is left, or nothing but what takes pages of its own: no text could fill the page that ends here. */
function endsColumn({ index, rest, waiting, carried }: Cursor, items: readonly FlowItem[]): boolean {
  const isLeft = index < items.length || rest?.takesPages === false || carried.length > 0;
  return !isLeft && waiting.every(({ takesPages }) => takesPages);
}

/** As {@link endsColumn}, of pages as they are planned: from which on none could be fuller. */
export function lastFilledPage(pages: readonly PlannedPage[]): number {
  return pages.findLastIndex(
    ({ placed }) => placed.length === 0 || placed.some(({ item }) => !item.takesPages),
  );
}

function keyOf({ index, rest, waiting, carried }: Cursor): string {
  const notes = carried.map(({ note, from }) => `${note.id}:${from}`);
  return `${index} ${rest?.key ?? ''} ${waiting.map(({ key }) => key).join(' ')} ${notes.join(' ')}`;
}
