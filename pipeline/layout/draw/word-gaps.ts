// Where a reader must hear a gap that is only seen: between words at a line's end, between number and title.
import type { PlacedItem, TextRun } from '../../model/page.js';
import type { LineItem } from './line-drawing.js';

/** White on one baseline that parts two words, in ems of the smaller letters. */
const gap = 0.5;
const wordGap = 0.1;

/** The lines of a page that a space is read after: 质量水平 … 12 is not 质量水平12. */
export function linesBeforeGap(items: readonly PlacedItem[]): ReadonlySet<PlacedItem> {
  const lines = items.filter((item) => item.type === 'line');
  return new Set(
    lines.filter((item, index) => /\s$/u.test(item.line.text) || isParted(item, lines[index + 1])),
  );
}

function isParted(item: LineItem, next: LineItem | undefined): boolean {
  const last = item.line.runs.at(-1);
  const first = next?.line.runs[0];
  if (next === undefined || last === undefined || first === undefined || !isOneElement(item, next))
    return false;
  if (Math.abs(next.baseline - item.baseline) > 0.01) return last.size !== first.size;
  const white = next.x + first.x - (item.x + item.line.width);
  const ems = white / Math.min(last.size, first.size);
  return ems >= gap || (ems >= wordGap && joinsWords(last, first));
}

/** Any white parts Latin words and numbers: 295,800 trademarks. */
function joinsWords(last: TextRun, first: TextRun): boolean {
  return /\w$/.test(last.glyphs.at(-1)?.text ?? '') && /^[A-Za-z]/.test(first.glyphs[0]?.text ?? '');
}

function isOneElement({ belongs: one }: LineItem, { belongs: other }: LineItem): boolean {
  return one.type === 'content' && other.type === 'content' && one.element === other.element;
}
