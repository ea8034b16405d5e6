// Reads one row of values.csv: whole, again, or only what of it is sound by itself.
import type { IndicatorId } from '../../model/edition.js';
import type { FindingCounter } from '../../model/finding-list.js';
import type { Row } from '../../model/sources.js';
import { qualifiers } from '../cell/choices.js';
import type { Report } from '../check.js';
import type { ObservationRow } from '../relation/observation-rows.js';
import { makeCheckText } from '../text/check-text.js';
import { pendingValue } from '../value/val-pending.js';
import { type CellReader, makeCellReader, type ReadingContext } from './cell-reader.js';
import {
  type ObservationContext,
  type Observed,
  readObserved,
  readRest,
  type TakeAbsent,
} from './observations.js';
import type { ReadyTable } from './table-context.js';

export interface ValuesContext extends ObservationContext {
  /** Whether the checks of text find nothing to say of a text. */
  readonly isClean: (text: string) => boolean;
  /** What readers need to report to somebody else. */
  readonly reportingTo: (report: Report) => ReadingContext;
  /** Takes findings in that are only to be counted; `null` if all of them must be made. */
  readonly counter: FindingCounter | null;
}

/** Reads a row again that is known to be sound: what there is to say of it has been said. */
export function rereading(
  { table, columns }: ReadyTable,
  rowAt: (index: number) => Row | undefined,
  context: ValuesContext,
): (index: number) => ObservationRow | null {
  const report = () => undefined;
  const checkText = makeCheckText([], () => true, report);
  const silent = { ...context, report, checkText };
  const reader = makeCellReader(table, columns, silent);
  return (index) => {
    const row = rowAt(index);
    return row === undefined ? null : readValue(row, reader, silent).made;
  };
}

/** What tells whether two rows of one key say the same. */
export const comparedColumns = ['value', 'unit', 'qualifier', 'status'];

export interface ReadValue {
  readonly read: Observed;
  /** `null` if anything of the row is unusable. */
  readonly made: ObservationRow | null;
}

export function readValue(
  row: Row,
  reader: CellReader,
  context: ObservationContext,
  takeAbsent?: TakeAbsent,
): ReadValue {
  const read = readObserved(row, reader, context, takeAbsent);
  const rest = readRestOfValue(row, reader);
  const { indicator, period, amount, unit, cell } = read;
  if (indicator === null || period === null || amount === null || unit === null || rest === null)
    return { read, made: null };
  const { value, decimals } = amount;
  const place = cell.place;
  const observation = { indicator: indicator.id, period, value, decimals, unit, ...rest, place };
  return { read, made: { observation, indicator, cell, statusCell: reader.cell(row, 'status') } };
}

/** Reads the cells that are sound or not by themselves; `null` if one is unusable. */
export function readRestOfValue(row: Row, reader: CellReader) {
  const qualifier = reader.choice(row, 'qualifier', qualifiers, '');
  const rest = readRest(row, reader);
  return qualifier === null || rest === null ? null : { qualifier, ...rest };
}

/**
 * Takes an empty value of the report year for one that is still to come. A declared mark says that there is none, which
 * only what the report must have does not let pass.
 */
export function pendingIn(
  row: Row,
  reader: CellReader,
  { year, isDraft, report }: ObservationContext,
  pending: Set<IndicatorId>,
  marks: ReadonlySet<string>,
): TakeAbsent {
  return (indicator, period, text) => {
    if (text !== '') return marks.has(text) && !(indicator.required && period === year);
    if (period === null || period !== year) return false;
    pending.add(indicator.id);
    report(pendingValue(reader.cell(row, 'value'), indicator, period, isDraft));
    return true;
  };
}
