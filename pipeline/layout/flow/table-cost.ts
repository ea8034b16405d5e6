// What widths of columns cost a table: how high its rows come out.
import type { Points } from '../../model/page.js';
import type { ColumnWish } from './column-wish.js';

/** One cell of many lines beside cells of one looks worse than its height: its square counts by this much. */
const towering = 0.7;
const besideHighest = 0.01;

/**
 * How high the rows come out. Beside the highest cell of a row the others weigh a little, so that moves can
 * prepare each other. Lines per cell are kept by column and width: most moves leave most columns alone.
 */
export function tableCost(wishes: readonly ColumnWish[]): (widths: readonly Points[]) => number {
  const known = wishes.map(() => new Map<Points, Uint16Array>());
  const linesIn = (column: number, width: Points): Uint16Array => {
    const kept = known[column]?.get(width);
    if (kept !== undefined) return kept;
    const cells = wishes[column]?.cells ?? [];
    const lines = new Uint16Array(cells.length);
    cells.forEach(({ natural, linesIn: count }, row) => {
      lines[row] = natural <= width ? 1 : count(width);
    });
    known[column]?.set(width, lines);
    return lines;
  };
  const rows = wishes[0]?.cells.length ?? 0;
  return (widths) => {
    const columns = widths.map((width, column) => linesIn(column, width));
    let cost = 0;
    for (let row = 0; row < rows; row += 1) {
      let most = 1;
      let all = 0;
      // By index: a table of hundreds of rows is costed thousands of times in a fresh process.
      for (let index = 0; index < columns.length; index += 1) {
        const lines = columns[index]?.[row] ?? 1;
        if (lines > most) most = lines;
        all += lines;
      }
      cost += most + (most - 1) ** 2 * towering + all * besideHighest;
    }
    return cost;
  };
}
