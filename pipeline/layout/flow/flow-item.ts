// A flow item: a measured piece of the text column that pagination can place, keep or split.
import type { PlacedItem, Points } from '../../model/page.js';
import type { MeasuredNote } from './measured-note.js';
import type { Placing } from './structure.js';

export interface FlowItem {
  /** Unique in the document; the rest of a split item has a key of its own. */
  readonly key: string;
  /** What jumps, bookmarks and references aim at; `null` if nothing does. It stands at the item's top. */
  readonly anchor: string | null;
  /** For page plans and findings: `heading 1 第一部分`. */
  readonly name: string;
  /** A whole multiple of the pitch, so that baselines keep to the grid below it. */
  readonly height: Points;
  /** White above and below, whole multiples of the pitch; the larger of two neighbours counts, none at a page's edge. */
  readonly spaceBefore: Points;
  readonly spaceAfter: Points;
  /** Stands on the same page as the first piece of what follows. */
  readonly keepsNext: boolean;
  /** Opens a section: a figure that moves past it strays from its text. */
  readonly opensSection: boolean;
  /** Carries the title of a part or list large: no running head repeats it above. */
  readonly opensPart: boolean;
  /** May wait for the top of a later page while the text that follows fills this one. */
  readonly floats: boolean;
  /** The item with a line less, if it can do with less room where it lacks only that. */
  readonly tighter: () => FlowItem | null;
  /** Takes whole pages: nothing stands above or below it. */
  readonly takesPages: boolean;
  /** Those whose marks stand in the item, in the order of the marks: their words stand at the page's foot. */
  readonly notes: readonly MeasuredNote[];
  /** Whose figures the item prints. */
  readonly indicators: readonly string[];
  /** Decides everything that is painted; `y` is the top of the item. */
  readonly place: (x: Points, y: Points, placing: Placing) => readonly PlacedItem[];
  /**
   * A head of at most `available` points and the rest, or `null` if no head may stand alone. `force`: the item
   * has a page to itself and is taller, so that rules of good taste give way to not losing text.
   */
  readonly splitAt: (available: Points, force: boolean) => Split | null;
}

export interface Split {
  readonly head: FlowItem;
  readonly tail: FlowItem;
}

/** Rounds up to the grid; a hair above a line is that line. */
export function onGrid(height: Points, pitch: Points): Points {
  return Math.ceil(height / pitch - 1e-6) * pitch;
}

/** An item that is never split. */
export function wholeItem(
  item: Pick<FlowItem, 'key' | 'name' | 'height' | 'place'> & Partial<FlowItem>,
): FlowItem {
  return {
    anchor: null,
    spaceBefore: 0,
    spaceAfter: 0,
    keepsNext: false,
    opensSection: false,
    opensPart: false,
    floats: false,
    tighter: () => null,
    takesPages: false,
    notes: [],
    indicators: [],
    splitAt: () => null,
    ...item,
  };
}
