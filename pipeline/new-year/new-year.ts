// Makes next year's edition folder, whole or not at all, and never over one that is there.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEditionSources } from '../inputs/read-edition.js';
import type { Period } from '../model/edition.js';
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import type { EditionSources } from '../model/sources.js';
import { kindOf } from '../files/entry-kind.js';
import { replaceFolder, settleFolder } from '../files/replace-folder.js';
import { validateRegion } from '../validate/region.js';
import { validateEdition } from '../validate/run.js';
import { indicatorsToFill, newEditionFiles } from './edition-files.js';
import type { NewEdition, PreviousEdition } from './new-edition.js';

export type NewYearOutcome =
  | {
      readonly type: 'made';
      readonly folder: string;
      readonly files: readonly string[];
      readonly toFill: number;
      readonly previous: Period | null;
    }
  /** Something stands there already, or where the folder is to be prepared. */
  | { readonly type: 'exists'; readonly folder: string }
  /** The region or its latest edition has errors. */
  | {
      readonly type: 'refused';
      readonly findings: readonly Finding[];
      readonly sources: readonly SourceFile[];
    };

/**
 * @param region path of the region's folder.
 * @param created ISO date for datapackage.json.
 * @throws Node's error when the folder cannot be written.
 */
export function makeNewYear(region: string, year: Period, created: string): NewYearOutcome {
  const folder = join(region, String(year));
  settleFolder(folder);
  // A link to nothing is something too.
  if (kindOf(folder) !== 'absent') return { type: 'exists', folder };
  const latest = latestBefore(region, year);
  const sources = readEditionSources(latest ?? folder);
  const books = validateRegion(sources);
  const previous = latest === null ? null : readPrevious(sources);
  const findings = previous === null ? books.findings : previous.findings;
  if (books.value === null || (previous !== null && previous.value === null))
    return { type: 'refused', findings, sources: sources.files };
  const wanted: NewEdition = { year, books: books.value, previous: previous?.value ?? null, created };
  const files = newEditionFiles(wanted);
  const outcome = replaceFolder(folder, files, { predecessor: 'none' });
  if (outcome.type !== 'replaced')
    return { type: 'exists', folder: outcome.type === 'locked' ? outcome.path : outcome.obstacle.path };
  return {
    type: 'made',
    folder,
    files: files.map(({ path }) => path),
    toFill: indicatorsToFill(wanted).length,
    previous: previous?.value?.edition.year ?? null,
  };
}

/** The latest edition's folder before a year that holds values. */
function latestBefore(region: string, year: Period): string | null {
  const years = readdirSync(region).filter((name) => /^\d{4}$/.test(name) && Number(name) < year);
  const latest = years.sort().findLast((name) => existsSync(join(region, name, 'values.csv')));
  return latest === undefined ? null : join(region, latest);
}

function readPrevious(sources: EditionSources): {
  readonly value: PreviousEdition | null;
  readonly findings: readonly Finding[];
} {
  const { value: edition, findings } = validateEdition(sources);
  if (edition === null) return { value: null, findings };
  const tables = [...sources.tables.keys()].filter((name) => name !== 'topics' && name !== 'dictionary');
  return { value: { edition, description: sources.package?.value ?? null, tables }, findings };
}
