// What the columns of a table ask for before they share the width.
import type { Points } from '../../model/page.js';

/** What a cell asks for. */
export interface CellWish {
  /** Width of its content on one line. */
  readonly natural: Points;
  /** Lines that it takes in a width less than that. */
  readonly linesIn: (width: Points) => number;
}

/** What a column asks for. */
export interface ColumnWish {
  /** Widest piece of any cell that should stay whole: a number with its unit. */
  readonly minimum: Points;
  /** Widest piece that cannot be broken within the rules: in less, words are cut. */
  readonly unbreakable: Points;
  /** Row by row. */
  readonly cells: readonly CellWish[];
  /** A wide text column's share; `null`: as wide as its content. */
  readonly weight: number | null;
}
