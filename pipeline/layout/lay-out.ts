// Layout: a typed document to pages of placed items. Everything is decided here, nothing is drawn.
import type { ReportDocument } from '../model/block.js';
import type { Checked } from '../model/finding.js';
import type { LaidOutDocument } from '../model/page.js';
import { bookmarksOf } from './flow/bookmarks.js';
import { placePages } from './flow/page-placing.js';
import { checkPages } from './flow/post-check.js';
import { settlePages } from './flow/settling.js';
import type { FontSet } from './fonts/font-set.js';
import { pagesForPress, themeForPress } from './press.js';
import type { Theme } from './theme.js';

export { printedBox } from './flow/photographs.js';

/**
 * Lays out a document. Findings: `lay-overflow`, `lay-missing-glyph`, `lay-unresolved-reference`,
 * `lay-figure-without-alt`, `lay-unsettled-pages` (errors, exit code 4), `lay-loose-line`, `lay-underfull-page`,
 * `lay-unmentioned-figure` (warnings).
 */
export function layOut(document: ReportDocument, theme: Theme, fonts: FontSet): Checked<LaidOutDocument> {
  const settled = settlePages(document, theme, fonts);
  const pages = placePages(settled, document, theme);
  const findings = [...settled.findings, ...checkPages(pages, theme)];
  if (findings.some(({ severity }) => severity === 'error')) return { value: null, findings };
  const { language, title, author, subject, keywords, date } = document;
  const bookmarks = bookmarksOf(settled.outline);
  return { value: { language, title, author, subject, keywords, date, pages, bookmarks }, findings };
}

/** As {@link layOut}, for a printer: pages with bleed and crop marks, and every part on a right-hand page. */
export function layOutForPress(
  document: ReportDocument,
  theme: Theme,
  fonts: FontSet,
): Checked<LaidOutDocument> {
  const { value, findings } = layOut(document, themeForPress(theme), fonts);
  return { value: value === null ? null : pagesForPress(value), findings };
}
