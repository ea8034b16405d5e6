// An edition's data and that of the editions before it: read, checked, and held against each other.
import { earlierEditionFolders } from './inputs/earlier-editions.js';
import { type ReadingOptions, readEditionSources } from './inputs/read-edition.js';
import type { Edition, EditionNames } from './model/edition.js';
import type { Checked, Finding } from './model/finding.js';
import type { TopicProgress } from './model/progress.js';
import type { SourceFile } from './model/place.js';
import type { EditionSources } from './model/sources.js';
import { type ValidationOptions, validateEdition } from './validate/run.js';

export interface ExaminedData {
  /** `null` when the data has errors. */
  readonly edition: Edition | null;
  /** Earlier editions of the same region, oldest first. */
  readonly earlier: readonly Edition[];
  /** The edition's own files and its region's. */
  readonly files: readonly SourceFile[];
  /** The pictures as they were found, for provenance: nothing of them is quoted. */
  readonly pictureFiles: readonly SourceFile[];
  readonly earlierFiles: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** How far the edition is filled in; `null` where that cannot be told. */
  readonly progress: readonly TopicProgress[] | null;
  /** What templates may name; `null` where topics or dictionary have errors. */
  readonly names: EditionNames | null;
  /** Whether every file of the edition and its region was read, and its rows looked at. */
  readonly isReadWhole: boolean;
}

/**
 * Reads and checks an edition's folder and those of earlier years beside it.
 * @param prepare what is done to the sources before they are checked: making pictures fit for print.
 */
export function examineData(
  editionFolder: string,
  options: Omit<ValidationOptions, 'earlier'> = {},
  reading: ReadingOptions = {},
  prepare: (found: EditionSources) => EditionSources = (found) => found,
): ExaminedData {
  const found = readEditionSources(editionFolder, reading);
  const read = prepare(found);
  const before = earlierEditionFolders(editionFolder).map((folder) => examineEarlier(folder, reading));
  const earlier = before.flatMap(({ value }) => value ?? []);
  const validated = validateEdition(read, { ...options, earlier });
  return {
    edition: validated.value,
    progress: validated.progress,
    names: validated.names,
    isReadWhole: validated.isReadWhole,
    earlier,
    files: read.files,
    pictureFiles: pictureFilesOf(found),
    earlierFiles: before.flatMap(({ files }) => files),
    findings: [...validated.findings, ...before.flatMap((other) => other.findings)],
  };
}

function pictureFilesOf({ year, pictures }: EditionSources): readonly SourceFile[] {
  return [...pictures.values()].map(({ name, bytes }) => {
    const file = `${year}/photos/${name}`;
    return { file, path: file, lines: [], bytes };
  });
}

/** Codes of faults that leave an edition's values as good as they are. */
const asideFromValues: ReadonlySet<string> = new Set([
  'key-missing-indicator',
  'val-pending',
  'rel-sum',
  'rel-rank',
]);

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
