// Figures: a chart with its caption below, never on two pages; may float to the next page's top.
import type { ChartBlock } from '../../model/block.js';
import { makeFinding } from '../../model/finding.js';
import { figureWithoutAlternative } from './findings/figure-without-alternative.js';
import { breakIn, type FlowContext, styleOf } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { captionInlines } from './numbering.js';
import { plainTextOf } from './plain-text.js';
import { contentOf } from './structure.js';
import { placeCentred, placeLines } from './text-lines.js';

const gapBelowDrawing = 6;
const gapBelowCaption = 2;
/** Lines of the frame that no figure takes, so that the headings above it can share its page. */
const linesForHeadings = 6;

export function figureItem(chart: ChartBlock, key: string, context: FlowContext): FlowItem {
  const { theme, inline } = context;
  const { measure, lines: frameLines } = theme.page;
  const { drawing } = chart;
  const captionText = captionInlines(context.numbers.get(chart.id) ?? '', chart.caption);
  const captionStyle = styleOf(theme, 'caption');
  const noteStyle = styleOf(theme, 'note');
  const caption = breakIn(context, captionText, 'caption', measure * 0.86);
  const notes = chart.notes.flatMap((note) => breakIn(context, note, 'note', measure));
  const wordsHeight =
    gapBelowDrawing +
    caption.length * captionStyle.leading +
    (notes.length === 0 ? 0 : gapBelowCaption + notes.length * noteStyle.leading);
  const roomForDrawing = (frameLines - linesForHeadings) * theme.pitch - wordsHeight;
  const scale = Math.min(1, measure / drawing.width, roomForDrawing / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const total = onGrid(height + wordsHeight, theme.pitch);
  const name = `figure ${plainTextOf(captionText, inline.resolve)}`;
  if (drawing.alternativeText.trim() === '')
    context.report(makeFinding(figureWithoutAlternative, { place: null, found: chart.id }, { id: chart.id }));
  return wholeItem({
    key,
    anchor: chart.id,
    name,
    height: total,
    spaceBefore: theme.pitch,
    spaceAfter: theme.pitch,
    floats: true,
    place: (x, y, { tree, section }) => {
      // What rounding up to the grid adds is shared above and below.
      const top = y + (total - height - wordsHeight) / 2;
      const group = tree.element(key, 'Div', section);
      const figure = tree.element(`${key}/figure`, 'Figure', group, {
        alternativeText: drawing.alternativeText,
      });
      const belongs = contentOf(figure);
      const below = top + height + gapBelowDrawing;
      const notesTop = below + caption.length * captionStyle.leading + gapBelowCaption;
      const left = x + (measure - width) / 2;
      const captionElement = contentOf(tree.element(`${key}/caption`, 'Caption', group));
      return [
        { type: 'drawing', x: left, y: top, width, height, drawing, belongs },
        ...placeCentred(caption, captionStyle, x, measure, below, captionElement),
        ...(notes.length === 0
          ? []
          : [
              ...(notes.length === 1
                ? placeCentred(
                    notes,
                    noteStyle,
                    x,
                    measure,
                    notesTop,
                    contentOf(tree.element(`${key}/notes`, 'P', group)),
                  )
                : placeLines(
                    notes,
                    noteStyle,
                    x,
                    notesTop,
                    contentOf(tree.element(`${key}/notes`, 'P', group)),
                  )),
            ]),
      ];
    },
  });
}
