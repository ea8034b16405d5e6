// Boxes wider than any line are cut between their glyphs: an ugly break is better than text beyond the margin.
import type { Points } from '../../model/page.js';
import type { Box, Gap } from './box.js';
import { penalties } from './penalties.js';

/** A break inside a word costs as much as one against the rules. */
const cut: Gap = {
  width: 0,
  stretch: 'none',
  room: 0,
  reserve: 0,
  shrink: [],
  penalty: penalties.forbidden,
  spaces: [],
  isForced: false,
};

/** The same boxes, but for those that are wider than `measure` points: of these each glyph is one. */
export function splitWideBoxes(boxes: readonly Box[], measure: Points): readonly Box[] {
  if (boxes.every(({ letters }) => letters.width <= measure)) return boxes;
  return boxes.flatMap((box) => (box.letters.width <= measure ? [box] : glyphBoxes(box)));
}

function glyphBoxes({ letters, face, gap, prints }: Box): readonly Box[] {
  const last = letters.glyphs.length - 1;
  return letters.glyphs.map((glyph, index) => ({
    letters: {
      ...letters,
      text: glyph.text,
      glyphs: [glyph],
      width: glyph.advance,
      lead: index === 0 ? letters.lead : 0,
      trail: index === last ? letters.trail : 0,
    },
    face,
    gap: index === last ? gap : cut,
    prints,
  }));
}
