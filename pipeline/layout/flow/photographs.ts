// Photographs: two beside each other, each with its caption; a missing picture keeps a quiet frame.
import type { PhotographsBlock } from '../../model/block.js';
import { makeFinding } from '../../model/finding.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import { figureWithoutAlternative } from './findings/figure-without-alternative.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { pictureSize } from './picture-size.js';
import { plainTextOf } from './plain-text.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

type Photograph = PhotographsBlock['photographs'][number];

const perRow = 2;
const gutter = 20;
const gapBelowPicture = 6;
/** Frames are 3 : 2; a picture of another ratio stands whole within, never cropped. */
const frameRatio = 3 / 2;

/** One item per row of pictures. */
export function photographItems(
  block: PhotographsBlock,
  key: string,
  context: FlowContext,
): readonly FlowItem[] {
  const { theme } = context;
  const width = (theme.page.measure - gutter * (perRow - 1)) / perRow;
  const height = width / frameRatio;
  const style = styleOf(theme, 'photograph');
  const placeholder = setIn(context, textInline(block.placeholder), 'placeholder');
  const cells = block.photographs.map((photograph, index): Cell => {
    if (photograph.alternativeText.trim() === '') {
      const id = plainTextOf(photograph.caption, context.inline.resolve);
      context.report(makeFinding(figureWithoutAlternative, { place: null, found: id }, { id }));
    }
    const words = [
      ...photograph.caption,
      ...textInline(photograph.credit === '' ? '' : `\u3000${photograph.credit}`),
    ];
    return {
      key: `${key}.${index}`,
      photograph,
      caption: breakIn(context, words, 'photograph', width, { alignment: 'justify' }),
    };
  });
  const rows: FlowItem[] = [];
  for (let from = 0; from < cells.length; from += perRow) {
    const row = cells.slice(from, from + perRow);
    const captionLines = Math.max(...row.map(({ caption }) => caption.length));
    rows.push(
      wholeItem({
        key: `${key}.row${from}`,
        name: `photographs ${row.map(({ caption }) => caption[0]?.text ?? '').join(' | ')}`,
        height: onGrid(height + gapBelowPicture + captionLines * style.leading, theme.pitch),
        spaceBefore: theme.pitch,
        spaceAfter: theme.pitch,
        place: (x, y, placing) =>
          row.flatMap((cell, column) =>
            placeCell(
              cell,
              placeholder,
              x + column * (width + gutter),
              y,
              { width, height },
              placing,
              context,
            ),
          ),
      }),
    );
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
}

function placeCell(
  { key, photograph, caption }: Cell,
  placeholder: Line,
  x: Points,
  y: Points,
  frame: Frame,
  { tree, section }: Placing,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const group = tree.element(key, 'Div', section);
  const figure = tree.element(`${key}/figure`, 'Figure', group, {
    alternativeText: photograph.alternativeText,
  });
  const belongs = contentOf(figure);
  const picture = placePicture(photograph.bytes, x, y, frame, belongs);
  const placeholderStyle = styleOf(theme, 'placeholder');
  const shown: readonly PlacedItem[] =
    picture === null
      ? [
          {
            type: 'box',
            x,
            y,
            ...frame,
            fill: theme.colours.tint,
            stroke: theme.colours.hairline,
            thickness: 0.5,
          },
          ...placeLines(
            [placeholder],
            placeholderStyle,
            x + (frame.width - placeholder.width) / 2,
            y + (frame.height - placeholderStyle.leading) / 2,
            belongs,
          ),
        ]
      : [picture];
  const captionElement = tree.element(`${key}/caption`, 'Caption', group);
  return [
    ...shown,
    ...placeLines(
      caption,
      styleOf(theme, 'photograph'),
      x,
      y + frame.height + gapBelowPicture,
      contentOf(captionElement),
    ),
  ];
}

/** As large as the frame allows, in its middle; `null` if there are no bytes or their size cannot be read. */
function placePicture(
  bytes: Uint8Array | null,
  x: Points,
  y: Points,
  frame: Frame,
  belongs: ReturnType<typeof contentOf>,
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
