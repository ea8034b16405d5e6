// The street: inputs → validate → derive → charts → compose → layout → publish, readable as a list.
import { basename } from 'node:path';
import { renderPngs } from './charts/png.js';
import { compareContents } from './compare/compare.js';
import { contentOf } from './compare/content-of.js';
import { contentName } from './compare/content-name.js';
import { changesMarkdown } from './compare/write-markdown.js';
import { figuresOf } from './derive/collect.js';
import { deriveFigures } from './derive/figures.js';
import { writeFiguresCsv } from './derive/figures-csv.js';
import { type Examination, type ExaminationRequest, examine } from './examine.js';
import { exitCodeOf } from './findings/exit-code.js';
import { renderJson } from './findings/json.js';
import { type Attachment, drawPdf } from './layout/draw/pdf.js';
import type { FontSet } from './layout/fonts/font-set.js';
import { layOutForPress } from './layout/lay-out.js';
import type { PublishedFile } from './model/artifact.js';
import type { Drawing } from './model/chart.js';
import type { ReportContent } from './model/content.js';
import type { ReportDocument } from './model/block.js';
import type { Checked, Finding } from './model/finding.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';
import type { SourceFile } from './model/place.js';
import type { CheckingStage, Reach } from './model/reach.js';
import type { TopicProgress } from './model/progress.js';
import { type BuildParameters, dependenciesOf, jobKey } from './publish/job-key.js';
import { sha256OfData } from './publish/digest.js';
import { jsonFile, makeManifest } from './publish/manifest.js';
import { examineOutputFolder } from './publish/output-folder.js';
import { makeProvenance } from './publish/provenance.js';
import { publishFolder } from './publish/publish.js';
import type { ReportLanguage, TemplatePack } from './template-pack.js';
import { type TypesetReport, type TypesetStage, typeset } from './typeset.js';

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
  const { edition, pack, fonts, sources, progress } = examined;
  const found = [...examined.findings, ...examineOutputFolder(request.outputFolder)];
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
  const reports: MadeReport[] = [];
  const findings = [...found];
  for (const templates of [pack.templates, ...pack.further]) {
    const report = typeset(
      figures,
      templates,
      pack,
      fonts,
      { markedAgainst: request.markedAgainst, kept },
      enter,
    );
    findings.push(...notYetIn(findings, report.findings));
    if (report.value !== null) reports.push({ ...report.value, language: templates.language });
  }
  // Both reports or none, and everything that is wrong with either at once.
  if (exitCodeOf(findings, request) !== 0) return refuse(findings, 'layout');

  const figuresCsv = writeFiguresCsv(reports.flatMap(({ document }) => figuresOf(document)));
  enter('draw');
  const pdfs: PublishedFile[] = [];
  for (const { language, pages, document } of reports) {
    // What is attached does not depend on the reports made beside this one.
    const own = reports.length === 1 ? figuresCsv : writeFiguresCsv(figuresOf(document));
    const attachments = attachmentsOf(examined, own);
    const bytes = await drawPdf(pages, fonts, attachments, kept);
    pdfs.push({ path: reportName(language), mediaType: 'application/pdf', bytes });
    if (request.print !== true) continue;
    const press = await pressFile(document, pack, fonts, attachments);
    findings.push(...press.findings);
    if (press.value === null) return refuse(findings, 'layout');
    pdfs.push(...press.value);
  }
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
    {
      path: 'validation.json',
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(
        renderJson(findings, { language: 'zh-CN', reach: { stage: 'layout', stopped: false } }),
      ),
    },
  ];
  const faults = publishFolder(request.outputFolder, withRecords(files, request, examined));
  if (faults.length > 0) return refuse([...findings, ...faults], 'outputs');
  return {
    published: {
      pages: reports.reduce((sum, { pages }) => sum + pages.pages.length, 0),
      pdfBytes: pdfs.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
    },
    findings,
    progress,
    reach: { stage: 'outputs', stopped: false },
    sources,
  };
}

/** What is wrong with both reports at one place of the data, such as a value that neither prints, is said once. */
function notYetIn(said: readonly Finding[], further: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ code, place }: Finding) => [code, place?.file, place?.line, place?.column].join(' ');
  const known = new Set(said.filter(({ place }) => place !== null).map(keyOf));
  return further.filter((finding) => !known.has(keyOf(finding)));
}

/** The same report laid out again for a printer: where parts open decides the page numbers. */
async function pressFile(
  document: ReportDocument,
  { theme }: TemplatePack,
  fonts: FontSet,
  attachments: readonly Attachment[],
): Promise<Checked<readonly PublishedFile[]>> {
  if (theme === null) return { value: [], findings: [] };
  const { value, findings } = layOutForPress(document, theme, fonts);
  if (value === null) return { value: null, findings };
  const bytes = await drawPdf(value, fonts, attachments);
  return {
    value: [{ path: reportName(document.language, 'print'), mediaType: 'application/pdf', bytes }],
    findings,
  };
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

/** A report in one language, laid out. */
interface MadeReport extends TypesetReport {
  readonly language: ReportLanguage;
}

/** `report.pdf`, `report.en.pdf`, `report.print.pdf` */
export function reportName(language: ReportLanguage, purpose: 'read' | 'print' = 'read'): string {
  const middle = [...(language === 'zh-CN' ? [] : [language]), ...(purpose === 'read' ? [] : [purpose])];
  return ['report', ...middle, 'pdf'].join('.');
}

/** The data that the report was made from, for whoever opens the archive: tables, descriptions, figures. */
function attachmentsOf({ dataSources }: Examination, figuresCsv: Uint8Array): readonly Attachment[] {
  const data = dataSources.map(({ file, bytes }) => ({
    name: basename(file),
    mediaType: file.endsWith('.csv') ? 'text/csv' : 'application/json',
    bytes,
    description: file,
  }));
  return [
    ...data,
    { name: 'figures.csv', mediaType: 'text/csv', bytes: figuresCsv, description: 'figures.csv' },
  ];
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
