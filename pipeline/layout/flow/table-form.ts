// What all pieces of a table share in their looks.
import type { Points } from '../../model/page.js';
import type { MeasuredRow } from './measured-table.js';

/** Heights that all pieces of a table share. */
export interface TableForm {
  readonly padding: Points;
  readonly rowHeight: (row: MeasuredRow) => Points;
  readonly unitBeside: boolean;
  readonly captionHeight: Points;
  readonly continuedHeight: Points;
  readonly headHeight: Points;
  readonly notesHeight: Points;
}
