// A table as it is heard: its size, its caption and heads, then each cell with the heads that it stands under.
import { type Reading, wordsOf } from './element-text.js';
import { itemsOf, stringOf, type TaggedElement } from './tagged-pdf.js';

interface Cell {
  readonly element: TaggedElement;
  readonly column: number;
  readonly text: string;
}

/** One line for each row, indented under the table's own. */
export function readTable(table: TaggedElement, reading: Reading): readonly string[] {
  const { words } = reading;
  const rows = rowsOf(table).map((row) => cellsOf(row, reading));
  const columns = Math.max(
    0,
    ...rows.map((cells) => cells.reduce((sum, { element }) => sum + span(element), 0)),
  );
  const captions = elementKids(table)
    .filter(({ role }) => role === 'Caption')
    .map((caption) => `  ${words.caption}${words.colon}${wordsOf(caption, reading)}`);
  const heads = rows.filter(
    (cells) => cells.length > 0 && cells.every(({ element }) => isColumnHead(element)),
  );
  // A row is read after its own head: cells need only be told the heads of their columns.
  const byId = new Map(
    heads.flat().flatMap((cell) => {
      const id = stringOf(cell.element.object.get('ID'));
      return id === null ? [] : [[id, cell.text] as const];
    }),
  );
  return [
    words.table(rows.length, columns),
    ...captions,
    ...heads.map((cells) => `  ${words.tableHead}${words.colon}${cells.map(({ text }) => text).join(' | ')}`),
    ...rows
      .filter((cells) => !heads.includes(cells))
      .map((cells) => `  ${rowLine(cells, heads, byId, reading)}`),
  ];
}

function rowLine(
  cells: readonly Cell[],
  heads: readonly (readonly Cell[])[],
  byId: ReadonlyMap<string, string>,
  { words }: Reading,
): string {
  const [first, ...others] = cells;
  if (first !== undefined && others.length === 0) return `${words.group}${words.colon}${first.text}`;
  const isNamed = first?.element.role === 'TH';
  const named = isNamed ? `${words.row}${words.colon}${first.text}${words.separator}` : '';
  return (
    named +
    (isNamed ? others : cells)
      .map((cell) => {
        const over = headsOf(cell, heads, byId);
        const text = cell.text === '' ? words.empty : cell.text;
        return over === '' ? text : `${over}${words.colon}${text}`;
      })
      .join(words.separator)
  );
}

/** As the cell names them (ISO 32000-1, table 349: Headers), or else those above it. */
function headsOf(
  { element, column }: Cell,
  heads: readonly (readonly Cell[])[],
  byId: ReadonlyMap<string, string>,
): string {
  const named = itemsOfAttribute(element).flatMap((id) => byId.get(id) ?? []);
  if (named.length > 0) return named.join(' ');
  return heads
    .flatMap((cells) =>
      cells.filter((head) => head.column <= column && column < head.column + span(head.element)),
    )
    .map(({ text }) => text)
    .join(' ');
}

function itemsOfAttribute({ attributes }: TaggedElement): readonly string[] {
  const headers = attributes.get('Headers');
  return headers === undefined ? [] : itemsOf(headers).flatMap((item) => stringOf(item) ?? []);
}

function isColumnHead({ role, parent, attributes }: TaggedElement): boolean {
  if (role !== 'TH') return false;
  return parent?.parent?.role === 'THead' || attributes.get('Scope')?.asName() === 'Column';
}

function cellsOf(row: TaggedElement, reading: Reading): readonly Cell[] {
  let column = 0;
  return elementKids(row).map((element) => {
    const cell = { element, column, text: wordsOf(element, reading) };
    column += span(element);
    return cell;
  });
}

function span({ attributes }: TaggedElement): number {
  return attributes.get('ColSpan')?.asNumber() ?? 1;
}

function rowsOf(table: TaggedElement): readonly TaggedElement[] {
  return elementKids(table)
    .flatMap((kid) => (kid.role === 'TR' ? [kid] : elementKids(kid)))
    .filter(({ role }) => role === 'TR');
}

export function elementKids({ kids }: TaggedElement): readonly TaggedElement[] {
  return kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : []));
}
