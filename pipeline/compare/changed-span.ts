// Which stretch of a sentence differs from its other version: what both share at start and end is left out.

export interface ChangedSpan {
  readonly start: string;
  readonly changed: string;
  readonly end: string;
}

/** A number is one piece: of 97.6 and 94.9 all is marked. */
const pieces = /\d+(?:\.\d+)?|./gsu;

/** Cuts between characters, never inside one, nor inside a number. */
export function changedSpans(
  before: string,
  after: string,
): { readonly before: ChangedSpan; readonly after: ChangedSpan } {
  const first = before.match(pieces) ?? [];
  const second = after.match(pieces) ?? [];
  const shortest = Math.min(first.length, second.length);
  let head = 0;
  while (head < shortest && first[head] === second[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1;
  const span = (characters: readonly string[]): ChangedSpan => ({
    start: characters.slice(0, head).join(''),
    changed: characters.slice(head, characters.length - tail).join(''),
    end: characters.slice(characters.length - tail).join(''),
  });
  return { before: span(first), after: span(second) };
}
