// Key figures: a grid of cards with hairlines, the number large in the accent colour.
import type { KeyFigureCard, KeyFiguresBlock } from '../../model/block.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import type { StyleName } from '../theme.js';
import { breakEvenly, breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { notesOf } from './footnotes.js';
import { indicatorsIn } from './printed-indicators.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

const padding = { top: 10, bottom: 8, side: 10 } as const;
const gaps = { belowLabel: 2, belowNumber: 2, besideNumber: 3 } as const;

interface MeasuredCard {
  readonly key: string;
  readonly label: readonly Line[];
  /** Qualifier, digits and unit, each set in its size, on one baseline. */
  readonly number: readonly Line[];
  readonly change: readonly Line[];
}

/** One row of cards. */
interface Row {
  readonly columns: number;
  /** Of one card. */
  readonly width: Points;
  readonly height: Points;
  /** All labels of the row take the height of its longest, so that its numbers stand in line. */
  readonly labelHeight: Points;
}

/** One item per row of cards. */
export function keyFigureItems(
  { cards }: KeyFiguresBlock,
  key: string,
  context: FlowContext,
): readonly FlowItem[] {
  const columns = columnsFor(cards.length);
  const width = context.theme.page.measure / columns;
  const measured = measureCards(cards, key, width - 2 * padding.side, context);
  const rows: FlowItem[] = [];
  for (let from = 0; from < measured.length; from += columns) {
    const row = measured.slice(from, from + columns);
    const form = { columns, width, ...heightsOf(row, context) };
    const isLast = from + columns >= measured.length;
    rows.push(
      wholeItem({
        key: `${key}.row${from}`,
        name: `key figures ${row.map(({ number }) => number.map(({ text }) => text).join('')).join(' | ')}`,
        height: form.height,
        // The upper rule stands clear of what introduces the cards.
        spaceBefore: from === 0 ? context.theme.pitch : 0,
        indicators: indicatorsIn(
          row.flatMap(({ label, number, change }) => [...label, ...number, ...change]),
        ),
        notes: notesOf(
          row.flatMap(({ label, change }) => [...label, ...change]),
          context,
        ),
        place: (x, y, placing) => [
          ...gridLines(x, y, form, isLast, context),
          ...row.flatMap((card, column) =>
            placeCard(card, x + column * width + padding.side, y + padding.top, form, placing, context),
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

function measureCards(
  cards: readonly KeyFigureCard[],
  key: string,
  room: Points,
  context: FlowContext,
): readonly MeasuredCard[] {
  const widest = Math.max(...cards.map((card) => numberWidth(setNumber(card, 1, context))));
  // One number too wide makes all of them smaller: sizes say nothing about the figures.
  const scale = Math.min(1, room / widest);
  return cards.map((card, index) => ({
    key: `${key}.${index}`,
    label: breakEvenly(context, card.label, 'card-label', room),
    number: setNumber(card, scale, context),
    change: breakIn(context, card.change, 'card-change', room),
  }));
}

function setNumber({ number }: KeyFigureCard, scale: number, context: FlowContext): readonly Line[] {
  const { before, unit, after } = number;
  const bare = { ...number, before: '', unit: '', after: '' };
  const set = (inlines: Parameters<typeof setIn>[1], name: StyleName) =>
    inlines.length === 0
      ? []
      : [setIn(context, inlines, name, { size: styleOf(context.theme, name).size * scale })];
  return [
    ...set(textInline(before), 'card-unit'),
    ...set([bare], 'card-number'),
    ...set(textInline(`${unit}${after}`), 'card-unit'),
  ];
}

function numberWidth(lines: readonly Line[]): Points {
  return lines.reduce((total, { width }) => total + width, 0) + (lines.length - 1) * gaps.besideNumber;
}

function heightsOf(
  cards: readonly MeasuredCard[],
  { theme }: FlowContext,
): Pick<Row, 'height' | 'labelHeight'> {
  const most = (count: (card: MeasuredCard) => number) => Math.max(0, ...cards.map(count));
  const labelHeight = most(({ label }) => label.length) * styleOf(theme, 'card-label').leading;
  const changeHeight = most(({ change }) => change.length) * styleOf(theme, 'card-change').leading;
  const number = styleOf(theme, 'card-number').leading;
  const inner = labelHeight + gaps.belowLabel + number + gaps.belowNumber + changeHeight;
  return { labelHeight, height: onGrid(padding.top + inner + padding.bottom, theme.pitch) };
}

function gridLines(
  x: Points,
  y: Points,
  { columns, width, height }: Row,
  isLast: boolean,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const line = (x1: Points, y1: Points, x2: Points, y2: Points): PlacedItem => ({
    type: 'rule',
    x1,
    y1,
    x2,
    y2,
    thickness: 0.5,
    colour: theme.colours.hairline,
  });
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
  x: Points,
  y: Points,
  { labelHeight }: Row,
  { tree, section }: Placing,
  { theme }: FlowContext,
): readonly PlacedItem[] {
  const group = tree.element(card.key, 'Div', section);
  const paragraph = (part: string) => contentOf(tree.element(`${card.key}/${part}`, 'P', group));
  const numberTop = y + labelHeight + gaps.belowLabel;
  const numberStyle = styleOf(theme, 'card-number');
  const labelStyle = styleOf(theme, 'card-label');
  // A label of one line beside one of two stands close to its number as well.
  const labelTop = y + labelHeight - card.label.length * labelStyle.leading;
  const items: PlacedItem[] = [...placeLines(card.label, labelStyle, x, labelTop, paragraph('label'))];
  let at = x;
  for (const line of card.number) {
    // The unit's baseline is the number's, whatever its size.
    items.push(...placeLines([line], numberStyle, at, numberTop, paragraph('number')));
    at += line.width + gaps.besideNumber;
  }
  const changeTop = numberTop + numberStyle.leading + gaps.belowNumber;
  if (card.change.length > 0)
    items.push(...placeLines(card.change, styleOf(theme, 'card-change'), x, changeTop, paragraph('change')));
  return items;
}
