// Fills one page from a cursor and says at which points the page could end.
import type { Points } from '../../model/page.js';
import type { FlowItem, Split } from './flow-item.js';
import { fitNotes, joinNotes } from './footnotes.js';
import { withLongerRest } from './longer-rest.js';
import {
  type Cursor,
  cut,
  type Filling,
  fits,
  hair,
  isEmpty,
  passing,
  put,
  type Stop,
  split,
  strains,
  topOf,
} from './page-state.js';

/** What to do with what does not fit in place: make it fit, by cutting a table or tightening a figure, or let it wait. */
export type Choice = 'fit' | 'wait';

interface Step {
  readonly page: Filling;
  readonly mayEnd: boolean;
  readonly isFull: boolean;
}

/**
 * The last stop is the fullest; there is always one, and its page is not empty. No stop follows an item that
 * keeps the next one, unless nothing else is possible. Items stay in order, except that a figure which does not
 * fit may wait for a later page's top; while one waits, all that float wait behind it.
 */
export function fillPage(
  items: readonly FlowItem[],
  start: Cursor,
  frame: Points,
  choice: Choice,
): readonly Stop[] {
  const stops: Stop[] = [];
  const course = [openPage(start, frame)];
  let page = course[0] as Filling;
  for (;;) {
    const isAlone = stops.length === 0;
    const step = placeWaiting(page, frame, choice) ?? placeNext(page, items, frame, choice, isAlone);
    if (step === null) break;
    page = step.page;
    course.push(page);
    if (step.mayEnd) stops.push(page);
    if (step.isFull) break;
  }
  const fullest = stops.at(-1);
  if (fullest === undefined) return [page];
  const shorter = withLongerRest(fullest, course, items, frame);
  return shorter === null ? stops : [shorter, ...stops];
}

/** Of the frame: more of it is left to the text, unless a footnote is nothing but lines. */
const mostCarried = 0.7;

/** An empty page with the footnotes that the last one could not hold. */
function openPage(start: Cursor, frame: Points): Filling {
  const fitted = fitNotes(start.carried, frame * mostCarried, true);
  const notes = fitted?.pieces ?? [];
  const next = { ...start, carried: fitted?.rest ?? [] };
  return { placed: [], notes, used: 0, next, strain: 0, atTop: true };
}

/** Figures and tables from earlier pages stand at the top, as many as fit. */
function placeWaiting(page: Filling, frame: Points, choice: Choice): Step | null {
  const [first, ...waiting] = page.next.waiting;
  if (!page.atTop || first === undefined) return null;
  if (fits(page, first, frame)) {
    return { page: put(page, first, { ...page.next, waiting }, true), mayEnd: true, isFull: false };
  }
  const tightened =
    choice === 'fit' ? withTightened(page, first, { ...page.next, waiting }, true, frame) : null;
  if (tightened !== null) return { page: tightened, mayEnd: true, isFull: false };
  const isAlone = isEmpty(page);
  if (!isAlone && first.height <= frame + hair) return null;
  const halves = split(page, first, frame, isAlone);
  if (halves === null && !isAlone) return null;
  const next = { ...page.next, waiting: halves === null ? waiting : [halves.tail, ...waiting] };
  return { page: put(page, halves?.head ?? first, next, true, frame), mayEnd: true, isFull: true };
}

function placeNext(
  page: Filling,
  items: readonly FlowItem[],
  frame: Points,
  choice: Choice,
  isAlone: boolean,
): Step | null {
  const { index, rest, waiting } = page.next;
  const item = rest ?? items[index];
  if (item === undefined) return null;
  const passed = passing(page.next);
  const wait: Step = {
    page: { ...page, atTop: false, next: { ...passed, waiting: [...waiting, item] } },
    mayEnd: false,
    isFull: false,
  };
  if (item.floats && waiting.length > 0) return wait;
  if (fits(page, item, frame)) {
    const strayed = item.opensSection && waiting.length > 0 ? strains.strayed : 0;
    const filled = put({ ...page, strain: page.strain + strayed }, item, passed, false);
    const isLast = passed.index >= items.length && waiting.length === 0;
    return { page: filled, mayEnd: !item.keepsNext || isLast, isFull: false };
  }
  const tightened = choice === 'fit' ? withTightened(page, item, passed, false, frame) : null;
  if (tightened !== null) return { page: tightened, mayEnd: true, isFull: false };
  const hasPageOfItsOwn = item.height <= frame + hair;
  const mayWait = item.floats && page.placed.length > 0 && hasPageOfItsOwn;
  const cutAt = (halves: Split) => cut(page, halves, passed, frame, mayWait ? strains.cutTable : 0);
  const halves = mayWait && choice === 'wait' ? null : split(page, item, frame, false);
  if (halves !== null) return { page: cutAt(halves), mayEnd: true, isFull: true };
  if (item.floats && page.placed.length > 0) return wait;
  const running = item.keepsNext ? null : withRunningNote(page, item, passed, frame);
  if (running !== null) return { page: running, mayEnd: true, isFull: true };
  const forced = isAlone ? split(page, item, frame, true) : null;
  if (forced !== null) return { page: cutAt(forced), mayEnd: true, isFull: true };
  if (!isEmpty(page)) return null;
  return { page: put(page, item, passed, false, frame), mayEnd: true, isFull: true };
}

function withTightened(
  page: Filling,
  item: FlowItem,
  next: Cursor,
  atTop: boolean,
  frame: Points,
): Filling | null {
  const tight = item.tighter();
  if (tight === null || !fits(page, tight, frame)) return null;
  return put({ ...page, strain: page.strain + strains.tightened }, tight, next, atTop);
}

/** The item with the last of its footnotes begun here and ended on the next page. */
function withRunningNote(page: Filling, item: FlowItem, next: Cursor, frame: Points): Filling | null {
  if (item.notes.length === 0 || page.next.carried.length > 0) return null;
  const room = frame - topOf(page, item) - item.height;
  const fitted = room <= 0 ? null : fitNotes(joinNotes(page.notes, item.notes), room, false);
  if (fitted === null) return null;
  const placed = put({ ...page, strain: page.strain + strains.runningNote }, item, next, false);
  return { ...placed, notes: fitted.pieces, next: { ...next, carried: fitted.rest } };
}
