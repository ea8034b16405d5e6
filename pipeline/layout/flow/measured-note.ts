// A footnote whose lines are broken.
import type { Line, Points } from '../../model/page.js';

export interface MeasuredNote {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly leading: Points;
}
