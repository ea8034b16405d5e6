// Reads what the dictionary says of an indicator's past: years of collection, former names and units, breaks.
import { type Decimal, decimal, decimalGrammar } from '../../model/decimal.js';
import type { FormerName, FormerUnit, Period } from '../../model/edition.js';
import type { Row } from '../../model/sources.js';
import { yearOf } from '../cell/year-invalid.js';
import type { NamedCell } from '../check.js';
import { historyFault } from '../key/key-history.js';
import type { CellReader, ReadingContext } from './cell-reader.js';

export interface IndicatorHistory {
  readonly since: Period | null;
  readonly until: Period | null;
  readonly formerNames: readonly FormerName[];
  readonly formerUnits: readonly FormerUnit[];
  readonly breaks: readonly Period[];
}

/** `null` if a cell cannot be read, which has been reported. Columns that a file does not have are empty. */
export function readHistory(
  row: Row,
  reader: CellReader,
  { report }: Pick<ReadingContext, 'report'>,
): IndicatorHistory | null {
  const entriesOf = <Entry>(column: string, read: (text: string) => Entry | null) => {
    const text = reader.text(row, column, 'optional');
    return text === null ? null : readEntries(reader.cell(row, column), text, read, report);
  };
  const since = entriesOf('since', yearOf);
  const until = entriesOf('until', yearOf);
  const breaks = entriesOf('breaks', yearOf);
  const formerNames = entriesOf('former_names', readFormerName);
  const formerUnits = entriesOf('former_units', readFormerUnit);
  if (since === null || until === null || breaks === null) return null;
  if (formerNames === null || formerUnits === null) return null;
  return {
    since: since[0] ?? null,
    until: until[0] ?? null,
    breaks: breaks.toSorted((a, b) => a - b),
    formerNames: formerNames.toSorted((a, b) => a.until - b.until),
    formerUnits: formerUnits.toSorted((a, b) => a.until - b.until),
  };
}

/** The entries of a cell, parted by semicolons; `null` if one of them cannot be understood. */
function readEntries<Entry>(
  cell: NamedCell,
  text: string,
  read: (text: string) => Entry | null,
  report: ReadingContext['report'],
): readonly Entry[] | null {
  const written = text
    .split(/[;；]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const entries = written.flatMap((entry) => {
    const one = read(entry);
    if (one === null) report(historyFault(cell, entry));
    return one ?? [];
  });
  return entries.length === written.length ? entries : null;
}

/** The last year of the name, then the name: `甲年 旧名`. */
function readFormerName(text: string): FormerName | null {
  const [, year = '', name = ''] = /^(\S+)\s+(.+)$/.exec(text) ?? [];
  const until = yearOf(year);
  return until === null || name === '' ? null : { until, name };
}

/** The last year of the unit, the unit, and what its values are multiplied by: `甲年 件 0.0001`. */
function readFormerUnit(text: string): FormerUnit | null {
  const [year = '', unit = '', factor = '', ...others] = text.split(/\s+/);
  const until = yearOf(year);
  const times = positive(factor);
  return until === null || unit === '' || times === null || others.length > 0
    ? null
    : { until, unit, factor: times };
}

function positive(text: string): Decimal | null {
  if (!decimalGrammar.test(text)) return null;
  const value = decimal(text);
  return value.gt('0') ? value : null;
}
