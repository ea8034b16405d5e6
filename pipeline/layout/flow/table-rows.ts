// The rows of a table as measured: cells in lines, groups' titles, and what a further piece repeats of them.
import type { Inline, TableBlock, TableGroup } from '../../model/block.js';
import type { Points } from '../../model/page.js';
import { breakIn, type FlowContext } from './flow-context.js';
import type { MeasuredCell, MeasuredRow } from './measured-table.js';
import { continuedGroup } from './numbering.js';

/** White at the outer edges of the table. */
export const edge = 4;
/** White between columns. */
export const gutter = 10;

/** What the columns share of a measure: it without the white at the edges and between them. */
export function widthForColumns(columns: number, measure: Points): Points {
  return measure - 2 * edge - gutter * (columns - 1);
}

/** Rows in printed order; those of a group share the row that names it on a further page. */
export function measureRows(
  table: TableBlock,
  key: string,
  cell: (inlines: readonly Inline[], column: number) => MeasuredCell,
  context: FlowContext,
): readonly MeasuredRow[] {
  const room = context.theme.page.measure - 2 * edge;
  let group: MeasuredRow | null = null;
  return table.rows.map((row, index): MeasuredRow => {
    const rowKey = `${key}/row${index}`;
    if (row.type === 'group') {
      group = groupRow(rowKey, continuedGroup(row.title, context.words), room, context);
      return groupRow(rowKey, row.title, room, context);
    }
    const cells = table.columns.map((_, column) => cell(row.cells[column] ?? [], column));
    return { ...measuredRow(rowKey, 'row', cells, group), changed: context.changed.has(row) };
  });
}

export function measuredRow(
  key: string,
  type: MeasuredRow['type'],
  cells: readonly MeasuredCell[],
  group: MeasuredRow | null = null,
): MeasuredRow {
  return {
    key,
    type,
    cells,
    lines: Math.max(1, ...cells.map(({ lines }) => lines.length)),
    group,
    changed: false,
  };
}

function groupRow(key: string, title: TableGroup['title'], room: Points, context: FlowContext): MeasuredRow {
  const lines = breakIn(context, title, 'table-group', room);
  return measuredRow(key, 'group', [{ lines: lines.map((line) => ({ x: edge, line })) }]);
}
