// The mini edition of tests/fixtures/findings/base, with edits, read through the real inputs stage.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { type ExaminedData, examineData } from '../../pipeline/examine-data.js';
import { type ReadingOptions, readEditionSources } from '../../pipeline/inputs/read-edition.js';
import type { EditionSources } from '../../pipeline/model/sources.js';
import type { ValidationOptions } from '../../pipeline/validate/run.js';

/** One change to the base edition; files are named relative to the region folder. */
export type Edit = { readonly file: string } & (
  | { readonly replace: string; readonly with: string }
  | { readonly append: string; readonly times?: number }
  | { readonly content: string }
  | { readonly hex: string }
  | { readonly encode: string }
  | { readonly remove: true }
  | { readonly folder: true }
  | { readonly link: string }
  // A year's folder: what an earlier edition published, as rows of its tables.
  | { readonly values: readonly string[]; readonly standings?: readonly string[] }
);

export const findingsFolder = 'tests/fixtures/findings';

/** Reads the base edition with the edits made to a copy of it. */
export function readMiniEdition(edits: readonly Edit[]): EditionSources {
  return inMiniEdition(edits, (folder) => readEditionSources(folder));
}

/** Examines it, and the earlier editions that the edits make. */
export function examineMiniEdition(
  edits: readonly Edit[],
  options: ValidationOptions = {},
  reading: ReadingOptions = {},
): ExaminedData {
  return inMiniEdition(edits, (folder) => examineData(folder, options, reading));
}

/** Does something with the folder of an edition that is a copy of the base edition with the edits made. */
export function inMiniEdition<Result>(
  edits: readonly Edit[],
  use: (editionFolder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'mini-edition-'));
  const remove = () => rmSync(folder, { recursive: true });
  try {
    cpSync(join(findingsFolder, 'base'), folder, { recursive: true });
    for (const edit of edits) apply(edit, join(folder, edit.file));
    const result = use(join(folder, '2020'));
    if (result instanceof Promise) result.then(remove, remove);
    else remove();
    return result;
  } catch (error) {
    remove();
    throw error;
  }
}

const heads = {
  values: 'indicator,period,value,unit,qualifier,status,source,note',
  comparisons: 'indicator,base_period,change,change_unit,source,note',
  standings: 'subject,scope,standing,rank,years,source,note',
};

/** An edition of the year that the folder names, with everything else as in the base. */
function makeEarlier(folder: string, values: readonly string[], standings: readonly string[]): void {
  cpSync(join(findingsFolder, 'base', '2020'), folder, { recursive: true });
  const write = (table: keyof typeof heads, rows: readonly string[]) =>
    writeFileSync(join(folder, `${table}.csv`), [heads[table], ...rows, ''].join('\n'));
  write('values', values);
  write('comparisons', []);
  write('standings', standings);
}

function apply(edit: Edit, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if ('remove' in edit) rmSync(path);
  else if ('content' in edit) writeFileSync(path, edit.content);
  else if ('hex' in edit) writeFileSync(path, Buffer.from(edit.hex, 'hex'));
  else if ('encode' in edit) writeFileSync(path, encoded(readFileSync(path, 'utf8'), edit.encode));
  else if ('append' in edit) appendFileSync(path, edit.append.repeat(edit.times ?? 1));
  else if ('folder' in edit) mkdirSync(path);
  else if ('link' in edit) {
    rmSync(path, { force: true });
    symlinkSync(edit.link, path);
  } else if ('values' in edit) makeEarlier(path, edit.values, edit.standings ?? []);
  else writeFileSync(path, replaceOnce(readFileSync(path, 'utf8'), edit));
}

/** `utf8-bom` is how Excel saves “CSV UTF-8”: with a byte-order mark and CRLF. */
function encoded(text: string, encoding: string): Buffer {
  return encoding === 'utf8-bom'
    ? iconv.encode(text.replaceAll('\n', '\r\n'), 'utf8', { addBOM: true })
    : iconv.encode(text, encoding);
}

function replaceOnce(text: string, edit: { readonly replace: string; readonly with: string }): string {
  const parts = text.split(edit.replace);
  if (parts.length !== 2)
    throw new Error(`“${edit.replace}” stands ${parts.length - 1} times in the base file`);
  return parts.join(edit.with);
}
