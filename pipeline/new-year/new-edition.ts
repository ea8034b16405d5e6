// What a new edition's files are made from: its year, the region's books, the edition before.
import type { Edition, Period } from '../model/edition.js';
import type { EditionTableName } from '../model/sources.js';
import type { RegionBooks } from '../validate/region.js';

export interface PreviousEdition {
  readonly edition: Edition;
  /** Its datapackage.json as parsed. */
  readonly description: unknown;
  /** The tables that it has. */
  readonly tables: readonly EditionTableName[];
}

export interface NewEdition {
  readonly year: Period;
  readonly books: RegionBooks;
  /** The latest edition before the year; `null` for a region's first. */
  readonly previous: PreviousEdition | null;
  /** ISO date that datapackage.json is given as `created`. */
  readonly created: string;
}
