// Paints the rows of a table: cells with their structure elements, and the bands that name groups.
import type { Belonging, Line, PlacedItem, Points, StructureElement } from '../../model/page.js';
import { type FlowContext, styleOf } from './flow-context.js';
import type { MeasuredCell, MeasuredRow, MeasuredTable } from './measured-table.js';
import { contentOf, type Placing } from './structure.js';
import type { TableForm } from './table-form.js';
import { placeLines } from './text-lines.js';

/** Stands for the content of an empty cell, so that each row has all its cells in the structure tree. */
const emptyLine: Line = {
  runs: [],
  width: 0,
  text: '',
  stretch: 0,
  justified: false,
  indicators: [],
};

export function paintRow(
  row: MeasuredRow,
  form: TableForm,
  x: Points,
  y: Points,
  element: StructureElement,
  table: MeasuredTable,
  { tree }: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const rowElement = tree.element(row.key, 'TR', tree.element(`${table.key}/tbody`, 'TBody', element));
  if (row.type === 'group') {
    const cell = tree.element(`${row.key}/0`, 'TH', rowElement, {
      scope: 'Row',
      columnSpan: table.columns.length,
    });
    return paintGroup(row, form, x, y, contentOf(cell), context);
  }
  return row.cells.flatMap((cell, column) => {
    const cellElement = cellOf(row, column, table, rowElement, tree);
    const left = x + (table.columns[column]?.x ?? 0);
    return paintCell(cell, styleOf(context.theme, 'table'), left, y + form.padding, contentOf(cellElement));
  });
}

/** A cell under two heads names both (ISO 32000-1, table 349: Headers); one under its column alone need not. */
function cellOf(
  row: MeasuredRow,
  column: number,
  { rowHeader, head }: MeasuredTable,
  rowElement: StructureElement,
  tree: Placing['tree'],
): StructureElement {
  const key = `${row.key}/${column}`;
  if (!rowHeader) return tree.element(key, 'TD', rowElement);
  const identifier = `${row.key}/0`;
  return column === 0
    ? tree.element(key, 'TH', rowElement, { scope: 'Row', identifier })
    : tree.element(key, 'TD', rowElement, { headers: [`${head.key}/${column}`, identifier] });
}

/** Content where the group begins, an artifact where a further piece repeats it. */
export function paintGroup(
  row: MeasuredRow,
  form: TableForm,
  x: Points,
  y: Points,
  belongs: Belonging,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const band: PlacedItem = {
    type: 'box',
    x,
    y: y + 1,
    width: theme.page.measure,
    height: form.rowHeight(row) - 2,
    fill: theme.colours.tint,
  };
  const style = styleOf(theme, 'table-group');
  return [
    ...(theme.tables['group-band'] ? [band] : []),
    ...row.cells.flatMap((cell) => paintCell(cell, style, x, y + form.padding, belongs)),
  ];
}

export function paintCell(
  { lines }: MeasuredCell,
  style: ReturnType<typeof styleOf>,
  x: Points,
  y: Points,
  belongs: Belonging,
): readonly PlacedItem[] {
  if (lines.length === 0) return placeLines([emptyLine], style, x, y, belongs);
  return lines.flatMap((each, index) =>
    placeLines([each.line], style, x + each.x, y + index * style.leading, belongs),
  );
}
