// Finds each column of a table by its header or alias, and reports headers that are missing, double or unknown.
import { columnsOf, namesOf, plainHeader } from '../../inputs/headers.js';
import type { Cell, Table, TableName } from '../../model/sources.js';
import type { Report } from '../check.js';
import { isReserved, reservedName } from '../key/key-reserved.js';
import { nearestName } from '../nearest.js';
import { conflictingHeaders } from './hdr-alias-conflict.js';
import { blankHeader } from './hdr-blank.js';
import { duplicateHeader } from './hdr-duplicate.js';
import { missingColumn } from './hdr-missing.js';
import { normalisedHeader } from './hdr-normalised.js';
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
  const blank: BlankColumn[] = [];
  let usable = true;
  for (const [index, header] of table.header.entries()) {
    if (isRemark(header.text)) continue;
    const column = names.get(plainHeader(header.text));
    if (column === undefined) {
      if (header.text.trim() === '') blank.push({ header, index, hasContent: hasContent(table, index) });
      else if (isReserved(header.text)) report(reservedName({ ...header, field: header.text }));
      else unknown.push(header);
      continue;
    }
    const first = slots.get(column);
    if (first === undefined) {
      slots.set(column, { index, field: header.text });
      if (!names.has(header.text)) report(normalisedHeader(header, plainHeader(header.text)));
      continue;
    }
    usable = false;
    const other = table.header[first.index] ?? header;
    const positions = [first.index + 1, index + 1] as const;
    report(
      plainHeader(other.text) === plainHeader(header.text)
        ? duplicateHeader(header, column, other, positions)
        : conflictingHeaders(header, other, positions),
    );
  }
  const missing = columns.filter((column) => column.required && !slots.has(column.name));
  const nameless = reportBlank(blank, missing, report);
  const misspelt = reportMissing(
    table,
    missing.filter(({ name: column }) => column !== nameless),
    unknown,
    report,
  );
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

interface BlankColumn {
  readonly header: Cell;
  readonly index: number;
  readonly hasContent: boolean;
}

function hasContent({ rows }: Table, index: number): boolean {
  return rows.some(({ cells }) => (cells[index]?.text ?? '').trim() !== '');
}

/** Reports columns without a header; gives the required column that the only one with content must be. */
function reportBlank(
  blank: readonly BlankColumn[],
  missing: ReturnType<typeof columnsOf>,
  report: Report,
): string | null {
  const filled = blank.filter((column) => column.hasContent);
  const meant = filled.length === 1 && missing.length === 1 ? (missing[0]?.name ?? null) : null;
  for (const { header, index, hasContent: isFilled } of blank)
    report(blankHeader(header, index, isFilled, isFilled ? meant : null));
  return meant;
}

/** Reports required columns that are missing; gives the unknown headers that stand for them: one fault, one finding. */
function reportMissing(
  table: Table,
  missing: ReturnType<typeof columnsOf>,
  unknown: readonly Cell[],
  report: Report,
): ReadonlySet<Cell> {
  const misspelt = new Set<Cell>();
  for (const column of missing) {
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
