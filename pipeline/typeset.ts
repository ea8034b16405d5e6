// One report up to its pages: charts → compose → layout. What build prints, diff compares and trace looks up.
import { chartsToShow } from './charts/chosen.js';
import { drawCharts } from './charts/draw.js';
import { changedBlocks } from './compare/changed-blocks.js';
import { composeDocument } from './compose/compose.js';
import { chooseProse } from './compose/prose.js';
import type { TemplateSet } from './compose/templates.js';
import { chartThemeOf } from './layout/chart-theme.js';
import type { FontSet } from './layout/fonts/font-set.js';
import { layOut } from './layout/lay-out.js';
import type { ReportDocument } from './model/block.js';
import type { Drawing } from './model/chart.js';
import type { ReportContent } from './model/content.js';
import type { Figures } from './model/figure.js';
import type { Checked } from './model/finding.js';
import { type KeptWork, nothingKept } from './model/kept-work.js';
import type { LaidOutDocument } from './model/page.js';
import type { TemplatePack } from './template-pack.js';

export interface TypesetReport {
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly document: ReportDocument;
  readonly pages: LaidOutDocument;
}

export interface TypesetOptions {
  /** An earlier report: what differs from it is marked in the margin. */
  readonly markedAgainst?: ReportContent | null;
  readonly kept?: KeptWork;
}

export type TypesetStage = 'charts' | 'compose' | 'layout';

/**
 * Typesets an edition's report in the language of `templates`. Findings are those of compose and layout.
 * @param enter is told each stage as it begins.
 */
export function typeset(
  figures: Figures,
  templates: TemplateSet,
  pack: TemplatePack,
  fonts: FontSet,
  { markedAgainst = null, kept = nothingKept }: TypesetOptions = {},
  enter: (stage: TypesetStage) => void = () => {},
): Checked<TypesetReport> {
  const { specifications, generalCharts, theme } = pack;
  if (specifications === null || generalCharts === null || theme === null)
    return { value: null, findings: [] };
  enter('charts');
  const { ownTopics } = chooseProse(templates, figures.edition);
  const charts = chartsToShow(figures, specifications, generalCharts, ownTopics);
  const drawings = drawCharts(figures, charts, templates.language, chartThemeOf(theme));
  enter('compose');
  const patterns = theme.numbering[templates.language] ?? null;
  const composed = composeDocument(figures, drawings, templates, patterns, kept);
  if (composed.value === null) return { value: null, findings: composed.findings };
  const document = marked(composed.value, figures.edition.year, markedAgainst);
  enter('layout');
  const laidOut = layOut(document, theme, fonts);
  const findings = [...composed.findings, ...laidOut.findings];
  return laidOut.value === null
    ? { value: null, findings }
    : { value: { drawings, document, pages: laidOut.value }, findings };
}

function marked(document: ReportDocument, year: number, earlier: ReportContent | null): ReportDocument {
  return earlier === null ? document : { ...document, changed: changedBlocks(document, year, earlier) };
}
