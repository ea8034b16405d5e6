// A table over pages: rows stay whole, head and group come again, no group or single row is left alone.
import type { Line, Points } from '../../model/page.js';
import { type FlowContext, styleOf } from './flow-context.js';
import { type FlowItem, onGrid } from './flow-item.js';
import { lineCountOf } from './lettered-notes.js';
import type { MeasuredRow, MeasuredTable } from './measured-table.js';
import { indicatorsIn } from './printed-indicators.js';
import type { TableForm } from './table-form.js';
import { paintTable, type TablePiece } from './table-painting.js';

/** Fewest rows below the head at a page's foot, on the last page, and of a group on either side of a page's end. */
const leastRows = { atFoot: 2, atHead: 2, ofGroup: 2 } as const;

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
  const lettered = lineCountOf(table.letteredNotes);
  const noteLines = table.notes.reduce((total, { length }) => total + length, lettered);
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
    opensPart: false,
    floats: isFirst,
    tighter: () => null,
    takesPages: false,
    notes: [],
    indicators: indicatorsIn(linesOf(piece)),
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

/** What a piece prints; what it repeats of earlier ones is not counted again. */
function linesOf({ table, rows, isFirst, isLast }: TablePiece): readonly Line[] {
  return [
    ...(isFirst ? table.caption : []),
    ...rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ line }) => line))),
    ...(isLast ? [...table.notes.flat(), ...table.letteredNotes.flatMap(({ lines }) => lines)] : []),
  ];
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
  const least = piece.isFirst && !force ? leastRows.atFoot : 1;
  for (const mayCut of [sparesGroups, sparesTitles]) {
    let cut = fitting;
    while (cut > 0 && !mayCut(rows, cut)) cut -= 1;
    const filled = rows.slice(0, cut).filter(({ type }) => type === 'row').length;
    if (filled >= least) return { head: rows.slice(0, cut), tail: rows.slice(cut) };
  }
  return force ? cutInRow(piece, form, available) : null;
}

/** Whether a cut before that row leaves no group's title behind. */
function sparesTitles(rows: readonly MeasuredRow[], cut: number): boolean {
  return rows[cut - 1]?.type !== 'group';
}

/** As {@link sparesTitles}, and no single row of a group on either side: rather the whole group goes over. */
function sparesGroups(rows: readonly MeasuredRow[], cut: number): boolean {
  const next = rows[cut];
  if (next === undefined || next.group === null) return sparesTitles(rows, cut);
  const title = rows.findLastIndex(({ type }, index) => index < cut && type === 'group');
  const end = rows.findIndex(({ type }, index) => index > cut && type === 'group');
  const above = title === -1 ? leastRows.ofGroup : cut - title - 1;
  const below = (end === -1 ? rows.length : end) - cut;
  return above >= leastRows.ofGroup && below >= leastRows.ofGroup;
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
