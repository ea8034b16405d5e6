// Reads the rows that carry a value of an indicator: values.csv and breakdowns.csv.
import type { Breakdown, Indicator, IndicatorKind, Observation, Period } from '../../model/edition.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { qualifiers, statuses } from '../cell/choices.js';
import type { NamedCell } from '../check.js';
import { checkDecimals } from '../number/num-precision.js';
import type { ObservationRow } from '../relation/check.js';
import type { ValueCheck } from '../value/check.js';
import { scaleOf } from '../value/unit-scale.js';
import { checkUnit } from '../value/unit-mismatch.js';
import type { Amount, CellReader, ReadingContext } from './cell-reader.js';
import { findIndicator, type Found, type KnownNames } from './known-names.js';
import { makeKeyRegister, readyTable } from './table-context.js';

export interface ObservationContext extends ReadingContext {
  readonly indicators: KnownNames<Indicator>;
  /** The report year; `null` if the edition folder does not name one. */
  readonly year: Period | null;
  readonly valueChecks: readonly ValueCheck[];
}

export interface ReadValues {
  /** Whether values.csv could be read at all. */
  readonly usable: boolean;
  readonly rows: readonly ObservationRow[];
  /** Indicators that have a row for the report year, sound or not, or that a faulty row may have meant. */
  readonly attempted: ReadonlySet<string>;
  /** Rows that name no indicator one could guess. */
  readonly anonymous: number;
}

export function readValues(sources: EditionSources, context: ObservationContext): ReadValues {
  const ready = readyTable(sources, 'values', context);
  const rows: ObservationRow[] = [];
  const attempted = new Set<string>();
  let anonymous = 0;
  const isNew = makeKeyRegister(context.report);
  for (const row of ready?.rows ?? []) {
    if (ready === null) break;
    const { reader } = ready;
    const read = readObserved(row, reader, context);
    const qualifier = reader.choice(row, 'qualifier', qualifiers, '');
    const rest = readRest(row, reader);
    const { meant, period, indicator, amount } = read;
    if (meant === null) anonymous += 1;
    else if (period === null || period === context.year) attempted.add(meant);
    if (meant === null || period === null) continue;
    const content = `${amount?.written}|${reader.cell(row, 'unit').text}|${qualifier}|${rest?.status}`;
    if (!isNew(reader.cell(row, 'indicator'), `${meant}, ${period}`, content)) continue;
    if (indicator === null || amount === null || read.unit === null || qualifier === null || rest === null)
      continue;
    const observation: Observation = {
      indicator: indicator.id,
      period,
      value: amount.value,
      decimals: amount.decimals,
      unit: read.unit,
      qualifier,
      ...rest,
      place: read.cell.place,
    };
    rows.push({ observation, indicator, cell: read.cell });
  }
  return { usable: ready !== null, rows, attempted, anonymous };
}

export function readBreakdowns(sources: EditionSources, context: ObservationContext): readonly Breakdown[] {
  const ready = readyTable(sources, 'breakdowns', context);
  const isNew = makeKeyRegister(context.report);
  return (ready?.rows ?? []).flatMap((row) => {
    if (ready === null) return [];
    const { reader } = ready;
    const read = readObserved(row, reader, context);
    const dimension = reader.key(row, 'dimension', 'required');
    const category = reader.text(row, 'category', 'required');
    const rest = readRest(row, reader);
    const { indicator, period, amount, unit } = read;
    if (read.meant === null || period === null || dimension === null || category === null) return [];
    const key = `${read.meant}, ${period}, ${dimension}, ${category}`;
    const content = `${amount?.written}|${reader.cell(row, 'unit').text}|${rest?.status}`;
    if (!isNew(reader.cell(row, 'indicator'), key, content)) return [];
    if (indicator === null || amount === null || unit === null || rest === null) return [];
    const { value, decimals } = amount;
    const place = read.cell.place;
    return [{ indicator: indicator.id, period, dimension, category, value, decimals, unit, ...rest, place }];
  });
}

interface Observed {
  /** `null` if unknown, or known but faulty in the dictionary. */
  readonly indicator: Indicator | null;
  /** The id that the row names or probably means. */
  readonly meant: string | null;
  readonly period: Period | null;
  /** The value cell. */
  readonly cell: NamedCell;
  readonly amount: Amount | null;
  /** The dictionary's unit. */
  readonly unit: string | null;
}

/** Reads indicator, period, value and unit, and checks the value against the dictionary once all of them are sound. */
function readObserved(row: Row, reader: CellReader, context: ObservationContext): Observed {
  const { report } = context;
  const id = reader.key(row, 'indicator', 'required');
  const found: Found<Indicator> =
    id === null
      ? { type: 'damaged', meant: guessedId(reader.cell(row, 'indicator').text, context) }
      : findIndicator(reader.cell(row, 'indicator'), id, context.indicators, report);
  const indicator = found.type === 'found' ? found.thing : null;
  const meant = found.type === 'found' ? found.thing.id : found.meant;
  const period = reader.year(row, 'period', 'period', context.year);
  const writtenUnit = reader.text(row, 'unit', 'required');
  const cell = reader.cell(row, 'value');
  const number = reader.number(row, 'value', indicator?.unit ?? writtenUnit ?? '', 'required');
  const amount = number === 'empty' ? null : number;
  if (indicator === null || writtenUnit === null)
    return { indicator, meant, period, cell, amount, unit: null };
  const unitFinding = checkUnit(reader.cell(row, 'unit'), writtenUnit, indicator);
  if (unitFinding !== null) report(unitFinding);
  const unit = unitFinding?.severity === 'error' ? null : indicator.unit;
  // A value in another unit cannot be held against the dictionary's range.
  if (amount !== null && unit !== null) checkValue(cell, amount, indicator, context);
  return { indicator, meant, period, cell, amount, unit };
}

/** Of faults of one value only the first is reported: a value out of range is not also too precise. */
function checkValue(
  cell: NamedCell,
  amount: Amount,
  indicator: Indicator,
  context: ObservationContext,
): void {
  for (const check of context.valueChecks) {
    const finding = check.check({ cell, value: amount.value, indicator });
    if (finding === null) continue;
    context.report(finding);
    return;
  }
  const { decimals, unit } = indicator;
  const tooFine = checkDecimals(cell, amount.written, {
    decimals,
    unit,
    countsThings: countsThings(indicator),
  });
  if (tooFine !== null) context.report(tooFine);
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

function readRest(row: Row, reader: CellReader): Pick<Observation, 'status' | 'source' | 'note'> | null {
  const status = reader.choice(row, 'status', statuses, 'final');
  const source = reader.text(row, 'source', 'optional');
  const note = reader.text(row, 'note', 'optional');
  return status === null || source === null || note === null ? null : { status, source, note };
}
