// An edition's data and that of the editions before it: read, checked, and held against each other.
import { earlierEditionFolders } from './inputs/earlier-editions.js';
import { type ReadingOptions, readEditionSources } from './inputs/read-edition.js';
import type { Edition } from './model/edition.js';
import type { Checked, Finding } from './model/finding.js';
import type { SourceFile } from './model/place.js';
import { type ValidationOptions, validateEdition } from './validate/run.js';

export interface ExaminedData {
  /** `null` when the data has errors. */
  readonly edition: Edition | null;
  /** Earlier editions of the same region, oldest first. */
  readonly earlier: readonly Edition[];
  /** The edition's own files and its region's. */
  readonly files: readonly SourceFile[];
  readonly earlierFiles: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** Reads and checks an edition's folder and those of earlier years beside it. */
export function examineData(
  editionFolder: string,
  options: Omit<ValidationOptions, 'earlier'> = {},
  reading: ReadingOptions = {},
): ExaminedData {
  const read = readEditionSources(editionFolder, reading);
  const before = earlierEditionFolders(editionFolder).map((folder) => examineEarlier(folder, reading));
  const earlier = before.flatMap(({ value }) => value ?? []);
  const { value: edition, findings } = validateEdition(read, { ...options, earlier });
  return {
    edition,
    earlier,
    files: read.files,
    earlierFiles: before.flatMap(({ files }) => files),
    findings: [...findings, ...before.flatMap((other) => other.findings)],
  };
}

/** Codes of faults that leave an edition's values as good as they are. */
const asideFromValues: ReadonlySet<string> = new Set(['key-missing-indicator', 'rel-sum', 'rel-rank']);

/**
 * An earlier edition is a source of earlier values. Its own report has been made: only what makes its values
 * unusable counts, and indicators that were added since are not missed. The region's files are shared and
 * have been checked with the edition itself.
 */
function examineEarlier(
  folder: string,
  reading: ReadingOptions,
): Checked<Edition> & { readonly files: readonly SourceFile[] } {
  const read = readEditionSources(folder, reading);
  const { value, findings } = validateEdition(read, { without: asideFromValues });
  const own = `${read.year}/`;
  return {
    value,
    files: read.files.filter(({ file }) => file.startsWith(own)),
    findings: findings.filter(
      ({ severity, place }) => severity === 'error' && place?.file.startsWith(own) === true,
    ),
  };
}
