// What a check of a number cell is: it passes, mends with a warning, or refuses.
import type { Finding } from '../../model/finding.js';
import type { CheckDeclaration, NamedCell } from '../check.js';

/** What is known of the column in which the number stands. */
export interface NumberContext {
  /** The unit of the number; empty where there is none or it is unknown. */
  readonly unit: string;
  /** Whether the cell may be left empty until the number is known. */
  readonly isAwaited: boolean;
}

export interface NumberVerdict {
  readonly finding: Finding;
  /** What the number is read as from here on; `null` if it cannot be read. */
  readonly rest: string | null;
}

export interface NumberCheck extends CheckDeclaration {
  /**
   * `null` when the text is not this check's case.
   * @param text the number as read so far: earlier checks may have mended it.
   */
  readonly judge: (text: string, cell: NamedCell, context: NumberContext) => NumberVerdict | null;
}
