// Which figure of one year's report answers to which of another's.

const periodInId = /(?<=[@-])\d{4}(?![\d-]*[a-z])/g;

/**
 * The figure's id with years counted from the report year: `x@2021-2020` and `x@2020-2019` are both the change
 * against the year before, `x@0~-1`.
 */
export function figureKey(id: string, year: number): string {
  const at = id.lastIndexOf('@');
  if (at < 0) return id;
  const periods = id.slice(at).replace(periodInId, (period) => `~${Number(period) - year}`);
  return id.slice(0, at) + periods;
}

export type FigureGroup = 'values' | 'comparisons' | 'combinations';

/** `x@2020` is a value, `x@2020-2019` a change, `share:a/b@2020` a combination. */
export function figureGroup(id: string): FigureGroup {
  if (id.includes(':')) return 'combinations';
  return /@\d{4}-\d{4}/.test(id) ? 'comparisons' : 'values';
}
