// Aligns two lists of sentences: what stayed, what was reworded, what came and what went.
import { distance } from 'fastest-levenshtein';
import type { Difference } from '../model/changes.js';

/** More than this share of a sentence must have stayed for it to count as the same one, reworded. */
const leastLikeness = 0.5;

/**
 * The differences in order; equal sentences are left out.
 * @param normal gives what of a sentence is compared, such as without the report year.
 */
export function alignTexts(
  before: readonly string[],
  after: readonly string[],
  normal: { readonly before: (text: string) => string; readonly after: (text: string) => string },
): readonly Difference<string>[] {
  const first = before.map(normal.before);
  const second = after.map(normal.after);
  const differences: Difference<string>[] = [];
  let from = { before: 0, after: 0 };
  for (const [at, to] of [...commonPairs(first, second), [before.length, after.length] as const]) {
    const gone = before.slice(from.before, at);
    const come = after.slice(from.after, to);
    differences.push(...pairReworded(gone, come));
    from = { before: at + 1, after: to + 1 };
  }
  return differences;
}

/** Positions of a longest common subsequence. Lists are those of one part: some hundred entries at most. */
function commonPairs(
  first: readonly string[],
  second: readonly string[],
): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: first.length + 1 }, () => new Uint32Array(second.length + 1));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = second.length - 1; j >= 0; j -= 1)
      row[j] =
        first[i] === second[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    if (first[i] === second[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Within one gap each sentence that went takes the first like one that came after those already taken. */
function pairReworded(gone: readonly string[], come: readonly string[]): readonly Difference<string>[] {
  const differences: Difference<string>[] = [];
  let next = 0;
  for (const before of gone) {
    const at = come.findIndex((after, index) => index >= next && likeness(before, after) >= leastLikeness);
    if (at < 0) {
      differences.push({ before, after: null });
      continue;
    }
    for (const after of come.slice(next, at)) differences.push({ before: null, after });
    differences.push({ before, after: come[at] ?? null });
    next = at + 1;
  }
  for (const after of come.slice(next)) differences.push({ before: null, after });
  return differences;
}

function likeness(first: string, second: string): number {
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 1 : 1 - distance(first, second) / longest;
}
