// Which cell of a spreadsheet a place in a CSV is, such as C8: what an officer looks for.
import { columnLetters, type GridRow, gridOf, positionIn } from '../inputs/csv-grid.js';
import type { Place, SourceFile } from '../model/place.js';

/** A file of more lines is not read a second time for the names of cells. */
const mostLinesRead = 20_000;

/** Looks cells up in files that are read as grids when the first is asked for; `null` where there is no cell. */
export function cellAddresses(
  sources: ReadonlyMap<string, SourceFile>,
): (place: Place | null) => string | null {
  const grids = new Map<string, readonly GridRow[] | null>();
  const gridIn = (source: SourceFile) => {
    const known = grids.get(source.file);
    if (known !== undefined) return known;
    const grid = source.lines.length > mostLinesRead ? null : gridOf(source.lines.join('\n'));
    grids.set(source.file, grid);
    return grid;
  };
  return (place) => {
    const source = place === null ? undefined : sources.get(place.file);
    if (place === null || source === undefined || !isTable(source)) return null;
    const grid = gridIn(source);
    const position = grid === null ? null : positionIn(grid, place);
    const row = position === null ? undefined : grid?.[position.row];
    return position === null || row?.isSound !== true ? null : `${columnLetters(position.cell)}${row.number}`;
  };
}

/** Whether a file holds cells: whatever is read that is neither a description nor a template. */
export function isTable({ file }: SourceFile): boolean {
  return !/\.(?:json|md|hbs)$/.test(file);
}
