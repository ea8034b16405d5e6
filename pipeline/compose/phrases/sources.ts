// Who published a figure.
import type { Figure } from '../../model/figure.js';

/** The source of a published figure; of a derived one, the sources of its operands, each once. */
export function sourcesOf({ origin }: Figure): readonly string[] {
  const sources = origin.kind === 'published' ? [origin.source] : origin.operands.flatMap(sourcesOf);
  return [...new Set(sources)].filter((source) => source !== '');
}
