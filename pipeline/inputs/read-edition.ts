// The door of inputs: an edition's folder to tables and documents whose every part knows its place.
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import type { EditionSources, JsonDocument, Table, TableName } from '../model/sources.js';
import { columnNamed } from './headers.js';
import { largestDocument, largestTable } from './limits.js';
import { decode } from './decode.js';
import type { DeclaredEncoding } from './declared-encoding.js';
import { makeReadWatch, type ReadWatch } from './read-file.js';
import { readPictures } from './pictures.js';
import { readJson } from './read-json.js';
import { readTable, tooManyRows } from './read-table.js';
import { readSourceFile } from './source-file.js';

interface TableFile {
  readonly name: TableName;
  readonly of: 'region' | 'edition';
  readonly required: boolean;
  /** Whether a header without rows is sensible: a year without published comparisons. */
  readonly mayBeEmpty: boolean;
}

const tableFiles: readonly TableFile[] = [
  { name: 'topics', of: 'region', required: true, mayBeEmpty: false },
  { name: 'dictionary', of: 'region', required: true, mayBeEmpty: false },
  { name: 'values', of: 'edition', required: true, mayBeEmpty: false },
  { name: 'comparisons', of: 'edition', required: true, mayBeEmpty: true },
  { name: 'standings', of: 'edition', required: true, mayBeEmpty: true },
  { name: 'breakdowns', of: 'edition', required: false, mayBeEmpty: true },
  { name: 'targets', of: 'edition', required: false, mayBeEmpty: true },
  { name: 'activities', of: 'edition', required: true, mayBeEmpty: true },
  { name: 'photos', of: 'edition', required: false, mayBeEmpty: true },
];

export interface ReadingOptions {
  /** Rows that a table may have; the limit of limits.ts unless given. */
  readonly mostRows?: number;
  /** Larger tables are read row by row; the limit of read-table.ts unless given. */
  readonly mostRowsAtOnce?: number;
  /** Of files that are neither UTF-8 nor marked as UTF-16; without it they are refused. */
  readonly encoding?: DeclaredEncoding;
  /** Read in place of a table's file, by its logical name: a mended copy, or what comes from standard input. */
  readonly replaced?: ReadonlyMap<string, ReplacedFile>;
}

export interface ReplacedFile {
  readonly bytes: Uint8Array;
  /** What a person is shown as its path. */
  readonly path: string;
}

/**
 * Reads everything of an edition: the region's files beside its folder, its own, and the pictures named in
 * photos.csv. Never throws on what it finds there; a file that cannot be read is a finding and does not hide
 * those of the others.
 * @param editionFolder path of the folder named after the year.
 */
export function readEditionSources(editionFolder: string, options: ReadingOptions = {}): EditionSources {
  const folder = resolve(editionFolder);
  const watch = makeReadWatch();
  const region = readDocument(folder, 'region', 'region.json', options, watch);
  const regionTables = readTables(folder, 'region', options, watch);
  const information = readDocument(folder, 'edition', 'datapackage.json', options, watch);
  const editionTables = readTables(folder, 'edition', options, watch);
  const named = [...regionTables, ...editionTables].flatMap(({ name, table }) =>
    table === null ? [] : ([[name, table]] as const),
  );
  const tables = new Map<TableName, Table>(named);
  const photographs = readPictures(folder, tables.get('photos') ?? null);
  const read = [region, ...regionTables, information, ...editionTables];
  return {
    year: basename(folder),
    region: region.document,
    package: information.document,
    tables,
    pictures: photographs.pictures,
    files: read.flatMap(({ source }) => source ?? []),
    // Each table was whole when it was read; together they must also be of one moment.
    findings: [...[...read, photographs].flatMap(({ findings }) => findings), ...watch.changes()],
  };
}

/** Every table, in reading order. */
export const tableNames: readonly TableName[] = tableFiles.map(({ name }) => name);

/** What findings call a table's file. */
export function logicalName(editionFolder: string, table: TableName): string {
  const of = tableFiles.find(({ name }) => name === table)?.of ?? 'edition';
  return locate(editionFolder, of, `${table}.csv`).file;
}

/** Later than any year that a table can speak of. */
const noYear = '9999';

/** A table without its edition: nothing else is missed, and no year is too late. */
export function readLoneTable(
  name: TableName,
  { bytes, path }: ReplacedFile,
  { mostRows, encoding }: ReadingOptions = {},
): EditionSources {
  const file = `${name}.csv`;
  const { source, text, findings } = decode(file, path, bytes, encoding);
  const limits = mostRows === undefined ? {} : { mostRows };
  const read =
    text === null ? { table: null, findings } : readTable(file, text, { mayBeEmpty: false, ...limits });
  return {
    year: noYear,
    region: null,
    package: null,
    tables: new Map(read.table === null ? [] : [[name, read.table]]),
    pictures: new Map(),
    files: [source],
    findings: text === null ? findings : [...findings, ...read.findings],
  };
}

/** Where a file is and what findings call it. */
function locate(editionFolder: string, of: TableFile['of'], name: string) {
  return of === 'region'
    ? { path: join(dirname(editionFolder), name), file: name }
    : { path: join(editionFolder, name), file: `${basename(editionFolder)}/${name}` };
}

interface ReadPart {
  readonly source: SourceFile | null;
  readonly findings: readonly Finding[];
}

function readDocument(
  editionFolder: string,
  of: TableFile['of'],
  name: string,
  { encoding }: ReadingOptions,
  watch: ReadWatch,
): ReadPart & { readonly document: JsonDocument | null } {
  const { path, file } = locate(editionFolder, of, name);
  const within = [editionFolder, dirname(editionFolder)];
  const options = { required: true, limit: largestDocument, within, watch };
  const { source, text, findings } = readSourceFile(path, file, options, encoding);
  if (text === null) return { source, document: null, findings };
  const read = readJson(file, text);
  return { source, document: read.document, findings: [...findings, ...read.findings] };
}

function readTables(
  editionFolder: string,
  folder: TableFile['of'],
  { mostRows, mostRowsAtOnce, replaced, encoding }: ReadingOptions,
  watch: ReadWatch,
): readonly (ReadPart & { readonly name: TableName; readonly table: Table | null })[] {
  const within = [editionFolder, dirname(editionFolder)];
  return tableFiles
    .filter(({ of }) => of === folder)
    .map(({ name, of, required, mayBeEmpty }) => {
      const { path, file } = locate(editionFolder, of, `${name}.csv`);
      const given = replaced?.get(file);
      const { source, text, findings } =
        given === undefined
          ? readSourceFile(path, file, { required, limit: largestTable, within, watch }, encoding, (bytes) =>
              tooManyRows(file, bytes, mostRows),
            )
          : decode(file, given.path, given.bytes, encoding);
      if (text === null) return { name, source, table: null, findings };
      const read = readTable(file, text, {
        mayBeEmpty,
        isHeader: (header) => columnNamed(name, header) !== null,
        ...(mostRows === undefined ? {} : { mostRows }),
        ...(mostRowsAtOnce === undefined ? {} : { mostRowsAtOnce }),
      });
      return { name, source, table: read.table, findings: [...findings, ...read.findings] };
    });
}
