// Figures: a chart with its caption below, never on two pages; may float to the next page's top.
import type { ChartBlock } from '../../model/block.js';
import { makeFinding } from '../../model/finding.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import { figureWithoutAlternative } from './findings/figure-without-alternative.js';
import { breakEvenly, breakIn, type FlowContext, styleOf } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import {
  type LetteredNote,
  letteredNotes,
  lineCountOf,
  placeLetteredNotes,
  withLetteredMarks,
  withLetters,
} from './lettered-notes.js';
import { captionInlines } from './numbering.js';
import { plainTextOf } from './plain-text.js';
import { indicatorsIn } from './printed-indicators.js';
import { contentOf, type Placing } from './structure.js';
import { placeCentred, placeLines } from './text-lines.js';

/** Of its size: a figure that takes a line less is drawn no smaller than this, with type that is still read as the others'. */
const leastScale = 0.92;
const gapBelowDrawing = 6;
const gapBelowCaption = 2;
/** Lines of the frame that no figure takes, so that the headings above it can share its page. */
const linesForHeadings = 6;
/** Of the measure: a caption of two lines reads as one thing below its chart. */
const captionShare = 0.86;

interface MeasuredFigure {
  readonly key: string;
  readonly chart: ChartBlock;
  readonly caption: readonly Line[];
  readonly notes: readonly (readonly Line[])[];
  readonly letteredNotes: readonly LetteredNote[];
  /** Size of the drawing as printed. */
  readonly width: Points;
  readonly height: Points;
  /** Of drawing, caption and notes together, before rounding up to the grid. */
  readonly natural: Points;
}

export function figureItem(chart: ChartBlock, key: string, context: FlowContext): FlowItem {
  const { inline } = context;
  const captionText = captionInlines(context.numbers.get(chart.id) ?? '', chart.caption, context.words);
  const figure = measureFigure(chart, captionText, key, context);
  if (chart.drawing.alternativeText.trim() === '') {
    context.report(makeFinding(figureWithoutAlternative, { place: null, found: chart.id }, { id: chart.id }));
  }
  const name = `figure ${plainTextOf(captionText, inline.resolve)}`;
  return measuredItem(figure, name, context);
}

function measuredItem(figure: MeasuredFigure, name: string, context: FlowContext): FlowItem {
  const { theme } = context;
  const { key, chart } = figure;
  const height = onGrid(figure.natural, theme.pitch);
  return wholeItem({
    key,
    anchor: chart.id,
    name,
    height,
    spaceBefore: theme.pitch,
    spaceAfter: theme.pitch,
    floats: true,
    tighter: () => {
      const tight = aLineLess(figure, theme.pitch);
      return tight === null ? null : measuredItem(tight, name, context);
    },
    indicators: [
      ...chart.drawing.figures.flatMap(({ indicator }) => indicator ?? []),
      ...indicatorsIn(
        [figure.caption, figure.notes.flat(), figure.letteredNotes.flatMap(({ lines }) => lines)].flat(),
      ),
    ],
    // What rounding up to the grid adds is shared above and below.
    place: (x, y, placing) => {
      const items = placeFigure(figure, x, y + (height - figure.natural) / 2, placing, context);
      return withLetteredMarks(items, figure.letteredNotes, key, placing, context);
    },
  });
}

/** The figure with a drawing small enough to take a line less; `null` if that would be seen beside others. */
function aLineLess(figure: MeasuredFigure, pitch: Points): MeasuredFigure | null {
  const natural = onGrid(figure.natural, pitch) - pitch;
  const scale = 1 - (figure.natural - natural) / figure.height;
  if (scale < leastScale) return null;
  return { ...figure, width: figure.width * scale, height: figure.height * scale, natural };
}

function measureFigure(
  chart: ChartBlock,
  captionText: ChartBlock['caption'],
  key: string,
  pageContext: FlowContext,
): MeasuredFigure {
  const words = [captionText, ...chart.notes].flat();
  const context = withLetters(words, pageContext);
  const { theme } = context;
  const { measure, lines } = theme.page;
  const { drawing } = chart;
  const caption = breakEvenly(context, captionText, 'caption', measure * captionShare);
  const notes = chart.notes.map((note) => breakIn(context, note, 'note', measure));
  const lettered = letteredNotes(words, measure, context);
  const noteLines = notes.reduce((total, { length }) => total + length, lineCountOf(lettered));
  const wordsHeight =
    gapBelowDrawing +
    caption.length * styleOf(theme, 'caption').leading +
    (noteLines === 0 ? 0 : gapBelowCaption + noteLines * styleOf(theme, 'note').leading);
  const room = (lines - linesForHeadings) * theme.pitch - wordsHeight;
  // Never enlarged: its words are set in the sizes of the report.
  const scale = Math.min(1, measure / drawing.width, room / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  return {
    key,
    chart,
    caption,
    notes,
    letteredNotes: lettered,
    width,
    height,
    natural: height + wordsHeight,
  };
}

function placeFigure(
  { key, chart, caption, notes, letteredNotes: lettered, width, height }: MeasuredFigure,
  x: Points,
  y: Points,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const { tree, section } = placing;
  const { theme } = context;
  const { measure } = theme.page;
  const { drawing } = chart;
  const captionStyle = styleOf(theme, 'caption');
  const noteStyle = styleOf(theme, 'note');
  // The caption stands beside the figure, not inside: alternative text replaces what is inside.
  const group = tree.element(key, 'Div', section);
  const details = { alternativeText: drawing.alternativeText };
  const belongs = contentOf(tree.element(`${key}/figure`, 'Figure', group, details));
  const captionTop = y + height + gapBelowDrawing;
  const items: PlacedItem[] = [
    { type: 'drawing', x: x + (measure - width) / 2, y, width, height, drawing, belongs },
    ...placeCentred(
      caption,
      captionStyle,
      x,
      measure,
      captionTop,
      contentOf(tree.element(`${key}/caption`, 'Caption', group)),
    ),
  ];
  let top = captionTop + caption.length * captionStyle.leading + gapBelowCaption;
  notes.forEach((lines, index) => {
    const element = contentOf(tree.element(`${key}/note${index}`, 'P', group));
    items.push(
      ...(lines.length === 1
        ? placeCentred(lines, noteStyle, x, measure, top, element)
        : placeLines(lines, noteStyle, x, top, element)),
    );
    top += lines.length * noteStyle.leading;
  });
  items.push(...placeLetteredNotes(lettered, key, x, top, placing, context));
  return items;
}
