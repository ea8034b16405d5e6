// Sets a line: its glyphs in runs, each where the justified gaps put it.
import type { Glyph, Line, Points, TextRun } from '../../model/page.js';
import { type Box, type Face, textOf } from './box.js';
import { justify } from './justification.js';

export interface LineForm {
  /** Where the line starts within the measure. */
  readonly indent: Points;
  /** Width to fill, from the line's start; `null`: the line keeps its natural width. */
  readonly fill: Points | null;
  /** Whether a full-width mark at the line's end takes half an em (GB/T 15834—2011, 5.1.10). */
  readonly trimsEnd: boolean;
}

/** @param boxes all boxes of the line; the gap after the last is left out, but for its spaces' text. */
export function setBoxes(boxes: readonly Box[], { indent, fill, trimsEnd }: LineForm): Line {
  const trail = trimsEnd ? (boxes.at(-1)?.letters.trail ?? 0) : 0;
  const slack = fill === null ? null : fill - indent - naturalWidth(boxes) + trail;
  const { widths, stretch, isFilled } = justify(boxes, slack);
  const { runs, width } = runsOf(boxes, widths, indent, trail);
  const indicators = indicatorsOf(boxes);
  return { runs, width, text: textOf(boxes), stretch, justified: isFilled, indicators };
}

const noIndicators: readonly string[] = [];

function indicatorsOf(boxes: readonly Box[]): readonly string[] {
  let found = noIndicators;
  for (let index = 0; index < boxes.length; index += 1) {
    // An index below the length names a box.
    const { prints } = boxes[index] as Box;
    if (prints !== null && !found.includes(prints)) found = [...found, prints];
  }
  return found;
}

/** Up to the end of the last box; the opener at the start gives its white. */
export function naturalWidth(boxes: readonly Box[]): Points {
  let width = -(boxes[0]?.letters.lead ?? 0);
  let gap = 0;
  for (let index = 0; index < boxes.length; index += 1) {
    // An index below the length names a box.
    const box = boxes[index] as Box;
    width += gap + box.letters.width;
    gap = box.gap.width;
  }
  return width;
}

function runsOf(
  boxes: readonly Box[],
  gaps: readonly Points[],
  indent: Points,
  trail: Points,
): Pick<Line, 'runs' | 'width'> {
  const runs: TextRun[] = [];
  let x = indent;
  let face: Face | null = null;
  let glyphs: Glyph[] = [];
  const last = boxes.length - 1;
  for (let index = 0; index <= last; index += 1) {
    // An index below the length names a box, and each box has a gap.
    const box = boxes[index] as Box;
    if (box.face !== face) {
      face = box.face;
      glyphs = [];
      const { font, size, colour, rise, role } = face;
      runs.push({ font, size, colour, x, rise, glyphs, role });
    }
    const lead = index === 0 ? box.letters.lead : 0;
    const after = index === last ? -trail : (gaps[index] as Points);
    x += box.letters.width - lead + after;
    addGlyphs(box, lead, after, index === last, glyphs);
  }
  return { runs, width: x };
}

/** The gap after a box belongs to its last glyph, or to the spaces typed there. */
function addGlyphs(
  { letters: { glyphs }, gap: { spaces, width } }: Box,
  lead: Points,
  after: Points,
  isLast: boolean,
  into: Glyph[],
): void {
  const hasSpaces = spaces.length > 0 && !isLast;
  const last = glyphs.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const glyph = glyphs[index] as Glyph;
    const less = index === 0 ? lead : 0;
    const more = index === last && !hasSpaces ? after : 0;
    into.push(less === 0 && more === 0 ? glyph : moved(glyph, less, more));
  }
  if (!hasSpaces) return;
  const each = (after - width) / spaces.length;
  for (const space of spaces) into.push(each === 0 ? space : moved(space, 0, each));
}

function moved({ id, text, width, shift, advance }: Glyph, less: Points, more: Points): Glyph {
  return { id, text, width, shift: shift - less, advance: advance - less + more };
}
