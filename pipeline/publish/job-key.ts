// The key of a job: a hash of everything that its outputs depend on.
import type { SourceFile } from '../model/place.js';
import { sha256, sha256OfData } from '../files/digest.js';
import { libraryVersions, productVersion } from './versions.js';

/** What a user chose for a build, as it goes into the key and into provenance. */
export interface BuildParameters {
  /** Region folder and year: `guangxi/2020`. */
  readonly edition: string;
  readonly formats: readonly string[];
  readonly reportLanguage: string;
  readonly theme: string;
  /** Whether pages for press are made too. */
  readonly print: boolean;
  /** Hash of the report that changes are told against; `null` if they are not. */
  readonly since: string | null;
  /** Hash of the report that changes are marked against; `null` if they are not. */
  readonly markedAgainst: string | null;
  /** Whether values may still be to come. */
  readonly draft: boolean;
  /** What files that are not UTF-8 are read as, if it was said. */
  readonly encoding?: string;
}

/** A file that a build read, by its logical name. */
export interface Dependency {
  readonly name: string;
  readonly sha256: string;
}

/** Every source once, in code-unit order of its logical name. */
export function dependenciesOf(sources: readonly SourceFile[]): readonly Dependency[] {
  const hashes = new Map(sources.map(({ file, bytes }) => [file, sha256(bytes)]));
  return [...hashes]
    .map(([name, hash]) => ({ name, sha256: hash }))
    .sort((first, second) => (first.name < second.name ? -1 : 1));
}

/** Two builds with the same key give the same bytes on the same Node version. Lower-case hexadecimal. */
export function jobKey(dependencies: readonly Dependency[], parameters: BuildParameters): string {
  const { edition, formats, reportLanguage, theme, print, since, markedAgainst, draft, encoding } =
    parameters;
  return sha256OfData({
    product: productVersion,
    libraries: libraryVersions,
    parameters: {
      edition,
      formats: [...formats].sort(),
      reportLanguage,
      theme,
      print,
      since,
      markedAgainst,
      draft,
      encoding,
    },
    dependencies,
  });
}
