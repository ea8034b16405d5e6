// Findings as JSON, with the fields of the contract in a fixed order.
import type { Finding, MessageLanguage } from '../model/finding.js';
import type { Reach } from '../model/reach.js';
import type { FindingsDocument } from './document-schema.js';
import { countFindings, mostShown, selectFindings } from './selection.js';
import { visibleJson } from './visible.js';

/**
 * `{ counts, reached, findings }`: all findings are counted, at most `maximum` are listed. Ends with a line feed.
 * Lines and columns are 1-based; they are `null`, like `file`, for a finding about no file.
 */
export function renderJson(
  findings: readonly Finding[],
  options: { readonly language: MessageLanguage; readonly reach: Reach; readonly maximum?: number },
): string {
  const shown = selectFindings(findings, options.maximum ?? mostShown);
  const counts = countFindings(findings);
  const document: FindingsDocument = {
    counts: { ...counts, total: counts.error + counts.warning + counts.info, shown: shown.length },
    reached: options.reach,
    findings: shown.map((finding) => contractFields(finding, options.language)),
  };
  return visibleJson(document);
}

/** Where a code is explained, relative to the product's folder. */
export function docsOf(code: string): string {
  return `docs/findings/${code}.md`;
}

function contractFields(finding: Finding, language: MessageLanguage): FindingsDocument['findings'][number] {
  const { code, severity, place, field, found, text } = finding;
  const { message, expected, hint } = text[language];
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    field,
    found,
    expected,
    message,
    hint,
    docs: docsOf(code),
  };
}
