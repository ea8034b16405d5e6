// Everything that can be found wrong before any work is done: data, earlier editions, templates, theme.
import { lintSpecifications } from './charts/specification.js';
import { lintChangedTemplates } from './compose/linter.js';
import { earlierEditionFolders } from './inputs/earlier-editions.js';
import type { LayeredFolders } from './inputs/layered-folders.js';
import { type ReadingOptions, readEditionSources } from './inputs/read-edition.js';
import { coverageOf } from './layout/fonts/coverage.js';
import { type FontSet, loadFonts } from './layout/fonts/font-set.js';
import type { Edition } from './model/edition.js';
import type { Checked, Finding } from './model/finding.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';
import type { SourceFile } from './model/place.js';
import { type ReportLanguage, readTemplatePack, type TemplatePack } from './template-pack.js';
import { validateEdition } from './validate/run.js';

export interface Examination {
  /** `null` when the data has errors. */
  readonly edition: Edition | null;
  /** Earlier editions of the same region, oldest first. */
  readonly earlier: readonly Edition[];
  readonly pack: TemplatePack;
  readonly fonts: FontSet;
  /** The edition's own files and its region's: what is attached to the report. */
  readonly dataSources: readonly SourceFile[];
  /** Every file that was read. */
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

export interface ExaminationRequest {
  readonly editionFolder: string;
  readonly templateFolders: LayeredFolders;
  readonly language: ReportLanguage;
  readonly theme: string;
  /** Rows that a table may have, if not the limit that no honest edition comes near. */
  readonly mostRows?: number;
}

/** Reads and checks everything that a report is made from, and goes on after a fault: all findings at once. */
export function examine(request: ExaminationRequest, kept: KeptWork = nothingKept): Examination {
  const fonts = loadFonts();
  const mayPrint = coverageOf(fonts, printingRoles);
  const reading = request.mostRows === undefined ? {} : { mostRows: request.mostRows };
  const read = readEditionSources(request.editionFolder, reading);
  const { value: edition, findings } = validateEdition(read, { mayPrint });
  const earlier = earlierEditionFolders(request.editionFolder).map((folder) =>
    examineEarlier(folder, reading),
  );
  const pack = readTemplatePack(request.templateFolders, request.language, request.theme);
  return {
    edition,
    earlier: earlier.flatMap(({ value }) => value ?? []),
    pack,
    fonts,
    dataSources: read.files,
    sources: [...read.files, ...earlier.flatMap(({ files }) => files), ...pack.sources],
    findings: [
      ...findings,
      ...earlier.flatMap((other) => other.findings),
      ...pack.findings,
      ...(edition === null ? [] : lintPack(pack, edition, fonts, mayPrint, kept)),
    ],
  };
}

const printingRoles = ['serif', 'sans', 'sans-bold'] as const;

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
  const { value, findings } = validateEdition(read, { without: new Set(['key-missing-indicator']) });
  const own = `${read.year}/`;
  return {
    value,
    files: read.files.filter(({ file }) => file.startsWith(own)),
    findings: findings.filter(
      ({ severity, place }) => severity === 'error' && place?.file.startsWith(own) === true,
    ),
  };
}

function lintPack(
  { templates, specifications }: TemplatePack,
  edition: Edition,
  fonts: FontSet,
  mayPrint: (codePoint: number) => boolean,
  kept: KeptWork,
): readonly Finding[] {
  const charts = specifications ?? [];
  return [
    ...lintSpecifications(charts, edition),
    ...lintChangedTemplates(
      templates,
      edition,
      charts.map(({ id }) => id),
      mayPrint,
      printingRoles.map((role) => fonts.get(role).identity),
      kept,
    ),
  ];
}
