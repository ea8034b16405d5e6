// The street: inputs → validate → derive → charts → compose → layout → publish, readable as a list.
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { renderPngs } from './charts/png.js';
import { compareContents } from './compare/compare.js';
import { contentOf } from './compare/content-of.js';
import { contentName } from './compare/content-name.js';
import { changesMarkdown } from './compare/write-markdown.js';
import { figuresOf } from './derive/collect.js';
import { deriveFigures } from './derive/figures.js';
import { writeFiguresCsv } from './derive/figures-csv.js';
import { drawReports, type MadeReport } from './draw-reports.js';
import { type Examination, type ExaminationRequest, examine } from './examine.js';
import { exitCodeOf } from './findings/exit-code.js';
import { renderJson } from './findings/json.js';
import type { FontSet } from './layout/fonts/font-set.js';
import type { PublishedFile } from './model/artifact.js';
import type { Drawing } from './model/chart.js';
import type { ReportContent } from './model/content.js';
import type { Finding } from './model/finding.js';
import type { Figures } from './model/figure.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';
import type { SourceFile } from './model/place.js';
import type { CheckingStage, Reach } from './model/reach.js';
import type { TopicProgress } from './model/progress.js';
import { type BuildParameters, dependenciesOf, jobKey } from './publish/job-key.js';
import { sha256OfData } from './files/digest.js';
import { jsonFile, makeManifest } from './publish/manifest.js';
import { examineOutputFolder } from './publish/output-folder.js';
import { makeProvenance } from './publish/provenance.js';
import { publishFolder } from './publish/publish.js';
import { type TypesetStage, typeset } from './typeset.js';

export type OutputFormat = 'pdf' | 'png';

export type StageName = 'inputs' | 'derive' | TypesetStage | 'draw' | 'pictures' | 'publish';

export interface BuildRequest extends ExaminationRequest {
  readonly outputFolder: string;
  readonly formats: readonly OutputFormat[];
  /** Whether `report.print.pdf` is made too: with bleed and crop marks, parts opening on right-hand pages. */
  readonly print?: boolean;
  /** The content of an earlier report, to say what changed since in `changes.md`. */
  readonly since: ReportContent | null;
  /** The content of an earlier report, to mark in the margin what differs from it. */
  readonly markedAgainst: ReportContent | null;
  /** Whether a warning forbids publishing too. */
  readonly strict?: boolean;
}

export interface BuildResult {
  /** What was published; `null` if nothing was: then a finding says why, and the outputs are what they were. */
  readonly published: { readonly pages: number; readonly pdfBytes: number } | null;
  readonly findings: readonly Finding[];
  /** How far the edition is filled in; `null` where that cannot be told. */
  readonly progress: readonly TopicProgress[] | null;
  readonly reach: Reach;
  /** For quoting lines in findings. */
  readonly sources: readonly SourceFile[];
}

/** Makes an edition's report and publishes it, unless an error among the findings forbids it. */
export async function build(
  request: BuildRequest,
  enter: (stage: StageName) => void = () => {},
  kept: KeptWork = nothingKept,
): Promise<BuildResult> {
  enter('inputs');
  const examined = examine(request, kept);
  const { edition, fonts, sources, progress } = examined;
  const found = [...examined.findings, ...examineOutputFolder(request.outputFolder, foldersReadBy(request))];
  const refuse = (findings: readonly Finding[], stage: CheckingStage): BuildResult => ({
    published: null,
    findings,
    progress,
    reach: { stage, stopped: true },
    sources,
  });
  if (edition === null || exitCodeOf(found, request) !== 0) return refuse(found, examined.reach.stage);

  enter('derive');
  const figures = deriveFigures(edition, examined.earlier);
  const { reports, findings } = typesetAll(figures, examined, found, { request, kept, enter });
  // Both reports or none, and everything that is wrong with either at once.
  if (exitCodeOf(findings, request) !== 0) return refuse(findings, 'layout');

  const figuresCsv = writeFiguresCsv(reports.flatMap(({ document }) => figuresOf(document)));
  enter('draw');
  const drawn = await drawReports(reports, figuresCsv, examined, {
    isForPress: request.print === true,
    kept,
  });
  findings.push(...drawn.findings);
  if (drawn.value === null) return refuse(findings, 'layout');
  const pdfs = drawn.value;
  enter('pictures');
  const pictures: PublishedFile[] = [];
  if (request.formats.includes('png'))
    for (const { drawings } of reports) pictures.push(...(await drawPictures(drawings, fonts)));
  enter('publish');
  const contents = reports.map(({ document, pages }) => contentOf(edition, document, pages.pages.length));
  const files: readonly PublishedFile[] = [
    ...(request.formats.includes('pdf') ? pdfs : []),
    ...pictures,
    ...contents.map((content) => jsonFile(contentName(content.language), content)),
    ...changesSince(request.since, contents),
    { path: 'figures.csv', mediaType: 'text/csv', bytes: figuresCsv },
    validationFile(findings),
  ];
  const told = publishFolder(request.outputFolder, withRecords(files, request, examined));
  if (exitCodeOf(told) !== 0) return refuse([...findings, ...told], 'outputs');
  return {
    published: {
      pages: reports.reduce((sum, { pages }) => sum + pages.pages.length, 0),
      pdfBytes: pdfs.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
    },
    findings: [...findings, ...told],
    progress,
    reach: { stage: 'outputs', stopped: false },
    sources,
  };
}

/** The region with all its editions, every region beside it where they stand in a folder of inputs, and templates. */
function foldersReadBy({ editionFolder, templateFolders }: BuildRequest): readonly string[] {
  const region = dirname(editionFolder);
  const inputs = basename(dirname(region)) === 'inputs' ? dirname(region) : region;
  return [inputs, ...templateFolders].filter((folder) => existsSync(folder));
}

interface Making {
  readonly request: BuildRequest;
  readonly kept: KeptWork;
  readonly enter: (stage: StageName) => void;
}

/** One report for each language, as far as there is none wrong; findings behind those found before. */
function typesetAll(
  figures: Figures,
  { pack, fonts }: Examination,
  found: readonly Finding[],
  { request: { markedAgainst }, kept, enter }: Making,
): { readonly reports: readonly MadeReport[]; readonly findings: Finding[] } {
  const reports: MadeReport[] = [];
  const findings = [...found];
  for (const templates of [pack.templates, ...pack.further]) {
    const report = typeset(figures, templates, pack, fonts, { markedAgainst, kept }, enter);
    findings.push(...notYetIn(findings, report.findings));
    if (report.value !== null) reports.push({ ...report.value, language: templates.language });
  }
  return { reports, findings };
}

function validationFile(findings: readonly Finding[]): PublishedFile {
  const reach: Reach = { stage: 'layout', stopped: false };
  const text = renderJson(findings, { language: 'zh-CN', reach });
  return { path: 'validation.json', mediaType: 'application/json', bytes: new TextEncoder().encode(text) };
}

/** What is wrong with both reports at one place of the data, such as a value that neither prints, is said once. */
function notYetIn(said: readonly Finding[], further: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ code, place }: Finding) => [code, place?.file, place?.line, place?.column].join(' ');
  const known = new Set(said.filter(({ place }) => place !== null).map(keyOf));
  return further.filter((finding) => !known.has(keyOf(finding)));
}

function hashOf(content: ReportContent | null): string | null {
  return content === null ? null : sha256OfData(content);
}

/** Two reports are compared in one language, or else in the main one. */
function changesSince(
  earlier: ReportContent | null,
  contents: readonly ReportContent[],
): readonly PublishedFile[] {
  const content = contents.find(({ language }) => language === earlier?.language) ?? contents[0];
  if (earlier === null || content === undefined) return [];
  const text = changesMarkdown(compareContents(earlier, content), content.language);
  return [{ path: 'changes.md', mediaType: 'text/markdown', bytes: new TextEncoder().encode(text) }];
}

function drawPictures(
  drawings: ReadonlyMap<string, Drawing>,
  fonts: FontSet,
): Promise<readonly PublishedFile[]> {
  return renderPngs(drawings, [
    { path: fonts.get('sans').file, weight: 'normal' },
    { path: fonts.get('sans-bold').file, weight: 'bold' },
  ]);
}

/** Adds what lets anyone verify the set and see what it came from. The manifest lists all others. */
function withRecords(
  files: readonly PublishedFile[],
  request: BuildRequest,
  { edition, sources }: Examination,
): readonly PublishedFile[] {
  const encoding = request.reading?.encoding;
  const parameters: BuildParameters = {
    edition: `${edition?.region.id ?? ''}/${edition?.year ?? ''}`,
    formats: request.formats,
    reportLanguage: [request.language, ...(request.furtherLanguages ?? [])].join(','),
    theme: request.theme,
    print: request.print === true,
    since: hashOf(request.since),
    markedAgainst: hashOf(request.markedAgainst),
    draft: request.isDraft === true,
    ...(encoding === undefined ? {} : { encoding }),
  };
  const dependencies = dependenciesOf(sources);
  const key = jobKey(dependencies, parameters);
  const complete = [...files, makeProvenance(files, dependencies, parameters, key)];
  return [...complete, makeManifest(complete, key)];
}
