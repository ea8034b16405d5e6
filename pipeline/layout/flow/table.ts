// Tables: three rules, caption above, figures aligned on the units digit.
import type { Inline, TableBlock } from '../../model/block.js';
import { inlinesOfBlock } from '../../model/block-inlines.js';
import { makeFinding } from '../../model/finding.js';
import type { Points } from '../../model/page.js';
import { widthsOf } from '../inline/break-paragraph.js';
import { lineCounter } from '../inline/line-count.js';
import type { StyleName } from '../theme.js';
import type { CellWish, ColumnWish } from './column-wish.js';
import { overflow } from './findings/overflow.js';
import { breakEvenly, breakIn, type FlowContext, paragraphStyle, setIn } from './flow-context.js';
import type { FlowItem } from './flow-item.js';
import { letteredNotes, withLetters } from './lettered-notes.js';
import type { MeasuredCell, MeasuredColumn, MeasuredTable } from './measured-table.js';
import { measureNumbers, type NumberBlock, numberCell } from './number-column.js';
import { captionInlines, continuedCaption } from './numbering.js';
import { plainTextOf } from './plain-text.js';
import { columnWidths } from './table-columns.js';
import { fitTable } from './table-fitting.js';
import { edge, gutter, measuredRow, measureRows, widthForColumns } from './table-rows.js';
import { tableItem } from './table-splitting.js';
import { turnedItem } from './turned-table.js';

/** A word may be this much wider than its column before the table counts as too narrow for it. */
const tolerance = 1;

export function tableBlockItem(table: TableBlock, key: string, pageContext: FlowContext): FlowItem {
  const lettered = withLetters(inlinesOfBlock(table), pageContext);
  const asked = demandsOf(table, lettered);
  const { context, isTurned } = fitTable(table, asked.wishes, lettered);
  const demands = context === lettered ? asked : demandsOf(table, context);
  const item = tableItem(measureTable(table, key, demands, context), context);
  return isTurned ? turnedItem(item, lettered) : item;
}

function measureTable(table: TableBlock, key: string, demands: Demands, context: FlowContext): MeasuredTable {
  const words = inlinesOfBlock(table);
  const { theme, inline } = context;
  const { measure } = theme.page;
  const columns = measureColumns(table, demands, context);
  const number = context.numbers.get(table.id) ?? '';
  return {
    key,
    id: table.id,
    name: `table ${plainTextOf(captionInlines(number, table.caption, context.words), inline.resolve)}`,
    columns: columns.places,
    caption: breakEvenly(context, captionInlines(number, table.caption, context.words), 'caption', measure),
    continued: setIn(context, continuedCaption(number, context.words), 'caption'),
    unitNote: table.unitNote.length === 0 ? null : setIn(context, table.unitNote, 'unit-note'),
    head: measuredRow(
      `${key}/head`,
      'row',
      table.columns.map((_, column) => columns.cell(table.head[column] ?? [], column, 'table-head')),
    ),
    rows: measureRows(table, key, (inlines, column) => columns.cell(inlines, column, 'table'), context),
    rowHeader: table.rowHeader,
    notes: table.notes.map((note) =>
      breakIn(context, note, 'note', measure - 2 * edge, { alignment: 'justify' }),
    ),
    letteredNotes: letteredNotes(words, measure - 2 * edge, context),
  };
}

interface Columns {
  readonly places: readonly MeasuredColumn[];
  readonly cell: (inlines: readonly Inline[], column: number, style: StyleName) => MeasuredCell;
}

/** What the columns ask for, in the type of a context. */
interface Demands {
  readonly numbers: readonly (NumberBlock | null)[];
  readonly wishes: readonly ColumnWish[];
}

function demandsOf(table: TableBlock, context: FlowContext): Demands {
  const numbers = table.columns.map(({ align }, column) =>
    align === 'number' ? measureNumbers(table, column, context) : null,
  );
  const wishes = table.columns.map((_, column) => wishOf(table, column, numbers[column] ?? null, context));
  return { numbers, wishes };
}

function measureColumns(table: TableBlock, { numbers, wishes }: Demands, context: FlowContext): Columns {
  const widths = columnWidths(wishes, widthForColumns(wishes.length, context.theme.page.measure));
  let x = edge;
  const places = widths.map((width): MeasuredColumn => {
    const place = { x, width };
    x += width + gutter;
    return place;
  });
  return {
    places,
    cell: (inlines, column, style) => {
      const width = widths[column] ?? 0;
      const align = table.columns[column]?.align ?? 'start';
      const block = numbers[column] ?? null;
      if (style === 'table' && block !== null) return numberCell(inlines, block, width, context);
      const lines = breakEvenly(context, inlines, style, width);
      if (lines.length > 1 && isTooWide(inlines, style, width, context))
        reportOverflow(inlines, table, context);
      const centred = align !== 'start';
      return { lines: lines.map((line) => ({ line, x: centred ? (width - line.width) / 2 : 0 })) };
    },
  };
}

/** Whether a word had to be cut to fit the column. */
function isTooWide(
  inlines: readonly Inline[],
  style: StyleName,
  width: Points,
  context: FlowContext,
): boolean {
  const { unbreakable } = widthsOf(inlines, paragraphStyle(context.theme, style), context.inline);
  return unbreakable > width + tolerance;
}

function reportOverflow(inlines: readonly Inline[], table: TableBlock, context: FlowContext): void {
  const where = { table: context.numbers.get(table.id) ?? table.id };
  const text = plainTextOf(inlines, context.inline.resolve);
  context.report(makeFinding(overflow, { place: null, found: text }, { where, text }));
}

function wishOf(
  table: TableBlock,
  column: number,
  numbers: NumberBlock | null,
  context: FlowContext,
): ColumnWish {
  const { theme, inline } = context;
  const cells: CellWish[] = [];
  const block = numbers === null ? 0 : numbers.left + numbers.right;
  let minimum = block;
  let unbreakable = block;
  const add = (inlines: readonly Inline[], style: StyleName, mayBeNumber: boolean) => {
    const widths = widthsOf(inlines, paragraphStyle(theme, style), inline);
    const isNumber = mayBeNumber && widths.maximum <= block;
    minimum = Math.max(minimum, isNumber ? 0 : widths.minimum);
    unbreakable = Math.max(unbreakable, isNumber ? 0 : widths.unbreakable);
    cells.push({
      natural: isNumber ? block : widths.maximum,
      linesIn: lineCounter(inlines, paragraphStyle(theme, style), inline),
    });
  };
  // A head of a few characters is not worth a second line; a long one may break.
  add(table.head[column] ?? [], 'table-head', false);
  for (const row of table.rows)
    if (row.type === 'row') add(row.cells[column] ?? [], 'table', numbers !== null);
  return { minimum, unbreakable, cells, weight: table.columns[column]?.weight ?? null };
}
