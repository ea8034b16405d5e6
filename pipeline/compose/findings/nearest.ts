// The name that was probably meant, and how to ask about it.
import { closest, distance } from 'fastest-levenshtein';

/** The most similar name, or `null` if nothing is similar enough to suggest. */
export function nearestName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const nearest = closest(name, [...names]);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 2)) ? nearest : null;
}

/** One letter more, less or other than a known name: so near to it by chance no name comes. */
export function isSlip(name: string, known: Iterable<string>): boolean {
  for (const other of known) if (distance(name, other) === 1) return true;
  return false;
}

export function nearestChinese(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `是不是 ${nearest}？`;
}

export function nearestEnglish(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Did you mean ${nearest}?`;
}
