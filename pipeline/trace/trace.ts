// Where printed figures come from: the report is made as build makes it, and its figures are looked up in it.
import { figuresOf } from '../derive/collect.js';
import { deriveFigures } from '../derive/figures.js';
import { withOperands } from '../derive/figures-csv.js';
import { type ExaminationRequest, examine } from '../examine.js';
import { exitCodeOf } from '../findings/exit-code.js';
import { layOut } from '../layout/lay-out.js';
import type { Edition } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import type { Finding } from '../model/finding.js';
import type { Page } from '../model/page.js';
import type { SourceFile } from '../model/place.js';
import { typeset } from '../typeset.js';
import { figuresOn, markFigures } from './marked-document.js';

/** A report's figures with what is needed to find and show them. */
export interface TraceableReport {
  readonly edition: Edition;
  /** Those of figures.csv, in its order: printed ones, then the operands of which they are made. */
  readonly figures: readonly Figure[];
  /** What each page prints, in order. */
  readonly pages: readonly { readonly page: Page; readonly figures: readonly string[] }[];
  /** For quoting lines. */
  readonly sources: readonly SourceFile[];
}

export interface Traceable {
  /** `null` if an error among the findings forbids the report. */
  readonly report: TraceableReport | null;
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceFile[];
}

/** Makes an edition's report up to its pages, and remembers where its figures stand. */
export function makeTraceable(request: ExaminationRequest): Traceable {
  const { edition, earlier, pack, fonts, sources, findings } = examine(request);
  if (edition === null || pack.theme === null || exitCodeOf(findings) !== 0)
    return { report: null, findings, sources };
  const typesetReport = typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts);
  const found = [...findings, ...typesetReport.findings];
  if (typesetReport.value === null || exitCodeOf(found) !== 0)
    return { report: null, findings: found, sources };
  const { document } = typesetReport.value;
  const marked = layOut(markFigures(document), pack.theme, fonts);
  const pages = (marked.value?.pages ?? []).map((page) => ({ page, figures: figuresOn(page) }));
  return {
    report: { edition, figures: withOperands(figuresOf(document)), pages, sources },
    findings: found,
    sources,
  };
}

/** Folios of the pages that print any of some figures, in order; the ordinal with `#` where a page has no folio. */
export function foliosOf({ pages }: TraceableReport, ...ids: readonly string[]): readonly string[] {
  return pages.flatMap(({ page, figures }, index) =>
    ids.some((id) => figures.includes(id)) ? [page.folio === '' ? `#${index + 1}` : page.folio] : [],
  );
}

/** The figures on the page with a folio as printed; `null` if there is no such page. */
export function figuresOnFolio({ pages, figures }: TraceableReport, folio: string): readonly Figure[] | null {
  const found = pages.filter(({ page }) => page.folio === folio);
  if (found.length === 0) return null;
  const ids = new Set(found.flatMap((page) => page.figures));
  return figures.filter(({ id }) => ids.has(id));
}
