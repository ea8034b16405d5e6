// Reads the cells of one table's rows by column name, each as what it should be; reports what it is not.
import { type Decimal, decimal, decimalsOf } from '../../model/decimal.js';
import type { Period } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import { joinedLines } from '../../model/joined-lines.js';
import type { Cell, Row, Table } from '../../model/sources.js';
import { emptyCell } from '../cell/cell-empty.js';
import type { Choice } from '../cell/choices.js';
import { readDate } from '../cell/date-invalid.js';
import { invalidChoice } from '../cell/enum-invalid.js';
import { invalidYear, type YearRole, yearOf } from '../cell/year-invalid.js';
import { mendedBy, type NamedCell, type Report, siteOf } from '../check.js';
import type { Columns } from '../header/resolve-columns.js';
import { isReserved, reservedName } from '../key/key-reserved.js';
import type { NumberCheck } from '../number/check.js';
import { numFullwidth } from '../number/num-fullwidth.js';
import { isShortDecimal, readNumber } from '../number/read-number.js';
import type { CheckText } from '../text/check-text.js';
import { spaceAround } from '../text/text-space.js';

/** What reading needs besides the cell. */
export interface ReadingContext {
  readonly report: Report;
  readonly checkText: CheckText;
  readonly numberChecks: readonly NumberCheck[];
}

export interface Amount {
  readonly value: Decimal;
  /** As written, mended: plain decimal. */
  readonly written: string;
  readonly decimals: number;
}

/** awaited: required in the end, and may be left empty until it is known. */
export type Need = 'required' | 'awaited' | 'optional';

/**
 * Reading functions over the rows of one table. Each gives `null` when the cell is unusable, and has then
 * reported why. Texts lose surrounding space and, but for long ones, line breaks; an empty optional cell is `''` or `'empty'`.
 */
export interface CellReader {
  readonly cell: (row: Row, column: string) => NamedCell;
  readonly text: (row: Row, column: string, need: Need) => string | null;
  readonly key: (row: Row, column: string, need: Need) => string | null;
  readonly choice: <Word extends string>(
    row: Row,
    column: string,
    choices: readonly Choice<Word>[],
    otherwise: Word | null,
  ) => Word | null;
  readonly number: (row: Row, column: string, unit: string, need: Need) => Amount | 'empty' | null;
  readonly year: (row: Row, column: string, role: YearRole, last: Period | null) => Period | null;
  readonly date: (row: Row, column: string) => string | null;
}

/** What stands in an empty cell that must be filled, by the kind of cell. */
const wanted = {
  text: { zh: '文字', en: 'text' },
  key: { zh: '编码', en: 'a code' },
  choice: { zh: '可选内容中的一个', en: 'one of the allowed words' },
  number: { zh: '数字', en: 'a number' },
  year: { zh: '四位数的年份', en: 'a year of four digits' },
  date: { zh: '日期（年-月-日）', en: 'a date (year-month-day)' },
} as const;

export function makeCellReader(table: Table, columns: Columns, context: ReadingContext): CellReader {
  const cell = cellsOf(table, columns);
  return {
    cell,
    text: (row, column, need) =>
      readText(cell(row, column), need, longTexts.has(column) ? 'prose' : 'line', context),
    key: (row, column, need) => readKey(cell(row, column), need, context),
    choice: (row, column, choices, otherwise) => readChoice(cell(row, column), choices, otherwise, context),
    number: (row, column, unit, need) => readAmount(cell(row, column), unit, need, context),
    year: (row, column, role, last) => readYear(cell(row, column), role, last, context),
    date: (row, column) => readCalendarDate(cell(row, column), context),
  };
}

/** Columns whose texts are printed as paragraphs, or may be; all others are set on one line. */
const longTexts: ReadonlySet<string> = new Set(
  ['definition', 'detail', 'note', 'alt'].flatMap((column) => [column, `${column}_en`]),
);

function readText(
  cell: NamedCell,
  need: Need,
  use: 'prose' | 'line',
  context: ReadingContext,
): string | null {
  const text = filled(cell, 'text', need, context);
  if (text === null || !context.checkText(cell, use)) return null;
  return use === 'line' ? joinedLines(text) : text;
}

function readKey(cell: NamedCell, need: Need, context: ReadingContext): string | null {
  const key = readWord(cell, 'key', need, context);
  if (key === null || !isReserved(key)) return key;
  context.report(reservedName(cell));
  return null;
}

function readChoice<Word extends string>(
  cell: NamedCell,
  choices: readonly Choice<Word>[],
  otherwise: Word | null,
  context: ReadingContext,
): Word | null {
  const written = readWord(cell, 'choice', otherwise === null ? 'required' : 'optional', context);
  if (written === null) return null;
  if (written === '') return otherwise;
  const choice = choices.find(({ word }) => word === written.toLowerCase());
  if (choice === undefined) context.report(invalidChoice(cell, choices, otherwise !== null));
  return choice?.word ?? null;
}

function readAmount(
  cell: NamedCell,
  unit: string,
  need: Need,
  context: ReadingContext,
): Amount | 'empty' | null {
  const { numberChecks, report } = context;
  const text = isShortDecimal(cell.text) ? cell.text : readWord(cell, 'number', need, context);
  if (text === null) return null;
  if (text === '') return 'empty';
  const written = readNumber(text, cell, { unit, isAwaited: need === 'awaited' }, numberChecks, report);
  return written === null ? null : { value: decimal(written), written, decimals: decimalsOf(written) };
}

function readYear(
  cell: NamedCell,
  role: YearRole,
  last: Period | null,
  context: ReadingContext,
): Period | null {
  const text = yearOf(cell.text) === null ? readWord(cell, 'year', 'required', context) : cell.text;
  if (text === null) return null;
  const halfWidth = numFullwidth.judge(text, cell, { unit: '', isAwaited: false });
  const year = yearOf(halfWidth?.rest ?? text);
  if (year === null || (last !== null && year > last)) {
    context.report(invalidYear(siteOf(cell), text, role, last));
    return null;
  }
  if (halfWidth !== null) context.report(mendedBy(halfWidth.finding, cell, String(year)));
  return year;
}

function readCalendarDate(cell: NamedCell, context: ReadingContext): string | null {
  const text = readWord(cell, 'date', 'required', context);
  if (text === null) return null;
  const { date, finding } = readDate(text, cell);
  if (finding !== null) context.report(date === null ? finding : mendedBy(finding, cell, date));
  return date;
}

/** A word that is compared with others: clean, on one line, its surrounding space reported and removed. */
function readWord(
  cell: NamedCell,
  kind: keyof typeof wanted,
  need: Need,
  context: ReadingContext,
): string | null {
  const text = filled(cell, kind, need, context);
  if (text === null || text === '') return text;
  const trimmed = text === cell.text ? cell : { ...cell, text };
  if (!context.checkText(trimmed, 'key')) return null;
  if (trimmed !== cell) context.report(withoutSpace(spaceAround(cell, text), cell, text));
  return text;
}

/** Only the space goes; a quote inside is written double and would have to be so again. */
function withoutSpace(finding: Finding, cell: NamedCell, text: string): Finding {
  return text.includes('"') ? finding : mendedBy(finding, cell, text);
}

function filled(
  cell: NamedCell,
  kind: keyof typeof wanted,
  need: Need,
  context: ReadingContext,
): string | null {
  const text = cell.text.trim();
  if (text !== '' || need === 'optional') return text;
  context.report(emptyCell(cell, wanted[kind]));
  return null;
}

const nothing: Cell = { text: '', place: { file: '', line: 1, column: 1 } };

/** Gives the cell of a column; an empty one at the row's start where an optional column is not there. */
function cellsOf(table: Table, columns: Columns): CellReader['cell'] {
  return (row, column) => {
    const slot = columns.get(column);
    const { text, place } = (slot === undefined ? undefined : row.cells[slot.index]) ?? {
      ...nothing,
      place: row.cells[0]?.place ?? { file: table.file, line: row.line, column: 1 },
    };
    return { text, place, field: slot?.field ?? column };
  };
}
