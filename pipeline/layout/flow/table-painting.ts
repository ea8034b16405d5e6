// Paints one piece of a table: caption, rules, head, rows, notes, with their structure elements.
import type { PlacedItem, Points, StructureElement } from '../../model/page.js';
import type { Theme } from '../theme.js';
import { changeBar } from './change-bar.js';
import { type FlowContext, styleOf } from './flow-context.js';
import { placeLetteredNotes, withLetteredMarks } from './lettered-notes.js';
import type { MeasuredRow, MeasuredTable } from './measured-table.js';
import { contentOf, type ElementDetails, type Placing, paginationArtifact } from './structure.js';
import type { TableForm } from './table-form.js';
import { paintCell, paintGroup, paintRow } from './table-row-painting.js';
import { edge } from './table-rows.js';
import { placeCentred, placeLines } from './text-lines.js';

/** What of a table stands on one page. */
export interface TablePiece {
  readonly table: MeasuredTable;
  readonly rows: readonly MeasuredRow[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Of a further piece that begins amid a group: the row that names the group again. */
  readonly group: MeasuredRow | null;
}

/** The rules of a 三线表 (CY/T 170—2019), outer ones strong, the head's fine; below a piece that goes on. */
function rulesOf({ tables }: Theme) {
  const { 'outer-rule': outer, 'head-rule': head } = tables;
  return { outer, head, unfinished: head } as const;
}

export function paintTable(
  piece: TablePiece,
  form: TableForm,
  x: Points,
  y: Points,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const { table, isFirst, isLast } = piece;
  const { measure } = context.theme.page;
  const rules = rulesOf(context.theme);
  const element = placing.tree.element(table.key, 'Table', placing.section);
  const items: PlacedItem[] = [];
  items.push(...paintCaption(piece, form, x, y, element, placing, context));
  let top = y + (isFirst ? form.captionHeight : form.continuedHeight);
  const rule = (thickness: Points): PlacedItem => ({
    type: 'rule',
    x1: x,
    y1: top,
    x2: x + measure,
    y2: top,
    thickness,
    colour: context.theme.colours.ink,
  });
  items.push(rule(rules.outer));
  items.push(...paintHead(piece, form, x, top, element, placing, context));
  top += form.headHeight;
  items.push(rule(rules.head));
  if (piece.group !== null) {
    items.push(...paintGroup(piece.group, form, x, top, paginationArtifact, context));
    top += form.rowHeight(piece.group);
  }
  for (const row of piece.rows) {
    const height = form.rowHeight(row);
    if (row.changed) items.push(changeBar(x, top, height, context));
    items.push(...paintRow(row, form, x, top, element, table, placing, context));
    top += height;
  }
  items.push(rule(isLast ? rules.outer : rules.unfinished));
  if (isLast) items.push(...paintNotes(table, x, top + 4, placing, context));
  return withLetteredMarks(items, table.letteredNotes, table.key, placing, context);
}

function paintCaption(
  { table, isFirst }: TablePiece,
  { unitBeside }: TableForm,
  x: Points,
  y: Points,
  element: StructureElement,
  { tree }: Placing,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const { measure } = theme.page;
  const style = styleOf(theme, 'caption');
  const belongs = isFirst
    ? contentOf(tree.element(`${table.key}/caption`, 'Caption', element))
    : paginationArtifact;
  const lines = isFirst ? table.caption : [table.continued];
  const unitLine = lines.length - (unitBeside || !isFirst ? 1 : 0);
  return [
    ...placeCentred(lines, style, x, measure, y, belongs),
    ...(table.unitNote === null
      ? []
      : placeLines(
          [table.unitNote],
          styleOf(theme, 'unit-note'),
          x + measure - table.unitNote.width,
          y + unitLine * style.leading,
          belongs,
        )),
  ];
}

/** The head is read once: its repetitions are artifacts. */
function paintHead(
  { table, isFirst }: TablePiece,
  form: TableForm,
  x: Points,
  y: Points,
  element: StructureElement,
  { tree }: Placing,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const style = styleOf(theme, 'table-head');
  const row = (): StructureElement =>
    tree.element(table.head.key, 'TR', tree.element(`${table.key}/thead`, 'THead', element));
  return table.head.cells.flatMap((cell, column) => {
    const belongs = isFirst
      ? contentOf(tree.element(`${table.head.key}/${column}`, 'TH', row(), headOf(table, column)))
      : paginationArtifact;
    // Short heads stand on the last line of long ones, close to their column.
    const drop = (table.head.lines - cell.lines.length) * style.leading;
    return paintCell(cell, style, x + (table.columns[column]?.x ?? 0), y + form.padding + drop, belongs);
  });
}

/** Named by the cells below it, where they have a head at their row's start too. */
function headOf({ rowHeader, head }: MeasuredTable, column: number): ElementDetails {
  return rowHeader && column > 0
    ? { scope: 'Column', identifier: `${head.key}/${column}` }
    : { scope: 'Column' };
}

function paintNotes(
  table: MeasuredTable,
  x: Points,
  y: Points,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const { tree, section } = placing;
  const style = styleOf(context.theme, 'note');
  let top = y;
  const notes = table.notes.flatMap((lines, index) => {
    const element = tree.element(`${table.key}/note${index}`, 'P', section);
    const items = placeLines(lines, style, x + edge, top, contentOf(element));
    top += lines.length * style.leading;
    return items;
  });
  return [...notes, ...placeLetteredNotes(table.letteredNotes, table.key, x + edge, top, placing, context)];
}
