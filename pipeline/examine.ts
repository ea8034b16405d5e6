// Everything that can be found wrong before any work is done: data, earlier editions, templates, theme.
import { join } from 'node:path';
import { lintSpecifications } from './charts/lint-specifications.js';
import { lintChangedTemplates, lintChartWords } from './compose/linter.js';
import type { LayeredFolders } from './inputs/layered-folders.js';
import { type ExaminedData, examineData } from './examine-data.js';
import type { ReadingOptions } from './inputs/read-edition.js';
import { coverageOf } from './layout/fonts/coverage.js';
import { type FontSet, fontFaults, loadFonts } from './layout/fonts/font-set.js';
import { printedBox } from './layout/lay-out.js';
import type { Theme } from './layout/theme.js';
import type { Edition, EditionNames } from './model/edition.js';
import type { Finding } from './model/finding.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';
import type { SourceFile } from './model/place.js';
import type { EditionSources } from './model/sources.js';
import type { Reach } from './model/reach.js';
import { preparePictures } from './photographs/prepare.js';
import type { TopicProgress } from './model/progress.js';
import { type ReportLanguage, readTemplatePack, type TemplatePack } from './template-pack.js';
import { missingEnglish } from './validate/language/lang-missing-english.js';

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
  /** How far the edition is filled in; `null` where that cannot be told. */
  readonly progress: readonly TopicProgress[] | null;
  readonly reach: Reach;
}

export interface ExaminationRequest {
  readonly editionFolder: string;
  readonly templateFolders: LayeredFolders;
  readonly language: ReportLanguage;
  /** Other languages in which a report is made beside it. */
  readonly furtherLanguages?: readonly ReportLanguage[];
  readonly theme: string;
  /** Whether values may still be to come: a mark is printed in their place. */
  readonly isDraft?: boolean;
  /** How the files of the edition and its region are read, if not as usual. */
  readonly reading?: ReadingOptions;
}

/** Reads and checks everything that a report is made from, and goes on after a fault: all findings at once. */
export function examine(request: ExaminationRequest, kept: KeptWork = nothingKept): Examination {
  const fonts = loadFonts();
  const faultsOfFonts = fontFaults(fonts);
  const mayPrint = faultsOfFonts.length > 0 ? () => true : coverageOf(fonts, printingRoles);
  const pack = readTemplatePack(
    request.templateFolders,
    request.language,
    request.theme,
    request.furtherLanguages,
  );
  const data = examineData(
    request.editionFolder,
    { mayPrint, isDraft: request.isDraft === true },
    request.reading,
    (found) => withPreparedPictures(found, pack.theme),
  );
  const { edition, names, files, pictureFiles, earlierFiles } = data;
  const mayLint = faultsOfFonts.length === 0;
  return {
    edition,
    progress: data.progress,
    earlier: data.earlier,
    reach: reachOf(data, pack, mayLint),
    pack,
    fonts,
    dataSources: files,
    sources: [...files, ...pictureFiles, ...earlierFiles, ...pack.sources],
    findings: [
      ...faultsOfFonts,
      ...data.findings,
      ...pack.findings,
      // Templates are also held against the fonts' characters.
      ...(mayLint ? lintPack(pack, names, fonts, mayPrint, kept) : []),
      ...(edition !== null && [request.language, ...(request.furtherLanguages ?? [])].includes('en')
        ? missingEnglish(edition)
        : []),
    ],
  };
}

/** Templates are held against the names of topics and dictionary; their own files are read beside the data. */
function reachOf({ isReadWhole, names }: ExaminedData, pack: TemplatePack, mayLint: boolean): Reach {
  if (!isReadWhole) return { stage: 'files', stopped: true };
  if (names === null) return { stage: 'data', stopped: true };
  const isPackWhole = pack.specifications !== null && pack.theme !== null;
  return { stage: 'templates', stopped: !isPackWhole || !mayLint };
}

/** The program that decodes pictures stands beside the bundle, since it runs in a process of its own. */
const decoder = join(import.meta.dirname, '..', 'pipeline', 'photographs', 'decode-pictures.js');

/** The edition's pictures fit for print; without a theme nothing will be printed, and any size does. */
function withPreparedPictures(found: EditionSources, theme: Theme | null): EditionSources {
  const box = theme === null ? { width: 1, height: 1 } : printedBox(theme);
  const { pictures, findings } = preparePictures(found.pictures, decoder, box);
  return { ...found, pictures, findings: [...found.findings, ...findings] };
}

const printingRoles = ['serif', 'sans', 'sans-bold'] as const;

/** Templates are held against the names that were read, also where values have errors: all faults in one round. */
function lintPack(
  { templates, further, specifications, charts }: TemplatePack,
  names: EditionNames | null,
  fonts: FontSet,
  mayPrint: (codePoint: number) => boolean,
  kept: KeptWork,
): readonly Finding[] {
  // A list of charts that cannot be read lacks nothing else: its own fault is told, not each chart.
  const chartIds = specifications?.map(({ id }) => id) ?? null;
  return [
    ...(names === null ? [] : lintSpecifications(specifications ?? [], names)),
    ...(charts === null ? [] : lintChartWords(charts, mayPrint)),
    ...[templates, ...further].flatMap((set) =>
      lintChangedTemplates(
        set,
        names,
        chartIds,
        mayPrint,
        printingRoles.map((role) => fonts.get(role).identity),
        kept,
      ),
    ),
  ];
}
