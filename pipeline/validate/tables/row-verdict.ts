// What reading a row of values.csv would say of it, put together from what was said of cells that read the same.
import type { Indicator, IndicatorId, Period } from '../../model/edition.js';
import type { Row } from '../../model/sources.js';
import type { Columns } from '../header/resolve-columns.js';
import { isShortDecimal } from '../number/read-number.js';
import { type CellReader, makeCellReader } from './cell-reader.js';
import {
  checkValue,
  type Named,
  readAmount,
  readNamed,
  readUnit,
  unitAt,
  unitOfNumber,
} from './observations.js';
import { type PlainRange, plainRangeOf, plainValue } from './plain-number.js';
import type { ReadyTable } from './table-context.js';
import { makeTallying, nothing, remembering, type Tallied, type Tallies } from './tally.js';
import { pendingIn, readRestOfValue, type ValuesContext } from './value-row.js';
import type { WrittenCells } from './written-cells.js';

export interface RowVerdict extends Tallies {
  readonly named: NumberedName;
  readonly period: Period | null;
  /** Whether the row gives an observation, if it is the first of its key. */
  readonly isSound: boolean;
}

interface NumberedName extends Named {
  /** The number of the key; `null` if there is none. */
  readonly number: number | null;
  /** Values of the indicator that need not be read. */
  readonly range: PlainRange | null;
}

/** Where cells are read by themselves, by the functions that read them in rows. */
interface Bench {
  readonly reader: CellReader;
  /** Reports to nobody, but is counted. */
  readonly context: ValuesContext;
  /** An empty row but for one cell. Good until the next is asked for. */
  readonly rowWith: (column: string, text: string) => Row;
  /** Makes the function that reads a text once, with the number of findings. */
  readonly remember: <Made>(read: (text: string) => Made) => (text: string) => Tallied<Made>;
  /** What was reported since the last time. */
  readonly take: () => Tallies;
}

/**
 * Makes the function that judges the row whose cells were found last, but for whether another row has its key. What it
 * gives is good until the next row is judged.
 * @param text of the table.
 */
export function makeVerdicts(
  ready: ReadyTable,
  text: string,
  cells: WrittenCells,
  context: ValuesContext,
  pending: Set<IndicatorId>,
  numberOf: (key: string) => number,
): () => RowVerdict {
  const bench = makeBench(ready, context);
  const { reader, context: silent, rowWith, remember } = bench;
  const inColumn = <Made>(column: string, read: (row: Row) => Made) =>
    repeating(
      text,
      cells,
      ready.columns.get(column)?.index ?? 0,
      remember((content) => read(rowWith(column, content))),
    );
  const named = inColumn('indicator', (row): NumberedName => {
    const { indicator, meant, key } = readNamed(row, reader, silent);
    return {
      indicator,
      meant,
      key,
      number: key === null ? null : numberOf(key),
      range: indicator === null ? null : plainRangeOf(indicator),
    };
  });
  const dated = inColumn('period', (row) => reader.year(row, 'period', 'period', context.year));
  const written = inColumn('unit', (row) => reader.text(row, 'unit', 'required'));
  const rest = restColumns
    .filter((column) => ready.columns.has(column))
    .map((column) => inColumn(column, (row) => readRestOfValue(row, reader) !== null));
  const judgeUnit = makeUnitVerdicts(bench);
  const judgeValue = makeValueVerdicts(bench, pending);
  const valueSlot = ready.columns.get('value')?.index ?? 0;
  return () => {
    const [ofName, ofPeriod, ofWritten] = [named(), dated(), written()];
    const { indicator } = ofName.made;
    const [period, writtenUnit] = [ofPeriod.made, ofWritten.made];
    const ofUnit =
      indicator === null || writtenUnit === null ? noUnit : judgeUnit(unitAt(indicator, period), writtenUnit);
    const unit = { written: writtenUnit, read: ofUnit.made };
    const ofValue = judgeValue(cells.textOf(valueSlot), ofName.made, period, unit);
    let tally = ofName.tally + ofPeriod.tally + ofWritten.tally + ofUnit.tally + ofValue.tally;
    let besidesQuotes =
      ofName.besidesQuotes +
      ofPeriod.besidesQuotes +
      ofWritten.besidesQuotes +
      ofUnit.besidesQuotes +
      ofValue.besidesQuotes;
    let isSound = ofValue.made && unit.read !== null && period !== null;
    for (const cell of rest) {
      const judged = cell();
      tally += judged.tally;
      besidesQuotes += judged.besidesQuotes;
      isSound &&= judged.made;
    }
    return { named: ofName.made, period, isSound, tally, besidesQuotes };
  };
}

const noUnit: Tallied<null> = { made: null, ...nothing };

const restColumns = ['qualifier', 'status', 'source', 'note', 'note_en'];

function makeBench({ table, columns }: ReadyTable, context: ValuesContext): Bench {
  const tallying = makeTallying();
  const silent = { ...context, ...context.reportingTo(tallying.report) };
  return {
    reader: makeCellReader(table, columns, silent),
    context: silent,
    rowWith: makeProbe(table.header.length, columns),
    remember: (read) => remembering(tallying, read),
    take: tallying.take,
  };
}

function makeProbe(count: number, columns: Columns): Bench['rowWith'] {
  const place = { file: '', line: 1, column: 1 };
  const cells = Array.from({ length: count }, () => ({ text: '', place }));
  const row: Row = { line: 1, cells };
  let last = cells[0];
  return (column, text) => {
    if (last !== undefined) last.text = '';
    last = cells[columns.get(column)?.index ?? 0];
    if (last !== undefined) last.text = text;
    return row;
  };
}

/** Mostly a cell holds what the one above does: then it is not even looked up. */
function repeating<Made>(
  text: string,
  { starts, ends, areBare, textOf }: WrittenCells,
  slot: number,
  judge: (text: string) => Tallied<Made>,
): () => Tallied<Made> {
  let last = '';
  let judged = judge(last);
  return () => {
    const [start, end] = [starts[slot] ?? 0, ends[slot] ?? 0];
    if (areBare() && end - start === last.length && text.startsWith(last, start)) return judged;
    last = textOf(slot);
    judged = judge(last);
    return judged;
  };
}

/** Gives the wanted unit if the written one stands for it, else `null`. */
function makeUnitVerdicts({ reader, context, rowWith, remember }: Bench) {
  const verdictsOf = byText((wanted) =>
    remember((unit) => {
      const cell = reader.cell(rowWith('unit', unit), 'unit');
      return readUnit(cell, unit, { name: '', unit: wanted }, context.report);
    }),
  );
  return (wanted: string, unit: string) => verdictsOf(wanted)(unit);
}

/** Tells whether a value can be held against others. */
function makeValueVerdicts({ reader, context, rowWith, remember, take }: Bench, pending: Set<IndicatorId>) {
  const marks = context.marksOf('values.csv');
  // Whether the value is awaited changes what is said of it, and not how much.
  const areUsable = byText((unit) =>
    remember((number) => readAmount(rowWith('value', number), reader, unit, 'required') !== null),
  );
  const isAbsent = (text: string, indicator: Indicator, period: Period | null) =>
    (text === '' || marks.size > 0) &&
    pendingIn(rowWith('value', text), reader, context, pending, marks)(indicator, period, text);
  return (
    text: string,
    { indicator, range }: NumberedName,
    period: Period | null,
    unit: { readonly written: string | null; readonly read: string | null },
  ): Tallied<boolean> => {
    if (indicator !== null && isAbsent(text.trim(), indicator, period)) return { made: false, ...take() };
    const compared = unit.read !== null && unit.read === indicator?.unit ? indicator : null;
    // Most numbers need not be read.
    if (isShortDecimal(text) && (compared === null || range === null || isWithin(range, text)))
      return soundValue;
    const inUnit = unitOfNumber(indicator, unit.written);
    const usable = areUsable(inUnit)(digitless(text));
    if (!usable.made || compared === null) return usable;
    const amount = readAmount(rowWith('value', text), reader, inUnit, 'required');
    const made =
      amount !== null && checkValue(reader.cell(rowWith('value', text), 'value'), amount, compared, context);
    return { made, ...take() };
  };
}

/**
 * What is a number, and what is said of what is none, is the same whichever digits it has, but for 0 (which a test
 * proves for random texts): a million cells with a word behind the number are few texts.
 */
function digitless(text: string): string {
  return text.replace(/[2-9]/g, '1');
}

const soundValue: Tallied<boolean> = { made: true, ...nothing };

function isWithin(range: PlainRange, number: string): boolean {
  return !Number.isNaN(plainValue(number, 0, number.length, range));
}

/** Texts for which it is remembered what was made; what more there are is made again. */
const mostRemembered = 1000;

function byText<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const made = make(text);
    if (known.size < mostRemembered) known.set(text, made);
    return made;
  };
}
