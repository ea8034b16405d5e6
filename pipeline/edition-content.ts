// What an edition's report would say today, without making it: the road up to the pages, then its content.
import { contentOf } from './compare/content-of.js';
import { deriveFigures } from './derive/figures.js';
import { type ExaminationRequest, examine } from './examine.js';
import { exitCodeOf } from './findings/exit-code.js';
import type { ReportContent } from './model/content.js';
import type { Checked } from './model/finding.js';
import type { SourceFile } from './model/place.js';
import { typeset } from './typeset.js';

export interface EditionContent extends Checked<ReportContent> {
  /** For quoting lines in findings. */
  readonly sources: readonly SourceFile[];
}

/** `value` is `null` exactly when the edition has errors, which are among the findings. */
export function contentOfEdition(request: ExaminationRequest): EditionContent {
  const { edition, earlier, pack, fonts, findings: found, sources } = examine(request);
  if (edition === null || exitCodeOf(found) !== 0) return { value: null, findings: found, sources };
  const report = typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts);
  const findings = [...found, ...report.findings];
  if (report.value === null || exitCodeOf(findings) !== 0) return { value: null, findings, sources };
  const { document, pages } = report.value;
  const value = contentOf(edition, document, pages.pages.length);
  return { value, findings, sources };
}
