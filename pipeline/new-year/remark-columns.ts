// Columns of values.csv for the person who fills it in: the reader passes over headers that begin with #.

/** What the indicator is called, right after its code. */
export const nameColumn = '#指标名称';
/** Its last value with year and unit, right before the empty cell of this year's. */
export const latestColumn = '#上期数值';

/**
 * The columns of values.csv with those for people among them. A column stays beside its row in Excel and WPS
 * whatever is sorted or filtered there; a comment line or a file at the side does not.
 */
export function withRemarkColumns(columns: readonly string[]): readonly string[] {
  return columns.flatMap((column) => {
    if (column === 'indicator') return [column, nameColumn];
    return column === 'value' ? [latestColumn, column] : [column];
  });
}
