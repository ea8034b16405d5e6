// Cuts a sound record into its cells, each with its text and its position.
import { type Position, quotedEnd, type ScannedRecord } from './csv-scan.js';

export interface CutCell extends Position {
  /** Quotes resolved. */
  readonly text: string;
  /** Where it stands in the text as written, with its quotes. */
  readonly start: number;
  readonly end: number;
}

/**
 * The cells of a record in which the scan has found no fault but quotes in bare cells. Then there is one reading only:
 * commas outside quotes separate, inside quotes two stand for one, and elsewhere a quote stands for itself.
 */
export function cutRecord(text: string, { line, start, end }: ScannedRecord): readonly CutCell[] {
  const cells: CutCell[] = [];
  let lineStart = start;
  let currentLine = line;
  for (let at = start; ; at += 1) {
    const column = at - lineStart + 1;
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      const stop = comma < 0 || comma > end ? end : comma;
      cells.push({ text: text.slice(at, stop), start: at, end: stop, line: currentLine, column });
      at = stop;
    } else {
      const stop = quotedEnd(text, at) ?? end;
      const content = text.slice(at + 1, stop - 1);
      cells.push({
        text: content.includes('"') ? content.replaceAll('""', '"') : content,
        start: at,
        end: stop,
        line: currentLine,
        column: column + 1,
      });
      for (let feed = text.indexOf('\n', at); feed >= 0 && feed < stop; feed = text.indexOf('\n', feed + 1)) {
        currentLine += 1;
        lineStart = feed + 1;
      }
      at = stop;
    }
    if (at >= end) return cells;
  }
}
