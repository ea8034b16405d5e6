// The fixed order of findings: by file in reading order, then line, column and code.
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';

type Placed = Pick<Finding, 'place' | 'code'>;

/** Findings about no file come first; files that were not read come last, by name. */
export function readingOrder(files: readonly SourceFile[]): (first: Placed, second: Placed) => number {
  const ranks = new Map(files.map(({ file }, rank) => [file, rank]));
  const rankOf = ({ place }: Placed) => (place === null ? -1 : (ranks.get(place.file) ?? files.length));
  return (a, b) =>
    rankOf(a) - rankOf(b) ||
    compareText(a.place?.file ?? '', b.place?.file ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code);
}

/** By code units: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
