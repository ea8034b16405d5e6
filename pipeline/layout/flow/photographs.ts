// Photographs: two to a page, each with its caption; frames of missing pictures stand beside each other, quietly.
import type { PhotographsBlock } from '../../model/block.js';
import { makeFinding } from '../../model/finding.js';
import type { Belonging, Line, PlacedItem, Points } from '../../model/page.js';
import type { Theme } from '../theme.js';
import { figureWithoutAlternative } from './findings/figure-without-alternative.js';
import { breakEvenly, breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { notesOf } from './footnotes.js';
import { pictureSize } from './picture-size.js';
import { plainTextOf } from './plain-text.js';
import { contentOf, type Placing } from './structure.js';
import { placeCentred, placeLines } from './text-lines.js';

type Photograph = PhotographsBlock['photographs'][number];

/** Where no picture is there yet, frames stand beside each other. */
const emptyPerRow = 2;
const gutter = 20;
const gapBelowPicture = 6;
/** Empty frames are 3 : 2. */
const frameRatio = 3 / 2;
/** A picture stands whole within its frame, never cropped. Two frames fill a page, with heading and captions. */
const pictureRatio = 1.75;

/** The largest size in which a picture is printed. */
export function printedBox(theme: Theme): { readonly width: Points; readonly height: Points } {
  const { measure } = theme.page;
  return { width: measure, height: measure / pictureRatio };
}

/** One item per row of pictures. */
export function photographItems(
  block: PhotographsBlock,
  key: string,
  context: FlowContext,
): readonly FlowItem[] {
  const { theme } = context;
  const hasPictures = block.photographs.some(({ bytes }) => bytes !== null);
  const perRow = hasPictures ? 1 : emptyPerRow;
  const width = (theme.page.measure - gutter * (perRow - 1)) / perRow;
  const frame: Frame = {
    width,
    height: hasPictures ? printedBox(theme).height : width / frameRatio,
    placeholder: setIn(context, textInline(block.placeholder), 'placeholder'),
  };
  const cells = block.photographs.map((photograph, index) =>
    measureCell(photograph, `${key}.${index}`, width, context),
  );
  const rows: FlowItem[] = [];
  for (let from = 0; from < cells.length; from += perRow) {
    rows.push(rowItem(cells.slice(from, from + perRow), `${key}.row${from}`, frame, context));
  }
  return rows;
}

interface Cell {
  readonly key: string;
  readonly photograph: Photograph;
  readonly caption: readonly Line[];
}

interface Frame {
  readonly width: Points;
  readonly height: Points;
  readonly placeholder: Line;
}

function measureCell(photograph: Photograph, key: string, width: Points, context: FlowContext): Cell {
  if (photograph.alternativeText.trim() === '') {
    const id = plainTextOf(photograph.caption, context.inline.resolve);
    context.report(makeFinding(figureWithoutAlternative, { place: null, found: id }, { id }));
  }
  const gap = context.inline.language === 'en' ? ' ' : '';
  const credit = textInline(photograph.credit === '' ? '' : `${gap}${photograph.credit}`);
  const words = [...photograph.caption, ...credit];
  return {
    key,
    photograph,
    caption:
      photograph.bytes === null
        ? breakIn(context, words, 'photograph', width, { alignment: 'justify' })
        : breakEvenly(context, words, 'photograph', width),
  };
}

function rowItem(row: readonly Cell[], key: string, frame: Frame, context: FlowContext): FlowItem {
  const { theme } = context;
  const captionLines = Math.max(...row.map(({ caption }) => caption.length));
  const captionHeight = captionLines * styleOf(theme, 'photograph').leading;
  return wholeItem({
    key,
    name: `photographs ${row.map(({ caption }) => caption[0]?.text ?? '').join(' | ')}`,
    height: onGrid(frame.height + gapBelowPicture + captionHeight, theme.pitch),
    spaceBefore: theme.pitch,
    spaceAfter: theme.pitch,
    notes: notesOf(
      row.flatMap(({ caption }) => caption),
      context,
    ),
    place: (x, y, placing) =>
      row.flatMap((cell, column) =>
        placeCell(cell, x + column * (frame.width + gutter), y, frame, placing, context),
      ),
  });
}

function placeCell(
  { key, photograph, caption }: Cell,
  x: Points,
  y: Points,
  frame: Frame,
  { tree, section }: Placing,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const group = tree.element(key, 'Div', section);
  const details = { alternativeText: photograph.alternativeText };
  const belongs = contentOf(tree.element(`${key}/figure`, 'Figure', group, details));
  const picture = placePicture(photograph.bytes, x, y, frame, belongs);
  const captionTop = y + frame.height + gapBelowPicture;
  const style = styleOf(theme, 'photograph');
  const belongsToCaption = contentOf(tree.element(`${key}/caption`, 'Caption', group));
  return [
    ...(picture === null ? placePlaceholder(x, y, frame, belongs, theme) : [picture]),
    // A picture stands in the middle of its frame, an empty frame fills it: the caption stands as they do.
    ...(picture === null
      ? placeLines(caption, style, x, captionTop, belongsToCaption)
      : placeCentred(caption, style, x, frame.width, captionTop, belongsToCaption)),
  ];
}

function placePlaceholder(
  x: Points,
  y: Points,
  { width, height, placeholder }: Frame,
  belongs: Belonging,
  theme: Theme,
): readonly PlacedItem[] {
  const style = styleOf(theme, 'placeholder');
  const { tint: fill, hairline: stroke } = theme.colours;
  const [left, top] = [x + (width - placeholder.width) / 2, y + (height - style.leading) / 2];
  return [
    { type: 'box', x, y, width, height, fill, stroke, thickness: 0.5 },
    ...placeLines([placeholder], style, left, top, belongs),
  ];
}

/** As large as the frame allows, in its middle; `null` if there are no bytes or their size cannot be read. */
function placePicture(
  bytes: Uint8Array | null,
  x: Points,
  y: Points,
  frame: Frame,
  belongs: Belonging,
): PlacedItem | null {
  const size = bytes === null ? null : pictureSize(bytes);
  if (bytes === null || size === null) return null;
  const scale = Math.min(frame.width / size.width, frame.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    type: 'picture',
    x: x + (frame.width - width) / 2,
    y: y + (frame.height - height) / 2,
    width,
    height,
    bytes,
    belongs,
  };
}
