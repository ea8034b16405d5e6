// The colophon: issuing body, data version and licence between two rules at the foot of the last page.
import type { ColophonBlock } from '../../model/block.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import type { Theme } from '../theme.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { withoutNotes } from './note-marks.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

const padding = 12;
const gapBesideLabel = 16;

/** Everything on the colophon's page: its block ends where the text frame ends. */
export function placeColophon(
  { entries }: ColophonBlock,
  key: string,
  left: Points,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const { theme } = context;
  const { top, measure, lines: frameLines } = theme.page;
  const style = styleOf(theme, 'colophon');
  const labelStyle = styleOf(theme, 'colophon-label');
  const labels = entries.map(({ label }) => setIn(context, textInline(label), 'colophon-label'));
  const indent = Math.max(0, ...labels.map(({ width }) => width)) + gapBesideLabel;
  const texts = entries.map(({ children }) =>
    breakIn(context, withoutNotes(children), 'colophon', measure - indent),
  );
  const height = texts.reduce((total, { length }) => total + Math.max(1, length), 0) * style.leading;
  const bottom = top + frameLines * theme.pitch;
  let y = bottom - padding - height;
  const list = placing.tree.element(key, 'L', placing.section, { listNumbering: 'None' });
  const rule = (at: Points, thickness: Points): PlacedItem => ({
    type: 'rule',
    x1: left,
    y1: at,
    x2: left + measure,
    y2: at,
    thickness,
    colour: theme.colours.rule,
  });
  const items: PlacedItem[] = [rule(y - padding, 1)];
  texts.forEach((lines: readonly Line[], index) => {
    const item = placing.tree.element(`${key}.${index}`, 'LI', list);
    const label = labels[index];
    const labelElement = placing.tree.element(`${key}.${index}/label`, 'Lbl', item);
    if (label !== undefined) items.push(...placeLines([label], labelStyle, left, y, contentOf(labelElement)));
    const body = placing.tree.element(`${key}.${index}/body`, 'LBody', item);
    items.push(...placeLines(lines, style, left + indent, y, contentOf(body)));
    y += Math.max(1, lines.length) * style.leading;
  });
  return [...items, rule(bottom, 0.5), ...backBand(theme)];
}

/** The cover's band again, at the foot of the back. */
function backBand({ page: { width, height }, cover: { band }, colours }: Theme): readonly PlacedItem[] {
  return band === 0
    ? []
    : [{ type: 'box', x: 0, y: height - band, width, height: band, fill: colours.accent }];
}
