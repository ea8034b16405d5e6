// Pages of placed items: what flow decides and draw carries out, in points from the page's top left.
import type { NoteInline } from './block.js';
import type { Drawing } from './chart.js';

/** PDF points, 1/72 inch. */
export type Points = number;
export type FontRole = 'serif' | 'serif-bold' | 'sans' | 'sans-bold';
/** `#rrggbb` */
export type Colour = string;

export interface Glyph {
  readonly id: number;
  /** The characters it stands for, for copying and reading aloud; empty for the second part of a pair. */
  readonly text: string;
  /** Natural advance at the run's size. */
  readonly width: Points;
  /** Shift before painting, negative for an opening bracket set half-width. */
  readonly shift: Points;
  /** From this glyph's origin to the next one's, after squeezing and stretching. */
  readonly advance: Points;
}

/** What a run is, beyond its letters: decides its structure element. */
export type RunRole =
  | { readonly type: 'plain' }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'reference'; readonly target: string }
  | { readonly type: 'foreign'; readonly language: string }
  | { readonly type: 'spoken'; readonly spoken: string }
  /** The mark of a footnote; where its words stand is known only when the page is full. */
  | { readonly type: 'note'; readonly note: NoteInline; readonly placed: PlacedNote | null };

/** Where the words of a footnote stand. */
export interface PlacedNote {
  /** The anchor at the words. */
  readonly target: string;
  /** The Note that holds the words; it follows the first of its marks in the structure tree. */
  readonly element: StructureElement;
  /** What the link over the mark says to those who do not see it: 注①： and how the words begin. */
  readonly words: string;
}

export interface TextRun {
  readonly font: FontRole;
  readonly size: Points;
  readonly colour: Colour;
  /** From the line's start. */
  readonly x: Points;
  /** Raised above the baseline. */
  readonly rise: Points;
  readonly glyphs: readonly Glyph[];
  readonly role: RunRole;
}

export interface Line {
  readonly runs: readonly TextRun[];
  /** From the line's start to the end of its last visible glyph's advance. */
  readonly width: Points;
  /** The source text of the line, including spaces that vanish at its end. */
  readonly text: string;
  /** Largest extra space per gap, in em; negative when squeezed. For lay-loose-line. */
  readonly stretch: number;
  /** Whether it was justified to the measure. */
  readonly justified: boolean;
  /** Whose figures stand in it, each once. */
  readonly indicators: readonly string[];
}

/** A node of the structure tree; children and content appear in the order in which they are painted. */
export interface StructureElement {
  readonly id: number;
  /** Standard structure type of ISO 32000-1, 14.8.4: Sect, H1, P, Table, TR, TH, Figure … */
  readonly role: string;
  readonly parent: StructureElement | null;
  readonly alternativeText?: string;
  readonly actualText?: string;
  readonly language?: string;
  readonly title?: string;
  readonly scope?: 'Row' | 'Column';
  readonly columnSpan?: number;
  /** Identifiers of the cells that head this one, where rows and columns both have heads. */
  readonly headers?: readonly string[];
  readonly listNumbering?: 'None' | 'Disc' | 'Circle' | 'Square' | 'Decimal';
  /** Unique in the document: what others refer to it by (ISO 14289-1, 7.9, for notes). */
  readonly identifier?: string;
}

/** Where an item belongs: a leaf of the structure tree, or an artifact. */
export type Belonging =
  | { readonly type: 'content'; readonly element: StructureElement }
  | { readonly type: 'artifact'; readonly kind: 'Pagination' | 'Layout' | 'Page' };

/**
 * A frame that is turned by a quarter, anticlockwise: its head is at the left, its lines run upwards. Its own top
 * left corner stands on the page at this point, the lower left one of the area that it takes.
 */
export interface Turn {
  readonly x: Points;
  readonly y: Points;
}

/** In points of the page, or of the turned frame that it stands in. */
export type PlacedItem = UprightItem & { readonly turn?: Turn };

type UprightItem =
  | {
      readonly type: 'line';
      readonly x: Points;
      readonly baseline: Points;
      readonly line: Line;
      readonly belongs: Belonging;
    }
  | {
      readonly type: 'rule';
      readonly x1: Points;
      readonly y1: Points;
      readonly x2: Points;
      readonly y2: Points;
      readonly thickness: Points;
      readonly colour: Colour;
      readonly dash?: readonly number[];
      /** Page: a mark for the printer, outside what is cut; else it belongs to the layout. */
      readonly artifact?: 'Page';
    }
  | {
      readonly type: 'box';
      readonly x: Points;
      readonly y: Points;
      readonly width: Points;
      readonly height: Points;
      readonly fill?: Colour;
      readonly stroke?: Colour;
      readonly thickness?: Points;
    }
  | {
      readonly type: 'drawing';
      readonly x: Points;
      readonly y: Points;
      readonly width: Points;
      readonly height: Points;
      readonly drawing: Drawing;
      readonly belongs: Belonging;
    }
  | {
      readonly type: 'picture';
      readonly x: Points;
      readonly y: Points;
      readonly width: Points;
      readonly height: Points;
      readonly bytes: Uint8Array;
      readonly belongs: Belonging;
    }
  /** Words across the page, under all else, around a point; an artifact (ISO 32000-1, 14.8.2.2.2). */
  | {
      readonly type: 'watermark';
      /** The words' middle. */
      readonly x: Points;
      readonly y: Points;
      /** Degrees, anticlockwise. */
      readonly angle: number;
      /** How many times as large as the line was set. */
      readonly scale: number;
      readonly line: Line;
    }
  /** A clickable area; the link's text is the line painted there. */
  | {
      readonly type: 'jump';
      readonly x: Points;
      readonly y: Points;
      readonly width: Points;
      readonly height: Points;
      readonly target: string;
      readonly contents: string;
      readonly belongs: Belonging;
    }
  /** A place that jumps, bookmarks and references aim at; never turned. */
  | { readonly type: 'anchor'; readonly y: Points; readonly id: string };

export interface Area {
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
}

export interface Page {
  readonly matter: 'cover' | 'front' | 'body' | 'appendix' | 'back';
  readonly width: Points;
  readonly height: Points;
  /** Folio as printed and as page label: `iii`, `12`, or empty. */
  readonly folio: string;
  /** Share of the text frame that text and footnotes take. */
  readonly filled: number;
  /** The last page of a part, or before a forced break: it may be short. */
  readonly endsRun: boolean;
  /** Content in reading order, then running heads and folios as artifacts. */
  readonly items: readonly PlacedItem[];
  /** Of a page for press: what is left when the sheet is cut, and how far ink may run beyond (ISO 32000-1, 14.11.2). */
  readonly press?: { readonly trim: Area; readonly bleed: Area };
}

export interface Bookmark {
  readonly title: string;
  readonly target: string;
  readonly children: readonly Bookmark[];
}

/** Everything that is drawn. */
export interface LaidOutDocument {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly date: string;
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
}
