// Writes figures.csv: every figure printed, with its origin, for people with a spreadsheet and for programs.
import { csvBytes, guardedText } from '../model/csv-text.js';
import { writeDecimal } from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import { englishName, englishUnit } from './english.js';

/** A column: its header, how a figure fills it, and whether it holds text or a number or name of ours. */
interface Column {
  readonly header: string;
  readonly holds: 'text' | 'number' | 'code';
  readonly write: (figure: Figure) => string;
}

const columns: readonly Column[] = [
  { header: 'id', holds: 'code', write: ({ id }) => id },
  { header: 'indicator', holds: 'code', write: ({ indicator }) => indicator ?? '' },
  { header: 'name', holds: 'text', write: ({ name }) => name },
  { header: 'name_en', holds: 'text', write: (figure) => translated(englishName(figure)) },
  { header: 'period', holds: 'number', write: ({ period }) => String(period) },
  { header: 'value', holds: 'number', write: ({ value, decimals }) => writeDecimal(value, decimals) },
  { header: 'unit', holds: 'text', write: ({ unit }) => unit },
  { header: 'unit_en', holds: 'text', write: (figure) => translated(englishUnit(figure) ?? '') },
  { header: 'qualifier', holds: 'code', write: ({ qualifier }) => qualifier },
  { header: 'status', holds: 'code', write: ({ status }) => status },
  { header: 'origin', holds: 'code', write: ({ origin }) => origin.kind },
  { header: 'method', holds: 'code', write: derivedOnly(({ method }) => method) },
  { header: 'formula', holds: 'text', write: derivedOnly(({ formula }) => formula) },
  { header: 'exact', holds: 'number', write: derivedOnly(({ exact }) => exact) },
  {
    header: 'operands',
    holds: 'code',
    write: derivedOnly(({ operands }) => operands.map(({ id }) => id).join(';')),
  },
  { header: 'file', holds: 'text', write: publishedOnly(({ place }) => place.file) },
  { header: 'line', holds: 'number', write: publishedOnly(({ place }) => String(place.line)) },
  { header: 'column', holds: 'number', write: publishedOnly(({ place }) => String(place.column)) },
  { header: 'source', holds: 'text', write: publishedOnly(({ source }) => source) },
];

/** A name that holds Chinese, its own or that of an operand, is no translation: rather none. */
function translated(english: string): string {
  return /\p{Script=Han}/u.test(english) ? '' : english;
}

/**
 * UTF-8. The figures in the order given, then operands that are not among them, in the order in which they
 * are first needed, so that every id in `operands` is a row. A figure whose id has occurred is left out.
 */
export function writeFiguresCsv(figures: readonly Figure[]): Uint8Array {
  const header = columns.map((column) => column.header);
  const rows = withOperands(figures).map((figure) => columns.map((column) => writeCell(column, figure)));
  return csvBytes([header, ...rows]);
}

/** The figures in the order given, then what they are made of, in the order in which it is first needed. */
export function withOperands(figures: readonly Figure[]): readonly Figure[] {
  const rows = new Map<string, Figure>();
  const add = (figure: Figure) => {
    if (!rows.has(figure.id)) rows.set(figure.id, figure);
  };
  figures.forEach(add);
  // A map's iterator goes on to what is added on the way, so operands of operands follow too.
  for (const { origin } of rows.values()) if (origin.kind === 'derived') origin.operands.forEach(add);
  return [...rows.values()];
}

/** Numbers may begin with a minus; text may not begin a formula. */
function writeCell({ holds, write }: Column, figure: Figure): string {
  const text = write(figure);
  return holds === 'number' ? text : guardedText(text);
}

type Published = Extract<Figure['origin'], { readonly kind: 'published' }>;
type Derived = Extract<Figure['origin'], { readonly kind: 'derived' }>;

function publishedOnly(write: (origin: Published) => string): (figure: Figure) => string {
  return ({ origin }) => (origin.kind === 'published' ? write(origin) : '');
}

function derivedOnly(write: (origin: Derived) => string): (figure: Figure) => string {
  return ({ origin }) => (origin.kind === 'derived' ? write(origin) : '');
}
