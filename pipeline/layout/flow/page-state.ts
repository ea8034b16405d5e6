// A page as far as it is filled: what stands on it, what follows, what fits, and what is put there.
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

/** Costs beside that of white space, in the unit of `costOf` in pagination.ts. */
export const strains = {
  /** A new section begins while a figure of the last one still waits. */
  strayed: 12,
  /** A table is cut in two though a page of its own would hold it. */
  cutTable: 25,
  /** A figure is set a little smaller than the others: two lines of white are no worse. */
  tightened: 2,
  /** A footnote runs over to the next page: as bad as a fifth of the page left white. */
  runningNote: 4,
} as const;

/** Rounding only, in points. */
export const hair = 1e-6;

/** A page being filled; `atTop` while only what waited has been placed. */
export interface Filling extends Stop {
  readonly atTop: boolean;
}

/** The cursor behind the item that it stands before. */
export function passing(next: Cursor): Cursor {
  return { ...next, index: next.rest === null ? next.index + 1 : next.index, rest: null };
}

/** The page with the head of an item, which the tail follows on the next. */
export function cut(page: Filling, { head, tail }: Split, next: Cursor, frame: Points, strain = 0): Filling {
  return put({ ...page, strain: page.strain + strain }, head, { ...next, rest: tail }, false, frame);
}

export function topOf({ placed, used }: Filling, item: FlowItem): Points {
  const above = placed.at(-1)?.item;
  return above === undefined ? 0 : used + Math.max(above.spaceAfter, item.spaceBefore);
}

export function isEmpty({ placed, notes }: Filling): boolean {
  return placed.length === 0 && notes.length === 0;
}

/** With all its footnotes; none is placed before one that still waits for room. */
export function fits(page: Filling, item: FlowItem, frame: Points): boolean {
  const bottom = topOf(page, item) + item.height;
  if (item.notes.length === 0) return bottom + areaOf(page.notes) <= frame + hair;
  return page.next.carried.length === 0 && bottom + areaOf(joinNotes(page.notes, item.notes)) <= frame + hair;
}

/** In points: how finely a head is sought that leaves room for its footnotes. */
const headStep = 5;

/** @param most height of the page's text with the head, from the frame's top. */
export function split(
  page: Filling,
  item: FlowItem,
  frame: Points,
  force: boolean,
  most = Infinity,
): Split | null {
  let available = Math.min(frame - areaOf(page.notes), most) - topOf(page, item);
  while (available > 0) {
    const halves = item.splitAt(available, force);
    if (halves === null || fits(page, halves.head, frame)) return halves;
    if (force && page.notes.length === 0 && halves.head.notes.length === 0) return halves;
    available = Math.min(available, halves.head.height) - headStep;
  }
  return null;
}

/** @param frame what is placed without regard to its height may run out of it, and its footnotes over. */
export function put(page: Filling, item: FlowItem, next: Cursor, atTop: boolean, frame = Infinity): Filling {
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

/** Whether nothing of a run is left. */
export function isEnd({ index, rest, waiting, carried }: Cursor, items: readonly FlowItem[]): boolean {
  return index >= items.length && rest === null && waiting.length === 0 && carried.length === 0;
}

/** Share of the frame that text and footnotes take. */
export function shareFilled({ used, notes }: Pick<Stop, 'used' | 'notes'>, frame: Points): number {
  return (used + areaOf(notes)) / frame;
}
