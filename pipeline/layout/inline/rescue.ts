// Boxes wider than any line are cut between their glyphs: an ugly break is better than text beyond the margin.
import type { Points } from '../../model/page.js';
import type { Box, Gap } from './box.js';
import { penalties } from './penalties.js';

/** A break inside a word costs as much as one against the rules. */
const cut: Gap = {
  width: 0,
  stretch: 'none',
  room: 0,
  shrink: [],
  penalty: penalties.forbidden,
  spaces: [],
  isForced: false,
};

/** The same boxes, but for those that are wider than `measure` points: of these each glyph is one. */
export function splitWideBoxes(boxes: readonly Box[], measure: Points): readonly Box[] {
  if (boxes.every(({ width }) => width <= measure)) return boxes;
  return boxes.flatMap((box) => (box.width <= measure ? [box] : glyphBoxes(box)));
}

function glyphBoxes(box: Box): readonly Box[] {
  const last = box.glyphs.length - 1;
  const spaces = box.text.slice(box.glyphs.reduce((length, { text }) => length + text.length, 0));
  return box.glyphs.map((glyph, index) => ({
    ...box,
    glyphs: [glyph],
    width: glyph.advance,
    text: index === last ? glyph.text + spaces : glyph.text,
    lead: index === 0 ? box.lead : 0,
    trail: index === last ? box.trail : 0,
    gap: index === last ? box.gap : cut,
  }));
}
