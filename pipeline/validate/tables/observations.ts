// Reads what rows that carry a value of an indicator have in common, in values.csv and breakdowns.csv; and the latter.
import type { Indicator, IndicatorKind, Observation, Period } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { statuses } from '../cell/choices.js';
import type { NamedCell, Report } from '../check.js';
import { checkDecimals } from '../number/num-precision.js';
import type { BreakdownRow } from '../relation/check.js';
import type { ValueCheck } from '../value/check.js';
import { scaleOf } from '../value/unit-scale.js';
import { checkUnit } from '../value/unit-mismatch.js';
import type { Amount, CellReader, ReadingContext } from './cell-reader.js';
import { findIndicator, type Found, type KnownNames } from './known-names.js';
import { makeKeyRegister, readyTable } from './table-context.js';
import { readEnglish } from './translations.js';

export interface ObservationContext extends ReadingContext {
  readonly indicators: KnownNames<Indicator>;
  /** The report year; `null` if the edition folder does not name one. */
  readonly year: Period | null;
  readonly valueChecks: readonly ValueCheck[];
  /** Whether values of the report year may still be to come. */
  readonly isDraft: boolean;
  /** What of a table's cells is declared to stand for no value, by the name of its file. */
  readonly marksOf: (table: string) => ReadonlySet<string>;
}

export function readBreakdowns(
  sources: EditionSources,
  context: ObservationContext,
): readonly BreakdownRow[] {
  const ready = readyTable(sources, 'breakdowns', context);
  if (ready === null) return [];
  const { reader } = ready;
  const isNew = makeKeyRegister(reader, 'indicator', ['value', 'unit', 'status'], context.report);
  const marks = context.marksOf('breakdowns.csv');
  return ready.rows.flatMap((row) => {
    const read = readObserved(row, reader, context, (_, __, text) => marks.has(text));
    const dimension = reader.key(row, 'dimension', 'required');
    const category = reader.text(row, 'category', 'required');
    const english = readEnglish(row, { category: 'category_en' }, reader);
    const rest = readRest(row, reader);
    if (read.key === null || dimension === null || category === null || english === null) return [];
    if (!isNew(row, `${read.key}, ${read.period}, ${dimension}, ${category}`)) return [];
    const { indicator, period, amount, unit, cell } = read;
    if (indicator === null || period === null || amount === null || unit === null || rest === null) return [];
    const { value, decimals } = amount;
    const place = cell.place;
    const of = { indicator: indicator.id, period, dimension, category };
    const breakdown = { ...of, value, decimals, unit, ...rest, place };
    return [{ breakdown: { ...breakdown, english: { ...english, ...rest.english } }, indicator, cell }];
  });
}

export interface Observed {
  /** `null` if unknown, or known but faulty in the dictionary. */
  readonly indicator: Indicator | null;
  /** The id that the row names or probably means. */
  readonly meant: string | null;
  /** The name that no second row of the period may have; `null` where indicator or period is in doubt. */
  readonly key: string | null;
  readonly period: Period | null;
  /** The value cell. */
  readonly cell: NamedCell;
  readonly amount: Amount | null;
  /** The dictionary's unit for the period. */
  readonly unit: string | null;
}

/** Whether what stands in a value's cell is no value and no fault of the cell either: it is told in another way, or not. */
export type TakeAbsent = (indicator: Indicator, period: Period | null, text: string) => boolean;

/** Reads indicator, period, value and unit, and checks the value against the dictionary once all of them are sound. */
export function readObserved(
  row: Row,
  reader: CellReader,
  context: ObservationContext,
  takeAbsent: TakeAbsent = () => false,
): Observed {
  const named = readNamed(row, reader, context);
  const { indicator, meant } = named;
  const period = reader.year(row, 'period', 'period', context.year);
  const writtenUnit = reader.text(row, 'unit', 'required');
  const cell = reader.cell(row, 'value');
  const isTaken = indicator !== null && takeAbsent(indicator, period, cell.text.trim());
  const need = period !== null && period === context.year ? 'awaited' : 'required';
  const amount = isTaken ? null : readAmount(row, reader, unitOfNumber(indicator, writtenUnit), need);
  const key = period === null ? null : named.key;
  const observed = { indicator, meant, key, period, cell, amount };
  if (indicator === null || writtenUnit === null) return { ...observed, unit: null };
  const wanted = { name: indicator.name, unit: unitAt(indicator, period) };
  const unit = readUnit(reader.cell(row, 'unit'), writtenUnit, wanted, context.report);
  // A value in another unit cannot be held against the dictionary's range.
  const isSound = amount === null || unit !== indicator.unit || checkValue(cell, amount, indicator, context);
  return { ...observed, amount: isSound ? amount : null, unit };
}

export interface Named {
  /** `null` if unknown, or known but faulty in the dictionary. */
  readonly indicator: Indicator | null;
  /** The id that the row names or probably means. */
  readonly meant: string | null;
  /** The id if it is not in doubt. */
  readonly key: string | null;
}

/** Reads which indicator a row is about. */
export function readNamed(row: Row, reader: CellReader, context: ObservationContext): Named {
  const id = reader.key(row, 'indicator', 'required');
  const found: Found<Indicator> =
    id === null
      ? { type: 'damaged', meant: guessedId(reader.cell(row, 'indicator').text, context) }
      : findIndicator(reader.cell(row, 'indicator'), id, context.indicators, context.report);
  const indicator = found.type === 'found' ? found.thing : null;
  const meant = found.type === 'found' ? found.thing.id : found.meant;
  return { indicator, meant, key: id === meant ? id : null };
}

/** The unit that a number is read with. */
export function unitOfNumber(indicator: Indicator | null, writtenUnit: string | null): string {
  return indicator?.unit ?? writtenUnit ?? '';
}

/** `null` if there is no usable number, which has been reported. */
export function readAmount(
  row: Row,
  reader: CellReader,
  unit: string,
  need: 'required' | 'awaited',
): Amount | null {
  const number = reader.number(row, 'value', unit, need);
  return number === 'empty' ? null : number;
}

/** The wanted unit, which is the dictionary's; `null` if the row has another one, which is reported. */
export function readUnit(
  cell: NamedCell,
  writtenUnit: string,
  wanted: Pick<Indicator, 'name' | 'unit'>,
  report: Report,
): string | null {
  const finding = checkUnit(cell, writtenUnit, wanted);
  if (finding !== null) report(finding);
  return finding?.severity === 'error' ? null : wanted.unit;
}

/** The unit in which the values of a period were published. */
export function unitAt({ unit, formerUnits }: Indicator, period: Period | null): string {
  return formerUnits.find(({ until }) => period !== null && period <= until)?.unit ?? unit;
}

/**
 * Whether a value may be held against others. Of its faults only the first is reported: a value out of range is not
 * also too precise.
 */
export function checkValue(
  cell: NamedCell,
  amount: Amount,
  indicator: Indicator,
  context: ObservationContext,
): boolean {
  const finding = faultOfValue(cell, amount, indicator, context.valueChecks);
  if (finding !== null) context.report(finding);
  return finding?.severity !== 'error';
}

function faultOfValue(
  cell: NamedCell,
  { value, written }: Amount,
  indicator: Indicator,
  checks: readonly ValueCheck[],
): Finding | null {
  for (const check of checks) {
    const finding = check.check({ cell, value, indicator });
    if (finding !== null) return finding;
  }
  const { decimals, unit } = indicator;
  return checkDecimals(cell, written, { decimals, unit, countsThings: countsThings(indicator) });
}

const countingKinds: ReadonlySet<IndicatorKind> = new Set([
  'count',
  'cumulative',
  'flow',
  'rank',
  'incidents',
]);

/** Whether the indicator counts things one by one, rather than in 万 or as a percentage. */
function countsThings({ kind, unit }: Indicator): boolean {
  return countingKinds.has(kind) && unit !== '%' && scaleOf(unit).base === unit;
}

/** The known id that a damaged cell would give without its invisible characters. */
function guessedId(text: string, { indicators }: ObservationContext): string | null {
  const visible = text.replace(/[^\x21-\x7E]/g, '');
  return indicators.byId.has(visible) ? visible : null;
}

export function readRest(
  row: Row,
  reader: CellReader,
): Pick<Observation, 'status' | 'source' | 'note' | 'english'> | null {
  const status = reader.choice(row, 'status', statuses, 'final');
  const source = reader.text(row, 'source', 'optional');
  const note = reader.text(row, 'note', 'optional');
  const english = readEnglish(row, { note: 'note_en' }, reader);
  if (status === null || source === null || note === null || english === null) return null;
  return { status, source, note, english };
}
