// Sorts the records of a table that become rows from those that cannot be understood, and says what is wrong with any.
import { type Finding, makeFinding } from '../model/finding.js';
import { makeFindingList } from '../model/finding-list.js';
import { strayQuote } from './checks/csv-quote-stray.js';
import { unclosedQuote } from './checks/csv-quote-unclosed.js';
import { raggedRow } from './checks/csv-row-ragged.js';
import { longCell } from './checks/size-cell.js';
import type { CsvFault, ScannedRecord, ScannedRecords } from './csv-scan.js';

/** Records that become rows. */
export interface SoundRecords {
  /** Their numbers. */
  readonly whole: Uint32Array;
  /** How many others there are. */
  readonly unread: number;
  /** By physical line: 1 where one of them has a quote in a bare cell; absent if none has. */
  readonly strayQuotes?: Uint8Array;
  /** What is wrong with the other records, and with those quotes. */
  readonly findings: readonly Finding[];
}

/** Finds the records that can be read and are as long as the header. @param filled records that hold anything. */
export function soundRecords(
  file: string,
  text: string,
  records: ScannedRecords,
  filled: Uint32Array,
  header: ScannedRecord,
): SoundRecords {
  const findings = makeFindingList();
  let strayQuotes: Uint8Array | null = null;
  const { cellCount, fault: faultOfHeader } = header;
  const isRow = (index: number): boolean => {
    const isWhole = records.cellCountOf(index) === cellCount;
    if (isWhole && !records.hasFault(index)) return true;
    const fault = records.faultOf(index);
    if (fault === null && faultOfHeader !== null) return false;
    const { severity, exitCode } = definitionOf(fault);
    if (findings.isFullBefore(severity, file, records.lineOf(index))) findings.count(severity, exitCode, 1);
    else findings.add(findingOf(file, text, records.at(index), header));
    if (!isWhole || fault?.type !== 'bare-quote') return false;
    strayQuotes ??= new Uint8Array(lineBehind(text, records.at(filled.at(-1) ?? 0)));
    strayQuotes[fault.line] = 1;
    return true;
  };
  const whole = new Uint32Array(filled.length);
  let count = 0;
  for (let at = 0; at < filled.length; at += 1) {
    const index = filled[at] ?? 0;
    if (!isRow(index)) continue;
    whole[count] = index;
    count += 1;
  }
  return {
    whole: whole.subarray(0, count),
    unread: filled.length - count,
    findings: findings.all(),
    ...(strayQuotes === null ? {} : { strayQuotes }),
  };
}

/** What is wrong with a record: its first fault, or another number of cells than the header has. */
function definitionOf(fault: CsvFault | null) {
  if (fault === null) return raggedRow;
  if (fault.type === 'long-cell') return longCell;
  return fault.type === 'unclosed-quote' ? unclosedQuote : strayQuote;
}

function findingOf(
  file: string,
  text: string,
  { line, start, end, cellCount, fault }: ScannedRecord,
  header: ScannedRecord,
): Finding {
  const found = firstLineOf(text.slice(start, Math.min(end, start + longestFound)));
  if (fault === null) {
    const site = { place: { file, line, column: 1 }, found };
    return makeFinding(raggedRow, site, { cells: cellCount, expected: header.cellCount });
  }
  const site = { place: { file, line: fault.line, column: fault.column }, length: 1, found };
  if (fault.type === 'long-cell') return makeFinding(longCell, site, { length: fault.length });
  return makeFinding(fault.type === 'unclosed-quote' ? unclosedQuote : strayQuote, site, {});
}

/** More than a finding shows; what is behind it costs memory only. */
const longestFound = 200;

export function firstLineOf(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

/** The line on which the record behind this one should start. */
export function lineBehind(text: string, { line, start, end }: ScannedRecord): number {
  let next = line + 1;
  for (let feed = text.indexOf('\n', start); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1))
    next += 1;
  return next;
}
