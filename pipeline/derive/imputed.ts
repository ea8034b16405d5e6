// Which figures are our own computation, and marked 推算 wherever they are printed.
import type { DerivationMethod, Figure } from '../model/figure.js';

/** What is counted or picked out, not computed, needs no mark. */
const uncomputed: ReadonlySet<DerivationMethod> = new Set(['count', 'milestone']);

/** Values, shares, sums and ratios of our own are marked 推算; counts of rows are not imputed. */
export function isImputed({ origin }: Figure): boolean {
  return origin.kind === 'derived' && !uncomputed.has(origin.method);
}
