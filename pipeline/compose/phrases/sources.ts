// Who published a figure.
import type { Figure } from '../../model/figure.js';

/** The source of a published figure; of a derived one, the sources of its operands. */
export function sourceOf({ origin }: Figure): string {
  if (origin.kind === 'published') return origin.source;
  return [...new Set(origin.operands.map(sourceOf))].filter((source) => source !== '').join('、');
}
