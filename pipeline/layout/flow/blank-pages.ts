// Blank pages that printing on both sides asks for: parts that must open on a right-hand page, the back on a left.
import type { DocumentPart } from '../../model/block.js';
import type { PlannedPart } from './part.js';

const blankPage: PlannedPart['pages'][number] = {
  placed: [],
  notes: [],
  used: 0,
  endsRun: true,
};

type Side = 'right' | 'left' | 'either';

/**
 * Bound books: odd pages lie right of the fold, so page 1 of the front matter and of the body opens there, and
 * the back is the other side of the last leaf. A blank page ends the part before.
 * @param opensRight whether every part opens there.
 */
export function padToSides<Planned extends { readonly part: DocumentPart; readonly plan: PlannedPart }>(
  parts: readonly Planned[],
  opensRight: boolean,
): readonly Planned[] {
  let count = 0;
  return parts.map((planned, index) => {
    count += planned.plan.pages.length;
    const wanted = sideOf(planned.part.matter, parts[index + 1]?.part.matter, opensRight);
    const nextSide: Side = count % 2 === 0 ? 'right' : 'left';
    if (wanted === 'either' || wanted === nextSide) return planned;
    count += 1;
    return { ...planned, plan: { pages: [...planned.plan.pages, blankPage] } };
  });
}

function sideOf(
  matter: DocumentPart['matter'],
  next: DocumentPart['matter'] | undefined,
  opensRight: boolean,
): Side {
  if (next === undefined) return 'either';
  if (next === 'back') return 'left';
  if (opensRight) return 'right';
  if (next === matter) return 'either';
  return next === 'front' || next === 'body' ? 'right' : 'either';
}
