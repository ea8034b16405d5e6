// An index: entries under letters in two columns, each with links to the pages that print its figures.
import type { IndexBlock, Inline } from '../../model/block.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import type { StyleName } from '../theme.js';
import { breakEvenly, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { indicatorKey, pageAnchor } from './printed-indicators.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

const gutter = 24;
/** Further lines of an entry stand this far in. */
const hang = 9;
/** Fewest rows of a column at a page's foot. */
const leastRows = 5;
/** Of the theme: entries and letters. */
const styles = { entry: 'table', letter: 'table-group' } as const satisfies Record<string, StyleName>;

/** One line of a column; `null` above a letter. */
interface Row {
  readonly key: string;
  readonly line: Line | null;
  readonly indent: Points;
  readonly style: StyleName;
  /** A page or column may end after it. */
  readonly mayEnd: boolean;
}

export function indexItems({ groups }: IndexBlock, key: string, context: FlowContext): readonly FlowItem[] {
  const rows = groups.flatMap(({ label, entries }, index): readonly Row[] => {
    const letter = setIn(context, textInline(label), styles.letter);
    const letterRow = { key: `${key}/${label}`, indent: 0, style: styles.letter, mayEnd: false };
    return [
      ...(index === 0 ? [] : [{ ...letterRow, line: null, mayEnd: true }]),
      { ...letterRow, line: letter },
      ...entries.flatMap((entry) => entryRows(entry, key, context)),
    ];
  });
  return rows.length === 0 ? [] : [piece(rows, key, 0, context)];
}

function columnWidth({ theme }: FlowContext): Points {
  return (theme.page.measure - gutter) / 2;
}

function entryRows(
  { indicator, name }: IndexBlock['groups'][number]['entries'][number],
  key: string,
  context: FlowContext,
): readonly Row[] {
  const folios = context
    .pageOf(indicatorKey(indicator))
    .split(',')
    .filter((folio) => folio !== '');
  const links = folios.flatMap((folio, index): readonly Inline[] => [
    { type: 'text', text: index === 0 ? '\u3000' : ', ' },
    { type: 'reference', target: pageAnchor(folio), show: 'number' },
  ]);
  const resolve = (target: string) => target.slice(pageAnchor('').length);
  const own = { ...context, inline: { ...context.inline, resolve } };
  const lines = breakEvenly(own, [...textInline(name), ...links], styles.entry, columnWidth(context) - hang);
  return lines.map((line, index) => ({
    key: `${key}/${indicator}`,
    line,
    indent: index === 0 ? 0 : hang,
    style: styles.entry,
    mayEnd: index === lines.length - 1,
  }));
}

/** Rows in two columns of about the same height; white above a letter goes at a column's head. */
function inColumns(rows: readonly Row[]): readonly (readonly Row[])[] {
  const own = withoutHead(rows);
  let half = Math.ceil(own.length / 2);
  while (half < own.length && own[half - 1]?.mayEnd === false) half += 1;
  return [own.slice(0, half), withoutHead(own.slice(half))];
}

function withoutHead(rows: readonly Row[]): readonly Row[] {
  return rows[0]?.line === null ? rows.slice(1) : rows;
}

function piece(rows: readonly Row[], key: string, from: number, context: FlowContext): FlowItem {
  const { leading } = styleOf(context.theme, styles.entry);
  const columns = inColumns(rows);
  const most = Math.max(...columns.map(({ length }) => length));
  return {
    ...wholeItem({
      key: from === 0 ? key : `${key}:${from}`,
      name: `index ${rows.find(({ line }) => line !== null)?.line?.text ?? ''}`,
      height: onGrid(most * leading, context.theme.pitch),
      spaceBefore: context.theme.pitch,
      place: (x, y, placing) => placeColumns(columns, key, x, y, placing, context),
    }),
    splitAt: (available, force) => {
      const room = Math.floor(available / leading + 1e-6);
      if (room < (force ? 1 : leastRows)) return null;
      let cut = Math.min(2 * room, rows.length - 1);
      const fits = () =>
        rows[cut - 1]?.mayEnd === true && inColumns(rows.slice(0, cut)).every(({ length }) => length <= room);
      while (cut > 1 && !fits()) cut -= 1;
      const head = piece(rows.slice(0, cut), key, from, context);
      return { head, tail: piece(rows.slice(cut), key, from + cut, context) };
    },
  };
}

function placeColumns(
  columns: readonly (readonly Row[])[],
  key: string,
  x: Points,
  y: Points,
  { tree, section }: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const { leading } = styleOf(context.theme, styles.entry);
  const index = tree.element(key, 'Index', section);
  return columns.flatMap((rows, column) =>
    rows.flatMap(({ key: rowKey, line, indent, style }, row) => {
      if (line === null) return [];
      const belongs = contentOf(tree.element(rowKey, 'P', index));
      const left = x + column * (columnWidth(context) + gutter) + indent;
      return placeLines([line], styleOf(context.theme, style), left, y + row * leading, belongs);
    }),
  );
}
