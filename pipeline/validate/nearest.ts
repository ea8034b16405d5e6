// The name that was probably meant: nearest by edit distance, if it is near at all.
import { distance } from 'fastest-levenshtein';

/** A name may differ from what was meant by a third of its letters; more is another name. */
const farthestShare = 3;
/** Longer texts are no misspelt names, and the distance costs the product of both lengths. */
const longestName = 100;

/** The nearest of `names`, the first one of equals; `null` if none is near. Case does not count. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  return nearestAmong(names)(written);
}

/** Makes the function that finds the nearest of names, for whoever looks for many. */
export function nearestAmong(names: Iterable<string>): (written: string) => string | null {
  const known = [...names];
  const plain = known.map(plainName);
  const lengths = Uint32Array.from(known, ({ length }) => length);
  const letters = Int32Array.from(plain, lettersOf);
  return (written) => {
    if (written.length > longestName) return null;
    const wanted = plainName(written.trim());
    const { length } = wanted;
    const lettersWanted = lettersOf(wanted);
    let best: string | null = null;
    let bestDistance = Math.max(2, Math.ceil(written.length / farthestShare)) + 1;
    for (let at = 0; at < known.length; at += 1) {
      const lengthOfOther = lengths[at] ?? 0;
      if (Math.abs(lengthOfOther - length) >= bestDistance) continue;
      if (leastDistance(lettersWanted, letters[at] ?? 0) >= bestDistance) continue;
      const between = distance(wanted, plain[at] ?? '');
      if (between < bestDistance && between < Math.max(lengthOfOther, length)) {
        best = known[at] ?? null;
        bestDistance = between;
      }
    }
    return best;
  };
}

function plainName(name: string): string {
  return /^[a-z\d-]*$/.test(name) ? name : name.toLowerCase().replaceAll('_', '-');
}

/** Which characters occur, a bit for each letter and the others together in few. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at += 1) letters |= 1 << bitOf(name.charCodeAt(at));
  return letters;
}

function bitOf(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x61 : 26 + (code % 6);
}

/** What occurs in one of two names only takes an edit each: the distance is no less. */
function leastDistance(one: number, other: number): number {
  return Math.max(bitsOf(one & ~other), bitsOf(other & ~one));
}

function bitsOf(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
