// An edition's report as text, built in process through the doors of every stage from inputs to compose.
import { drawCharts } from '../../pipeline/charts/draw.js';
import { chartsToShow } from '../../pipeline/charts/chosen.js';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { chooseProse } from '../../pipeline/compose/prose.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { examine } from '../../pipeline/examine.js';
import type { ReportDocument } from '../../pipeline/model/block.js';
import type { Drawing } from '../../pipeline/model/chart.js';
import type { Figures } from '../../pipeline/model/figure.js';
import type { Finding } from '../../pipeline/model/finding.js';
import { defaultTheme, templateFolders } from '../../pipeline/template-pack.js';

export interface BuiltEdition {
  readonly figures: Figures;
  readonly document: ReportDocument;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly findings: readonly Finding[];
}

/** @throws {Error} with the findings, if one of them is an error. */
export function buildEdition(editionFolder: string, language: 'zh-CN' | 'en' = 'zh-CN'): BuiltEdition {
  const { edition, earlier, pack, findings } = examine({
    editionFolder,
    templateFolders: templateFolders(undefined),
    language,
    theme: defaultTheme,
  });
  const refuse = (found: readonly Finding[]) => {
    throw new Error(
      JSON.stringify(
        found.map(({ code, place, text }) => [code, place, text['zh-CN'].message]),
        null,
        2,
      ),
    );
  };
  if (edition === null || pack.specifications === null || pack.generalCharts === null)
    return refuse(findings);
  const figures = deriveFigures(edition, earlier);
  const { ownTopics } = chooseProse(pack.templates, edition);
  const charts = chartsToShow(figures, pack.specifications, pack.generalCharts, ownTopics);
  const drawings = drawCharts(figures, charts, language);
  const { value, findings: composing } = composeDocument(figures, drawings, pack.templates);
  if (value === null || composing.length > 0) return refuse(composing);
  return { figures, document: value, drawings, findings };
}
