// Reads the cells of one table's rows by column name, each as what it should be; reports what it is not.
import { type Decimal, decimal, decimalsOf } from '../../model/decimal.js';
import type { Period } from '../../model/edition.js';
import type { Cell, Row, Table } from '../../model/sources.js';
import { emptyCell } from '../cell/cell-empty.js';
import type { Choice } from '../cell/choices.js';
import { readDate } from '../cell/date-invalid.js';
import { invalidChoice } from '../cell/enum-invalid.js';
import { invalidYear, type YearRole, yearOf } from '../cell/year-invalid.js';
import { type NamedCell, type Report, siteOf } from '../check.js';
import type { Columns } from '../header/resolve-columns.js';
import { isReserved, reservedName } from '../key/key-reserved.js';
import type { NumberCheck } from '../number/check.js';
import { numFullwidth } from '../number/num-fullwidth.js';
import { readNumber } from '../number/read-number.js';
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

export type Need = 'required' | 'optional';

/**
 * Reading functions over the rows of one table. Each gives `null` when the cell is unusable, and has then
 * reported why. Texts lose surrounding space; an empty optional cell is `''` or `'empty'`.
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
  const { report, checkText } = context;
  const filled = (named: NamedCell, kind: keyof typeof wanted, need: Need): string | null => {
    const text = named.text.trim();
    if (text !== '' || need === 'optional') return text;
    report(emptyCell(named, wanted[kind]));
    return null;
  };
  /** A word that is compared with others: clean, on one line, its surrounding space reported and removed. */
  const word = (named: NamedCell, kind: keyof typeof wanted, need: Need): string | null => {
    const text = filled(named, kind, need);
    if (text === null || text === named.text) return text !== null && checkText(named, 'key') ? text : null;
    if (!checkText({ ...named, text }, 'key')) return null;
    if (text !== '') report(spaceAround(named, text));
    return text;
  };
  return {
    cell,
    text: (row, column, need) => {
      const named = cell(row, column);
      const text = filled(named, 'text', need);
      return text !== null && checkText(named, 'prose') ? text : null;
    },
    key: (row, column, need) => {
      const named = cell(row, column);
      const key = word(named, 'key', need);
      if (key === null || !isReserved(key)) return key;
      report(reservedName(named));
      return null;
    },
    choice: (row, column, choices, otherwise) => {
      const named = cell(row, column);
      const written = word(named, 'choice', otherwise === null ? 'required' : 'optional');
      if (written === null) return null;
      if (written === '') return otherwise;
      const choice = choices.find((candidate) => candidate.word === written.toLowerCase());
      if (choice === undefined) report(invalidChoice(named, choices, otherwise !== null));
      return choice?.word ?? null;
    },
    number: (row, column, unit, need) => {
      const named = cell(row, column);
      const text = word(named, 'number', need);
      if (text === null) return null;
      if (text === '') return 'empty';
      const written = readNumber(text, named, { unit }, context.numberChecks, report);
      return written === null ? null : { value: decimal(written), written, decimals: decimalsOf(written) };
    },
    year: (row, column, role, last) => {
      const named = cell(row, column);
      const text = word(named, 'year', 'required');
      if (text === null) return null;
      const halfWidth = numFullwidth.judge(text, named, { unit: '' });
      const year = yearOf(halfWidth?.rest ?? text);
      if (year === null || (last !== null && year > last)) {
        report(invalidYear(siteOf(named), text, role, last));
        return null;
      }
      if (halfWidth !== null) report(halfWidth.finding);
      return year;
    },
    date: (row, column) => {
      const named = cell(row, column);
      const text = word(named, 'date', 'required');
      if (text === null) return null;
      const { date, finding } = readDate(text, named);
      if (finding !== null) report(finding);
      return date;
    },
  };
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
