// A traced figure as plain data: what --format json writes, and what the text is made of.
import { writeDecimal } from '../model/decimal.js';
import type { DerivationMethod, Figure } from '../model/figure.js';
import type { SourceFile } from '../model/place.js';
import { foliosOf, type TraceableReport } from './trace.js';

export interface FigureRecord {
  readonly id: string;
  readonly indicator: string | null;
  readonly name: string;
  readonly period: number;
  /** As printed, rounded. */
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly status: string;
  readonly note: string;
  /** Folios as printed; `#3` is the third page where it has none. Empty for what is only an operand. */
  readonly pages: readonly string[];
  readonly origin: PublishedRecord | DerivedRecord;
}

export interface PublishedRecord {
  readonly kind: 'published';
  /** As reached from the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line as it stands there. */
  readonly text: string;
  readonly source: string;
}

export interface DerivedRecord {
  readonly kind: 'derived';
  readonly method: DerivationMethod;
  readonly formula: string;
  /** Before rounding, at most 12 decimals. */
  readonly exact: string;
  readonly operands: readonly FigureRecord[];
}

export function recordOf(figure: Figure, report: TraceableReport): FigureRecord {
  const sources = new Map(report.sources.map((source) => [source.file, source]));
  const record = (each: Figure): FigureRecord => {
    const { id, indicator, name, period, value, decimals, unit, qualifier, status, note } = each;
    const printed = writeDecimal(value, decimals);
    const pages = foliosOf(report, id);
    const origin = originOf(each, sources, record);
    return { id, indicator, name, period, value: printed, unit, qualifier, status, note, pages, origin };
  };
  return record(figure);
}

function originOf(
  { origin }: Figure,
  sources: ReadonlyMap<string, SourceFile>,
  record: (figure: Figure) => FigureRecord,
): FigureRecord['origin'] {
  if (origin.kind === 'derived') {
    const { kind, method, formula, exact, operands } = origin;
    return { kind, method, formula, exact, operands: operands.map(record) };
  }
  const { file, line, column } = origin.place;
  const read = sources.get(file);
  return {
    kind: 'published',
    file: read?.path ?? file,
    line,
    column,
    text: read?.lines[line - 1] ?? '',
    source: origin.source,
  };
}
