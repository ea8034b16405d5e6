// What the inputs stage gives: tables whose every cell knows its place, before anyone asks what they mean.
import type { Finding } from './finding.js';
import type { Place, SourceFile } from './place.js';

export interface Cell {
  /** Exactly as written, quotes resolved. */
  readonly text: string;
  /** Where the cell's first character stands (inside the quote, if quoted). */
  readonly place: Place;
}

export interface Row {
  /** Physical line on which the row starts. */
  readonly line: number;
  /** As many cells as the header has, in its order (ragged rows are findings and are left out). */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly file: string;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  /** How many rows could not be read and are not among these. */
  readonly unread?: number;
  /** By physical line: 1 where a cell holds a quote that should not be there, and is read as a letter. */
  readonly strayQuotes?: Uint8Array;
  /** Only there if the rows are too many to be cut in advance. */
  readonly written?: WrittenRows;
}

/** The same rows as they are written: most of a million rows need only be looked at where they stand. */
export interface WrittenRows {
  readonly count: number;
  readonly text: string;
  /** Offsets of a row in the text, without its line end; rows count from 0. */
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
  /** Physical line on which a row starts. */
  readonly lineOf: (index: number) => number;
  /** Whether a cell that does not begin with a quote holds one. */
  readonly hasStrayQuote: (index: number) => boolean;
  /** The row cut into cells. */
  readonly row: (index: number) => Row;
}

export type RegionTableName = 'topics' | 'dictionary';
export type EditionTableName =
  | 'values'
  | 'comparisons'
  | 'standings'
  | 'breakdowns'
  | 'targets'
  | 'activities'
  | 'photos';
export type TableName = RegionTableName | EditionTableName;

/** A parsed JSON file. Values are unknown until validated. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at a path of keys stands; the file's start if it cannot be found. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/** A file below `photos/` as found on disk. */
export interface PictureFile {
  /** As written in photos.csv, relative to `photos/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where photos.csv names it first. */
  readonly place: Place;
}

/** One edition's folder as read. Tables that are absent or unreadable are missing from the map. */
export interface EditionSources {
  /** Name of the edition folder, such as `2020`; it is the report year. */
  readonly year: string;
  readonly region: JsonDocument | null;
  readonly package: JsonDocument | null;
  readonly tables: ReadonlyMap<TableName, Table>;
  /** Keyed by the name in photos.csv; only files that lie inside the edition's `photos/` folder. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Every file read, in reading order: for quoting, attaching and provenance. */
  readonly files: readonly SourceFile[];
  /** Problems of reading: encoding, quotes, ragged rows, missing files. */
  readonly findings: readonly Finding[];
}
