// A table that is wider than the page: set a little smaller, turned to have a page's height, or set smaller still.
import type { TableBlock } from '../../model/block.js';
import { makeFinding } from '../../model/finding.js';
import type { Points } from '../../model/page.js';
import type { Theme } from '../theme.js';
import type { ColumnWish } from './column-wish.js';
import { smallTable } from './findings/small-table.js';
import type { FlowContext } from './flow-context.js';
import { widthForColumns } from './table-rows.js';
import { turnedPage } from './turned-table.js';

export interface TableFitting {
  /** With the measure and the type that the table is set in. */
  readonly context: FlowContext;
  readonly isTurned: boolean;
}

/** In points: type that a table is set in at least, however wide it is. */
const leastSize = 6.5;
/**
 * In ems and lines: in a column that is narrower than this and than its content, words stand as in a tower; one
 * with a cell of more lines is wider, up to what can be read with ease.
 */
const column = { narrow: 4, lines: 10, wide: 14 } as const;
/** A hair less than would do, so that rounding cuts no word. */
const hair = 0.995;

/**
 * Type shrinks as far as the theme calls it readable; what is wider then is turned (CY/T 170—2019: 表幅超过版面的，
 * 旋转90°, 顶左底右); what is wider even so is set smaller still, with the finding `lay-small-table`.
 */
export function fitTable(
  table: TableBlock,
  wishes: readonly ColumnWish[],
  context: FlowContext,
): TableFitting {
  const { theme } = context;
  const { size } = theme.styles.table;
  const readable = Math.min(1, theme.tables['readable-size'] / size);
  const words = sum(wishes.map(({ unbreakable }) => unbreakable));
  const columns = sum(wishes.map((wish) => columnNeed(wish, size)));
  const widthIn = ({ measure }: Theme['page']) => widthForColumns(wishes.length, measure);
  const scaleIn = (page: Theme['page']) => (words <= widthIn(page) ? 1 : (widthIn(page) / words) * hair);
  const turned = turnedPage(theme);
  const isTurned = columns * readable > widthIn(theme.page) * hair && turned.measure > theme.page.measure;
  const page = isTurned ? turned : theme.page;
  const scale = Math.min(1, Math.max(leastSize / size, scaleIn(page)));
  if (scale < readable) {
    const number = context.numbers.get(table.id) ?? table.id;
    const [least, printed] = [readable * size, scale * size].map((points) => points.toFixed(1));
    const details = { table: number, size: printed ?? '', least: least ?? '', isTurned };
    context.report(makeFinding(smallTable, { place: null, found: table.id }, details));
  }
  if (!isTurned && scale === 1) return { context, isTurned };
  return { context: { ...context, theme: { ...withTableType(theme, scale), page } }, isTurned };
}

/** What a column is not narrower than without harm: its words whole, and a few characters beside each other. */
function columnNeed({ unbreakable, cells }: ColumnWish, em: Points): Points {
  let widest = 0;
  for (const { natural } of cells) widest = Math.max(widest, natural);
  const forLines = Math.min(widest / column.lines, column.wide * em);
  return Math.max(unbreakable, Math.min(widest, Math.max(column.narrow * em, forLines)));
}

function withTableType(theme: Theme, scale: number): Theme {
  if (scale === 1) return theme;
  const styles = { ...theme.styles };
  for (const name of ['table', 'table-head', 'table-group'] as const) {
    const { size, leading, ...style } = theme.styles[name];
    styles[name] = { ...style, size: size * scale, leading: leading * scale };
  }
  return { ...theme, styles };
}

function sum(numbers: readonly Points[]): Points {
  return numbers.reduce((total, number) => total + number, 0);
}
