// Fills one page from a cursor and says at which points the page could end.
import type { Points } from '../../model/page.js';
import type { FlowItem, Split } from './flow-item.js';
import { areaOf, fitNotes, joinNotes, type NotePiece } from './footnotes.js';

/** Where a page begins in a run of items. */
export interface Cursor {
  readonly index: number;
  /** What is left of an item that the last page split; it comes before the item at `index`. */
  readonly rest: FlowItem | null;
  /** Figures and tables whose place in the text is past, in order. */
  readonly waiting: readonly FlowItem[];
  /** Footnotes, or what is left of them, that the last page had no room for. */
  readonly carried: readonly NotePiece[];
}

export interface PlacedFlowItem {
  readonly item: FlowItem;
  /** From the frame's top. */
  readonly y: Points;
}

/** A page as far as it is filled; a stop is one that may end so. */
export interface Stop {
  readonly placed: readonly PlacedFlowItem[];
  /** Footnotes, in the order of their marks; what runs over from the last page first. */
  readonly notes: readonly NotePiece[];
  /** Height taken, from the frame's top to the last item's end. */
  readonly used: Points;
  /** Where the next page begins if this one ends here. */
  readonly next: Cursor;
  /** What was put up with on this page; see {@link strains}. */
  readonly strain: number;
}

/** What to do with a table that does not fit in place: begin it here, or let it wait for the next page. */
export type TableChoice = 'split' | 'wait';

/** Costs beside that of white space, in the unit of `costOf` in pagination.ts. */
const strains = {
  /** A new section begins while a figure of the last one still waits. */
  strayed: 12,
  /** A table is cut in two though a page of its own would hold it. */
  cutTable: 25,
  /** A footnote runs over to the next page: as bad as a fifth of the page left white. */
  runningNote: 4,
} as const;

const hair = 1e-6;

/** A page being filled; `atTop` while only what waited has been placed. */
interface Filling extends Stop {
  readonly atTop: boolean;
}

interface Step {
  readonly page: Filling;
  readonly mayEnd: boolean;
  readonly isFull: boolean;
  /** The page with less of an item that is cut, so that what is left makes a last page of its own. */
  readonly shorter?: Filling | null;
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
  choice: TableChoice,
): readonly Stop[] {
  const stops: Stop[] = [];
  let page = openPage(start, frame);
  for (;;) {
    const isAlone = stops.length === 0;
    const step = placeWaiting(page, frame) ?? placeNext(page, items, frame, choice, isAlone);
    if (step === null) break;
    page = step.page;
    if (step.shorter != null) stops.push(step.shorter);
    if (step.mayEnd) stops.push(page);
    if (step.isFull) break;
  }
  return stops.length > 0 ? stops : [page];
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
function placeWaiting(page: Filling, frame: Points): Step | null {
  const [first, ...waiting] = page.next.waiting;
  if (!page.atTop || first === undefined) return null;
  if (fits(page, first, frame)) {
    return { page: put(page, first, { ...page.next, waiting }, true), mayEnd: true, isFull: false };
  }
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
  choice: TableChoice,
  isAlone: boolean,
): Step | null {
  const { index, rest, waiting } = page.next;
  const item = rest ?? items[index];
  if (item === undefined) return null;
  const passed: Cursor = { ...page.next, index: rest === null ? index + 1 : index, rest: null };
  const wait: Step = {
    page: { ...page, atTop: false, next: { ...passed, waiting: [...waiting, item] } },
    mayEnd: false,
    isFull: false,
  };
  if (item.floats && waiting.length > 0) return wait;
  if (fits(page, item, frame)) {
    const strayed = item.opensSection && waiting.length > 0 ? strains.strayed : 0;
    const filled = put({ ...page, strain: page.strain + strayed }, item, passed, false);
    return { page: filled, mayEnd: !item.keepsNext, isFull: false };
  }
  const hasPageOfItsOwn = item.height <= frame + hair;
  const mayWait = item.floats && page.placed.length > 0 && hasPageOfItsOwn;
  const cutAt = ({ head, tail }: Split): Filling => {
    const strain = page.strain + (mayWait ? strains.cutTable : 0);
    return put({ ...page, strain }, head, { ...passed, rest: tail }, false, frame);
  };
  const halves = mayWait && choice === 'wait' ? null : split(page, item, frame, false);
  if (halves !== null) {
    const lacking = leastTail * frame - halves.tail.height;
    const endsRun = passed.index >= items.length && waiting.length === 0;
    const other = endsRun && lacking > 0 ? split(page, item, frame - lacking, false) : null;
    const shorter = other === null ? null : cutAt(other);
    return { page: cutAt(halves), shorter, mayEnd: true, isFull: true };
  }
  if (item.floats && page.placed.length > 0) return wait;
  const running = item.keepsNext ? null : withRunningNote(page, item, passed, frame);
  if (running !== null) return { page: running, mayEnd: true, isFull: true };
  const forced = isAlone ? split(page, item, frame, true) : null;
  if (forced !== null) return { page: cutAt(forced), mayEnd: true, isFull: true };
  if (!isEmpty(page)) return null;
  return { page: put(page, item, passed, false, frame), mayEnd: true, isFull: true };
}

/** Of the frame: what is left of the last item of a run is not less, if it can be helped. */
const leastTail = 0.4;

function topOf({ placed, used }: Filling, item: FlowItem): Points {
  const above = placed.at(-1)?.item;
  return above === undefined ? 0 : used + Math.max(above.spaceAfter, item.spaceBefore);
}

function isEmpty({ placed, notes }: Filling): boolean {
  return placed.length === 0 && notes.length === 0;
}

/** With all its footnotes; none is placed before one that still waits for room. */
function fits(page: Filling, item: FlowItem, frame: Points): boolean {
  const bottom = topOf(page, item) + item.height;
  if (item.notes.length === 0) return bottom + areaOf(page.notes) <= frame + hair;
  return page.next.carried.length === 0 && bottom + areaOf(joinNotes(page.notes, item.notes)) <= frame + hair;
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

/** In points: how finely a head is sought that leaves room for its footnotes. */
const headStep = 5;

function split(page: Filling, item: FlowItem, frame: Points, force: boolean): Split | null {
  let available = frame - topOf(page, item) - areaOf(page.notes);
  while (available > 0) {
    const halves = item.splitAt(available, force);
    if (halves === null || fits(page, halves.head, frame)) return halves;
    if (force && page.notes.length === 0 && halves.head.notes.length === 0) return halves;
    available = Math.min(available, halves.head.height) - headStep;
  }
  return null;
}

/** @param frame what is placed without regard to its height may run out of it, and its footnotes over. */
function put(page: Filling, item: FlowItem, next: Cursor, atTop: boolean, frame = Infinity): Filling {
  const y = topOf(page, item);
  const used = y + item.height;
  const joined = joinNotes(page.notes, item.notes);
  const fitted = used + areaOf(joined) <= frame + hair ? null : fitNotes(joined, frame - used, true);
  return {
    placed: [...page.placed, { item, y }],
    notes: fitted?.pieces ?? joined,
    used,
    next: { ...next, carried: [...next.carried, ...(fitted?.rest ?? [])] },
    strain: page.strain,
    atTop,
  };
}

/** Share of the frame that text and footnotes take. */
export function shareFilled({ used, notes }: Pick<Stop, 'used' | 'notes'>, frame: Points): number {
  return (used + areaOf(notes)) / frame;
}
