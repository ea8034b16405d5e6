// Key figures: a grid of cards with hairlines, the number large in the accent colour.
import type { KeyFigureCard, KeyFiguresBlock } from '../../model/block.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

const padding = { top: 10, bottom: 8, side: 10 } as const;
const gaps = { belowLabel: 2, belowNumber: 2, besideNumber: 3 } as const;

interface MeasuredCard {
  readonly key: string;
  readonly label: readonly Line[];
  readonly before: Line | null;
  readonly digits: Line;
  readonly unit: Line | null;
  readonly change: readonly Line[];
}

/** One item per row of cards. */
export function keyFigureItems(
  { cards }: KeyFiguresBlock,
  key: string,
  context: FlowContext,
): readonly FlowItem[] {
  const { theme } = context;
  const columns = columnsFor(cards.length);
  const width = theme.page.measure / columns;
  const measured = cards.map((card, index) => measureCard(card, `${key}.${index}`, width, context));
  const label = styleOf(theme, 'card-label').leading;
  const number = styleOf(theme, 'card-number').leading;
  const change = styleOf(theme, 'card-change').leading;
  // All cards are alike, so that the grid is calm; the highest decides.
  const most = (count: (card: MeasuredCard) => number) => Math.max(0, ...measured.map(count));
  const labelHeight = most((card) => card.label.length) * label;
  const height = onGrid(
    padding.top +
      labelHeight +
      gaps.belowLabel +
      number +
      gaps.belowNumber +
      most((card) => card.change.length) * change +
      padding.bottom,
    theme.pitch,
  );
  const rows: FlowItem[] = [];
  for (let from = 0; from < measured.length; from += columns) {
    const row = measured.slice(from, from + columns);
    rows.push(
      wholeItem({
        key: `${key}.row${from}`,
        name: `key figures ${row.map(({ digits }) => digits.text).join(' | ')}`,
        height,
        place: (x, y, placing) => [
          ...gridLines(x, y, { columns, width, height, isLast: from + columns >= measured.length }, context),
          ...row.flatMap((card, column) =>
            placeCard(card, x + column * width, y, labelHeight, placing, context),
          ),
        ],
      }),
    );
  }
  return rows;
}

/** Three beside each other, unless two leave no hole where three would. */
function columnsFor(count: number): number {
  return count % 3 !== 0 && count % 2 === 0 && count <= 8 ? 2 : 3;
}

function measureCard(card: KeyFigureCard, key: string, width: Points, context: FlowContext): MeasuredCard {
  const inner = width - 2 * padding.side;
  const { before, digits, unit, after } = card.number;
  const beside = (text: string) => (text === '' ? null : setIn(context, textInline(text), 'card-unit'));
  const bare = { ...card.number, before: '', unit: '', after: '' };
  return {
    key,
    label: breakIn(context, card.label, 'card-label', inner),
    before: beside(before),
    digits: setIn(context, digits === '' ? [] : [bare], 'card-number'),
    unit: beside(`${unit}${after}`),
    change: breakIn(context, card.change, 'card-change', inner),
  };
}

interface Grid {
  readonly columns: number;
  readonly width: Points;
  readonly height: Points;
  readonly isLast: boolean;
}

function gridLines(x: Points, y: Points, grid: Grid, { theme }: FlowContext): readonly PlacedItem[] {
  const line = (x1: Points, y1: Points, x2: Points, y2: Points): PlacedItem => ({
    type: 'rule',
    x1,
    y1,
    x2,
    y2,
    thickness: 0.5,
    colour: theme.colours.hairline,
  });
  const { columns, width, height, isLast } = grid;
  const right = x + columns * width;
  const uprights = Array.from({ length: columns - 1 }, (_, index) => x + (index + 1) * width);
  return [
    line(x, y, right, y),
    ...(isLast ? [line(x, y + height, right, y + height)] : []),
    ...uprights.map((at) => line(at, y + padding.top, at, y + height - padding.bottom)),
  ];
}

function placeCard(
  card: MeasuredCard,
  left: Points,
  y: Points,
  labelHeight: Points,
  { tree, section }: Placing,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const group = tree.element(card.key, 'Div', section);
  const paragraph = (part: string) => contentOf(tree.element(`${card.key}/${part}`, 'P', group));
  const x = left + padding.side;
  const labelTop = y + padding.top;
  const numberTop = labelTop + labelHeight + gaps.belowLabel;
  const numberStyle = styleOf(theme, 'card-number');
  const items: PlacedItem[] = [
    ...placeLines(card.label, styleOf(theme, 'card-label'), x, labelTop, paragraph('label')),
  ];
  // The unit's baseline is the number's, whatever its size.
  let at = x;
  for (const line of [card.before, card.digits, card.unit]) {
    if (line === null) continue;
    items.push(...placeLines([line], numberStyle, at, numberTop, paragraph('number')));
    at += line.width + gaps.besideNumber;
  }
  const changeTop = numberTop + numberStyle.leading + gaps.belowNumber;
  if (card.change.length > 0)
    items.push(...placeLines(card.change, styleOf(theme, 'card-change'), x, changeTop, paragraph('change')));
  return items;
}
