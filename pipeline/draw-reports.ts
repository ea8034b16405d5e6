// Draws the reports that were laid out: a PDF for each language, and for a printer if that is asked for.
import { basename } from 'node:path';
import { figuresOf } from './derive/collect.js';
import { writeFiguresCsv } from './derive/figures-csv.js';
import type { Examination } from './examine.js';
import { type Attachment, drawPdf } from './layout/draw/pdf.js';
import type { FontSet } from './layout/fonts/font-set.js';
import { layOutForPress } from './layout/lay-out.js';
import type { PublishedFile } from './model/artifact.js';
import type { ReportDocument } from './model/block.js';
import type { Checked, Finding } from './model/finding.js';
import type { KeptWork } from './model/kept-work.js';
import type { ReportLanguage, TemplatePack } from './template-pack.js';
import type { TypesetReport } from './typeset.js';

/** A report in one language, laid out. */
export interface MadeReport extends TypesetReport {
  readonly language: ReportLanguage;
}

/** `report.pdf`, `report.en.pdf`, `report.print.pdf` */
export function reportName(language: ReportLanguage, purpose: 'read' | 'print' = 'read'): string {
  const middle = [...(language === 'zh-CN' ? [] : [language]), ...(purpose === 'read' ? [] : [purpose])];
  return ['report', ...middle, 'pdf'].join('.');
}

/** The PDF of each report, with another for a printer if that is asked for. */
export async function drawReports(
  reports: readonly MadeReport[],
  figuresCsv: Uint8Array,
  examined: Examination,
  { isForPress, kept }: { readonly isForPress: boolean; readonly kept: KeptWork },
): Promise<Checked<readonly PublishedFile[]>> {
  const { pack, fonts } = examined;
  const pdfs: PublishedFile[] = [];
  const findings: Finding[] = [];
  for (const { language, pages, document } of reports) {
    // What is attached does not depend on the reports made beside this one.
    const own = reports.length === 1 ? figuresCsv : writeFiguresCsv(figuresOf(document));
    const attachments = attachmentsOf(examined, own);
    const bytes = await drawPdf(pages, fonts, attachments, kept);
    pdfs.push({ path: reportName(language), mediaType: 'application/pdf', bytes });
    if (!isForPress) continue;
    const press = await pressFile(document, pack, fonts, attachments);
    findings.push(...press.findings);
    if (press.value === null) return { value: null, findings };
    pdfs.push(...press.value);
  }
  return { value: pdfs, findings };
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
