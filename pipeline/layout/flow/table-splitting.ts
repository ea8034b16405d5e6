// A table over pages: rows stay whole, head and group come again, no group or single row is left alone.
import type { Points } from '../../model/page.js';
import { type FlowContext, styleOf } from './flow-context.js';
import { type FlowItem, onGrid } from './flow-item.js';
import type { MeasuredRow, MeasuredTable } from './table.js';
import { paintTable, type TableForm, type TablePiece } from './table-painting.js';

/** Fewest rows below the head at a page's foot, and on the last page. */
const leastRows = { atFoot: 2, atHead: 2 } as const;

/** White above and below the lines of a row. */
const padding = 2;

export function tableItem(table: MeasuredTable, context: FlowContext): FlowItem {
  return pieceItem(
    { table, rows: table.rows, isFirst: true, isLast: true, group: null },
    formOf(table, context),
    context,
  );
}

/** Heights that all pieces of the table share. */
function formOf(table: MeasuredTable, { theme }: FlowContext): TableForm {
  const cell = styleOf(theme, 'table');
  const caption = styleOf(theme, 'caption');
  const note = styleOf(theme, 'note');
  const rowHeight = ({ lines }: MeasuredRow): Points => lines * cell.leading + 2 * padding;
  // The unit stands at the right of the caption's last line, or below it if the two would meet.
  const lastLine = table.caption.at(-1)?.width ?? 0;
  const unitBeside =
    table.unitNote === null || lastLine / 2 + table.unitNote.width + cell.size <= theme.page.measure / 2;
  const captionLines = Math.max(1, table.caption.length) + (unitBeside ? 0 : 1);
  const noteLines = table.notes.reduce((total, { length }) => total + length, 0);
  return {
    padding,
    rowHeight,
    unitBeside,
    captionHeight: captionLines * caption.leading + 4,
    continuedHeight: caption.leading + 4,
    headHeight: rowHeight(table.head),
    notesHeight: noteLines === 0 ? 0 : noteLines * note.leading + 4,
  };
}

function heightOf(piece: TablePiece, form: TableForm): Points {
  const rows = piece.rows.reduce((total, row) => total + form.rowHeight(row), 0);
  return (
    (piece.isFirst ? form.captionHeight : form.continuedHeight) +
    form.headHeight +
    (piece.group === null ? 0 : form.rowHeight(piece.group)) +
    rows +
    (piece.isLast ? form.notesHeight : 0)
  );
}

function pieceItem(piece: TablePiece, form: TableForm, context: FlowContext): FlowItem {
  const { theme } = context;
  const { table, isFirst, rows } = piece;
  const space = theme.pitch;
  const first = rows[0];
  return {
    key: isFirst ? table.key : `${table.key}:${first?.key ?? ''}:${first?.lines ?? 0}`,
    name: isFirst
      ? table.name
      : `${table.name} (continued from row ${table.rows.findIndex(({ key }) => key === first?.key) + 1})`,
    anchor: isFirst ? table.id : null,
    height: onGrid(heightOf(piece, form), theme.pitch),
    spaceBefore: space,
    spaceAfter: space,
    keepsNext: false,
    opensSection: false,
    floats: isFirst,
    place: (x, y, placing) => paintTable(piece, form, x, y, placing, context),
    splitAt: (available, force) => {
      const cut = cutRows(piece, form, available, force);
      if (cut === null) return null;
      const head = { ...piece, rows: cut.head, isLast: false };
      const group = cut.tail[0]?.group ?? null;
      const tail = { ...piece, rows: cut.tail, isFirst: false, group };
      return { head: pieceItem(head, form, context), tail: pieceItem(tail, form, context) };
    },
  };
}

interface Cut {
  readonly head: readonly MeasuredRow[];
  readonly tail: readonly MeasuredRow[];
}

function cutRows(piece: TablePiece, form: TableForm, available: Points, force: boolean): Cut | null {
  const { rows } = piece;
  let room = available - heightOf({ ...piece, rows: [], isLast: false }, form);
  let fitting = 0;
  for (const row of rows) {
    room -= form.rowHeight(row);
    if (room < -1e-6) break;
    fitting += 1;
  }
  fitting = Math.min(fitting, rows.length - (force ? 1 : leastRows.atHead));
  // A group's title goes with its first row.
  while (fitting > 0 && rows[fitting - 1]?.type === 'group') fitting -= 1;
  const filled = rows.slice(0, fitting).filter(({ type }) => type === 'row').length;
  const least = piece.isFirst && !force ? leastRows.atFoot : 1;
  if (filled >= least) return { head: rows.slice(0, fitting), tail: rows.slice(fitting) };
  return force ? cutInRow(piece, form, available) : null;
}

/** A row higher than a page is cut between its lines; nothing else would save its text. */
function cutInRow(piece: TablePiece, form: TableForm, available: Points): Cut | null {
  const index = piece.rows.findIndex(({ type }) => type === 'row');
  const row = piece.rows[index];
  if (row === undefined) return null;
  const before = piece.rows.slice(0, index);
  const one = form.rowHeight({ ...row, lines: 2 }) - form.rowHeight({ ...row, lines: 1 });
  const room = available - heightOf({ ...piece, rows: before, isLast: false }, form) - 2 * form.padding;
  const lines = Math.floor(room / one + 1e-6);
  if (lines < 1 || lines >= row.lines) return null;
  const [head, tail] = [sliceRow(row, 0, lines), sliceRow(row, lines, row.lines)];
  return {
    head: [...before, head],
    tail: [tail, ...piece.rows.slice(index + 1)],
  };
}

function sliceRow(row: MeasuredRow, from: number, to: number): MeasuredRow {
  return {
    ...row,
    lines: to - from,
    cells: row.cells.map(({ lines }) => ({ lines: lines.slice(from, to) })),
  };
}
