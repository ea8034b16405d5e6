// Finds each column of a table by its header or alias, and reports headers that are missing, double or unknown.
import { columnsOf } from '../../inputs/headers.js';
import type { Cell, Table, TableName } from '../../model/sources.js';
import type { Report } from '../check.js';
import { isReserved, reservedName } from '../key/key-reserved.js';
import { nearestName } from '../nearest.js';
import { duplicateHeader } from './hdr-duplicate.js';
import { missingColumn } from './hdr-missing.js';
import { unknownHeader } from './hdr-unknown.js';

/** Where a column stands in the rows of one table. */
export interface ColumnSlot {
  readonly index: number;
  /** The header as written. */
  readonly field: string;
}
export type Columns = ReadonlyMap<string, ColumnSlot>;

/**
 * The columns of a table by name; `null` if one is missing or double, so that the rows cannot be understood:
 * that is one fault, not one in every row.
 */
export function resolveColumns(name: TableName, table: Table, report: Report): Columns | null {
  const columns = columnsOf(name);
  const names = new Map(columns.flatMap((column) => namesOf(column).map((header) => [header, column.name])));
  const slots = new Map<string, ColumnSlot>();
  const unknown: Cell[] = [];
  let usable = true;
  for (const [index, header] of table.header.entries()) {
    if (isRemark(header.text)) continue;
    const column = names.get(plainHeader(header.text));
    if (column === undefined) {
      if (isReserved(header.text)) report(reservedName({ ...header, field: header.text }));
      else unknown.push(header);
      continue;
    }
    const first = slots.get(column);
    if (first === undefined) {
      slots.set(column, { index, field: header.text });
      continue;
    }
    usable = false;
    report(
      duplicateHeader(header, column, table.header[first.index] ?? header, [first.index + 1, index + 1]),
    );
  }
  const misspelt = reportMissing(table, columns, slots, unknown, report);
  for (const header of unknown) {
    if (misspelt.has(header)) continue;
    const free = [...names].filter(([, column]) => !slots.has(column)).map(([written]) => written);
    report(
      unknownHeader(
        header,
        nearestName(header.text, free),
        columns.map((column) => column.name),
      ),
    );
  }
  return usable && columns.every((column) => !column.required || slots.has(column.name)) ? slots : null;
}

/** Reports required columns that are missing; gives the unknown headers that stand for them: one fault, one finding. */
function reportMissing(
  table: Table,
  columns: ReturnType<typeof columnsOf>,
  slots: Columns,
  unknown: readonly Cell[],
  report: Report,
): ReadonlySet<Cell> {
  const misspelt = new Set<Cell>();
  for (const column of columns) {
    if (!column.required || slots.has(column.name)) continue;
    const candidates = unknown.filter((header) => !misspelt.has(header));
    const nearest = candidates.find(
      (header) => nearestName(plainHeader(header.text), namesOf(column)) !== null,
    );
    if (nearest !== undefined) misspelt.add(nearest);
    report(missingColumn(table.header, table.file, column, nearest ?? null));
  }
  return misspelt;
}

/** A column whose header begins with # is for people alone: last year's value beside the empty cell of this year's. */
function isRemark(header: string): boolean {
  return plainHeader(header).startsWith('#');
}

function namesOf(column: { readonly name: string; readonly alias: string }): readonly string[] {
  return column.alias === '' ? [column.name] : [column.name, column.alias];
}

/** The name of the column that a header stands for, directly, by its alias or with a slip of writing; else `null`. */
export function columnNamed(name: TableName, header: string): string | null {
  const plain = plainHeader(header);
  return columnsOf(name).find((column) => namesOf(column).includes(plain))?.name ?? null;
}

/** Headers are compared without surrounding space, case and width: these slips leave no doubt. */
function plainHeader(header: string): string {
  return header.normalize('NFKC').trim().toLowerCase();
}
