// Mends of an edition's tables what needs no judgement: it puts down how each was read, and changes no value.
import { basename } from 'node:path';
import { readEditionSources, type ReadingOptions } from '../inputs/read-edition.js';
import type { TextEdit } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import type { TableName } from '../model/sources.js';
import { validateEdition } from '../validate/run.js';
import { applyEdits } from './apply-edits.js';
import { type ReadText, readText } from './read-text.js';
import { type TidiedTable, tidyTable } from './tidy-table.js';

/** A table that is not written as it should be, with what it becomes. */
export interface FixedTable {
  readonly source: SourceFile;
  /** As read, before anything was mended. */
  readonly before: ReadText;
  readonly tidied: TidiedTable;
  /** Without byte-order mark. */
  readonly after: string;
  /** UTF-8 with a byte-order mark, so that Excel and WPS show Chinese. */
  readonly bytes: Uint8Array;
}

const byteOrderMark = '\uFEFF';

/** Mending one thing may show another: a space before a number in full width. */
const mostRounds = 8;

/** The tables of an edition and of its region that can be mended, in reading order; nothing is written. */
export function fixEdition(editionFolder: string, reading: ReadingOptions = {}): readonly FixedTable[] {
  const { encoding = null } = reading;
  const { files } = readEditionSources(editionFolder, reading);
  const tables = files.flatMap((source) => {
    const before = source.file.endsWith('.csv') ? readText(source.bytes, encoding) : null;
    if (before === null) return [];
    const tidied = tidyTable(before.text, basename(source.file, '.csv') as TableName);
    return [{ source, before, tidied }];
  });
  const texts = new Map(tables.map(({ source, tidied }) => [source.file, tidied.text]));
  for (let round = 1; round <= mostRounds; round += 1) {
    const edits = editsOf(editionFolder, texts, reading);
    if (edits.length === 0) break;
    for (const [file, text] of texts)
      texts.set(
        file,
        applyEdits(
          text,
          edits.filter(({ place }) => place.file === file),
        ),
      );
  }
  return tables
    .map((table) => {
      const after = texts.get(table.source.file) ?? table.tidied.text;
      return { ...table, after, bytes: bytesOf(after) };
    })
    .filter(({ source, bytes }) => Buffer.compare(source.bytes, bytes) !== 0);
}

/** What is mechanical in the cells of tables that are otherwise in order. */
function editsOf(
  editionFolder: string,
  texts: ReadonlyMap<string, string>,
  reading: ReadingOptions,
): readonly TextEdit[] {
  const replaced = new Map([...texts].map(([file, text]) => [file, { bytes: bytesOf(text), path: file }]));
  const edits: TextEdit[] = [];
  validateEdition(readEditionSources(editionFolder, { ...reading, replaced }), {
    onFix: (edit) => edits.push(edit),
  });
  return edits;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(byteOrderMark + text);
}
