// Rows of an appendix grouped by topic, in printed order.
import type { Inline, TableGroup, TableRow } from '../../model/block.js';
import type { Indicator } from '../../model/edition.js';
import { listedIndicators, nameOf } from '../phrases/lookup.js';
import { text } from '../phrases/pattern.js';
import type { Run } from '../run.js';

/** One group row per topic, then one row per indicator that has a figure or is still to get one. */
export function rowsByTopic(
  run: Run,
  cells: (indicator: Indicator) => readonly (readonly Inline[])[],
): readonly (TableRow | TableGroup)[] {
  const { edition } = run.figures;
  return edition.topics.flatMap(({ id: topic }) => {
    const rows = listedIndicators(run.figures, topic).map(
      (indicator): TableRow => ({ type: 'row', cells: cells(indicator) }),
    );
    const group: TableGroup = { type: 'group', title: text(nameOf(run.figures, topic, run.language)) };
    return rows.length === 0 ? [] : [group, ...rows];
  });
}
