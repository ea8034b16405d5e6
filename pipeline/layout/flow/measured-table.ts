// A table as measured: every line broken, every width known.
import type { Line, Points } from '../../model/page.js';
import type { LetteredNote } from './lettered-notes.js';

/** A cell's lines, each with its distance from the column's left edge. */
export interface MeasuredCell {
  readonly lines: readonly { readonly x: Points; readonly line: Line }[];
}

export interface MeasuredRow {
  /** Unique in the table: the two halves of a row that is split keep it. */
  readonly key: string;
  readonly type: 'row' | 'group';
  readonly cells: readonly MeasuredCell[];
  /** Number of the highest cell's lines. */
  readonly lines: number;
  /** Repeated above this row if a further piece begins with it: its group's title, marked 续. */
  readonly group: MeasuredRow | null;
  /** Whether a bar in the margin marks it as changed since an earlier report. */
  readonly changed: boolean;
}

export interface MeasuredColumn {
  /** From the frame's left edge. */
  readonly x: Points;
  readonly width: Points;
}

/** A table whose every line is broken and whose every width is known. */
export interface MeasuredTable {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly columns: readonly MeasuredColumn[];
  readonly caption: readonly Line[];
  /** 续表1-1: above each further piece. */
  readonly continued: Line;
  readonly unitNote: Line | null;
  readonly head: MeasuredRow;
  readonly rows: readonly MeasuredRow[];
  readonly rowHeader: boolean;
  readonly notes: readonly (readonly Line[])[];
  /** Below the notes: what letters in the table lead to. */
  readonly letteredNotes: readonly LetteredNote[];
}
