// Looks at the finished pages for what no reader should see: overflows, loose lines, abandoned pages.
import { type Finding, makeFinding } from '../../model/finding.js';
import type { Page } from '../../model/page.js';
import { isLoose } from '../inline/line-statistics.js';
import type { Theme } from '../theme.js';
import { looseLine } from './findings/loose-line.js';
import { overflow } from './findings/overflow.js';
import { underfullPage } from './findings/underfull-page.js';
import { frameLeft } from './frame.js';

const leastFilled = 0.6;
/** Rounding only. */
const tolerance = 0.05;

export interface PageFilling {
  /** Share of the frame that is taken. */
  readonly filled: number;
  readonly overflows: boolean;
  /** Last page of a part, or before a forced break: it may be short. */
  readonly endsRun: boolean;
}

export function checkPages(
  pages: readonly Page[],
  fillings: readonly PageFilling[],
  theme: Theme,
): readonly Finding[] {
  return pages.flatMap((page, index) => {
    const filling = fillings[index];
    return [
      ...(page.matter === 'cover' ? [] : checkLines(page, index, theme)),
      ...(filling === undefined ? [] : checkFilling(filling, nameOf(page, index))),
    ];
  });
}

function checkLines(page: Page, index: number, theme: Theme): readonly Finding[] {
  const left = frameLeft(theme, index);
  const right = left + theme.page.measure;
  const findings: Finding[] = [];
  for (const item of page.items) {
    if (item.type !== 'line') continue;
    const { line, x } = item;
    const where = { page: nameOf(page, index) };
    const site = { place: null, found: line.text };
    const isOutside = x < left - tolerance || x + line.width > right + tolerance;
    if (isOutside) findings.push(makeFinding(overflow, site, { where, text: line.text }));
    if (isLoose(line)) {
      findings.push(
        makeFinding(looseLine, site, { ...where, text: line.text, stretch: line.stretch.toFixed(2) }),
      );
    }
  }
  return findings;
}

function checkFilling({ filled, overflows, endsRun }: PageFilling, page: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (overflows) findings.push(makeFinding(overflow, { place: null }, { where: { page }, text: '…' }));
  if (!endsRun && filled < leastFilled) {
    const share = String(Math.round(filled * 100));
    findings.push(makeFinding(underfullPage, { place: null }, { page, share }));
  }
  return findings;
}

/** The printed folio, or the sheet's count where none is printed. */
function nameOf({ folio }: Page, index: number): string {
  return folio === '' ? String(index + 1) : folio;
}
