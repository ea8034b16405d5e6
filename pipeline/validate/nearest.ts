// The name that was probably meant: nearest by edit distance, if it is near at all.
import { distance } from 'fastest-levenshtein';

/** A name may differ from what was meant by a third of its letters; more is another name. */
const farthestShare = 3;
/** Longer texts are no misspelt names, and the distance costs the product of both lengths. */
const longestName = 100;

/** The nearest of `names`, the first one of equals; `null` if none is near. Case does not count. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  if (written.length > longestName) return null;
  const wanted = written.trim().toLowerCase().replaceAll('_', '-');
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.ceil(written.length / farthestShare)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const between = distance(wanted, name.toLowerCase().replaceAll('_', '-'));
    if (between < bestDistance && between < Math.max(name.length, wanted.length)) {
      best = name;
      bestDistance = between;
    }
  }
  return best;
}
