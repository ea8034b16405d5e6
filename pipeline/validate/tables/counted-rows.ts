// Takes rows of values.csv in whose findings are no longer listed, without making rows or findings.
import type { IndicatorId, Period } from '../../model/edition.js';
import type { FindingCounter } from '../../model/finding-list.js';
import type { Severity } from '../../model/finding.js';
import type { WrittenRows } from '../../model/sources.js';
import { confusableKey } from '../key/key-confusable.js';
import { duplicateKey } from '../key/key-duplicate.js';
import type { PlainRow } from './plain-rows.js';
import { makeVerdicts } from './row-verdict.js';
import type { SoundRows } from './sound-rows.js';
import type { ReadyTable } from './table-context.js';
import { countIn, makeTallying, type Tally } from './tally.js';
import { comparedColumns, type ValuesContext } from './value-row.js';
import { makeWrittenCells, type WrittenCells } from './written-cells.js';

/** Which value a row has. */
export interface CountedRow {
  readonly meant: string | null;
  readonly period: Period | null;
}

/**
 * Makes the function that takes in the row whose cells were found last just as reading it would (which a test proves
 * for random tables): its findings are counted, its key is claimed, and it is sound if it is. `null`, and nothing is
 * done, unless all of its findings are only to be counted.
 */
export function makeCountedRows(
  ready: ReadyTable,
  written: WrittenRows,
  cells: WrittenCells,
  rows: SoundRows,
  context: ValuesContext,
  pending: Set<IndicatorId>,
): (row: number, plain: PlainRow | null) => CountedRow | null {
  if (context.counter === null) return () => null;
  const judge = makeVerdicts(ready, written.text, cells, context, pending, rows.numberOf);
  const tallyOfRepeated = makeRepetition(ready, written, cells, context);
  const count = makeCounting(ready.table.file, context.counter);
  const { text, startOf, endOf, lineOf } = written;
  const hasLineEnd = (row: number) => text.slice(startOf(row), endOf(row)).includes('\n');
  return (row, plain) => {
    // Of a plain row all that there may be to say is that its key is another's.
    if (plain !== null) {
      const first = rows.claimedBy(plain.name, plain.period);
      return first === null || count(tallyOfRepeated(plain.meant, first), lineOf(row)) ? plain : null;
    }
    const verdict = judge();
    const { named, period } = verdict;
    const hasKey = named.number !== null && period !== null;
    const first = hasKey ? rows.claimedBy(named.number, period) : null;
    const isAstray = written.hasStrayQuote(row);
    // What is said of quotes is only left out on the line on which the quote is.
    if (isAstray && hasLineEnd(row)) return null;
    const tally =
      (isAstray ? verdict.besidesQuotes : verdict.tally) +
      (first === null ? 0 : tallyOfRepeated(named.key ?? '', first));
    if (!count(tally, lineOf(row))) return null;
    if (hasKey && first === null) {
      rows.claim(named.number, period, row);
      if (verdict.isSound) rows.addPlain(row, Number.NaN);
    }
    return { meant: named.meant, period };
  };
}

/** Tells what there is to say of a row whose key another row has. */
function makeRepetition(
  { table, columns }: ReadyTable,
  written: WrittenRows,
  cells: WrittenCells,
  context: ValuesContext,
): (key: string, first: number) => Tally {
  const above = makeWrittenCells(written, table.header.length);
  const slotsOf = (column: string) => columns.get(column)?.index ?? [];
  const [name = 0] = [slotsOf('indicator')].flat();
  const compared = comparedColumns.flatMap(slotsOf);
  const tallying = makeTallying();
  const { report } = context.reportingTo(tallying.report);
  const cell = { text: '', place: { file: '', line: 1, column: 1 }, field: '' };
  const [confusable, conflicting, repeated] = [
    confusableKey(cell, '', '', 1),
    duplicateKey(cell, '', 1, false),
    duplicateKey(cell, '', 1, true),
  ].map((finding) => {
    report(finding);
    return tallying.take().tally;
  }) as [Tally, Tally, Tally];
  return (key, first) => {
    above.find(first);
    if (above.textOf(name).trim() !== key) return confusable;
    return compared.every((slot) => above.textOf(slot).trim() === cells.textOf(slot).trim())
      ? repeated
      : conflicting;
  };
}

const severities = ['error', 'warning', 'info'] as const;

/** Counts the findings of a row, unless one of them would be kept. */
function makeCounting(file: string, counter: FindingCounter): (tally: Tally, line: number) => boolean {
  const full = new Set<Severity>();
  const isFull = (severity: Severity, line: number) => {
    // Rows come from above: what is full at one is full at all others.
    if (!full.has(severity) && counter.isFullBefore(severity, file, line)) full.add(severity);
    return full.has(severity);
  };
  let last = 0;
  let found: readonly (readonly [severity: Severity, count: number])[] = [];
  return (tally, line) => {
    if (Number.isNaN(tally)) return false;
    // Rows often have the same faults as the one above.
    if (tally !== last) {
      last = tally;
      found = severities
        .map((severity) => [severity, countIn(tally, severity)] as const)
        .filter(([, count]) => count > 0);
    }
    if (!found.every(([severity]) => isFull(severity, line))) return false;
    for (const [severity, count] of found) counter.count(severity, severity === 'error' ? 1 : 0, count);
    return true;
  };
}
