// Looks at the finished pages for what no reader should see: overflows, loose lines, empty boxes, abandoned pages.
import { type Finding, makeFinding } from '../../model/finding.js';
import type { Page, PlacedItem } from '../../model/page.js';
import { isLoose } from '../inline/line-statistics.js';
import type { Theme } from '../theme.js';
import { type BlockName, blockNameOf } from './block-name.js';
import { looseLine } from './findings/loose-line.js';
import { missingGlyph } from './findings/missing-glyph.js';
import { overflow } from './findings/overflow.js';
import { underfullPage } from './findings/underfull-page.js';
import { frameLeft } from './frame.js';

/** A page that is filled less than this share looks abandoned. */
export const leastFilled = 0.6;
/** Rounding only. */
const tolerance = 0.05;

type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

/** Whether a page is too empty for one that a part does not end on; blank ones are meant. */
export function isUnderfull({ filled, endsRun }: Page): boolean {
  return !endsRun && filled < leastFilled;
}

export function checkPages(pages: readonly Page[], theme: Theme): readonly Finding[] {
  return pages.flatMap((page, index) => [
    ...(page.matter === 'cover' ? [] : checkLines(page, index, theme)),
    ...checkFilling(page, pages[index + 1], nameOf(page, index)),
  ]);
}

function checkLines(page: Page, index: number, theme: Theme): readonly Finding[] {
  const name = nameOf(page, index);
  const left = frameLeft(theme, index);
  const right = left + theme.page.measure;
  const findings: Finding[] = [];
  for (const item of page.items) {
    if (item.type !== 'line') continue;
    const { line, x, turn } = item;
    const [from, to] = turn === undefined ? [left, right] : [0, theme.page.lines * theme.pitch];
    const where = () => ({ page: name, block: blockNameOf(item, page) });
    const site = { place: null, found: line.text };
    const isOutside = x < from - tolerance || x + line.width > to + tolerance;
    if (isOutside) findings.push(makeFinding(overflow, site, { where: where(), text: line.text }));
    if (isLoose(line)) {
      const details = { ...where(), text: line.text, stretch: line.stretch.toFixed(2) };
      findings.push(makeFinding(looseLine, site, details));
    }
    const character = missingIn(item);
    if (character !== null) {
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const details = { ...where(), character, codePoint };
      findings.push(makeFinding(missingGlyph, { place: null, found: character }, details));
    }
  }
  return findings;
}

/** The first character of a line that its font has no glyph for. */
function missingIn({ line }: LineItem): string | null {
  for (const { glyphs } of line.runs) {
    // By index: every glyph of the document passes here.
    for (let index = 0; index < glyphs.length; index += 1) {
      const glyph = glyphs[index];
      if (glyph?.id === 0) return glyph.text;
    }
  }
  return null;
}

function checkFilling(page: Page, next: Page | undefined, name: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (page.filled > 1 + 1e-6) {
    const last = lastBlock(page);
    const where = { page: name, block: last };
    findings.push(makeFinding(overflow, { place: null }, { where, text: '…' }));
  }
  if (isUnderfull(page)) {
    const share = String(Math.round(page.filled * 100));
    const details = { page: name, share, last: lastBlock(page), next: firstBlock(next) };
    findings.push(makeFinding(underfullPage, { place: null }, details));
  }
  return findings;
}

function lastBlock(page: Page): BlockName {
  const line = page.items.findLast(isTextLine);
  return line === undefined ? nothing : blockNameOf(line, page);
}

function firstBlock(page: Page | undefined): BlockName {
  const line = page?.items.find(isTextLine);
  return page === undefined || line === undefined ? nothing : blockNameOf(line, page);
}

const nothing: BlockName = { 'zh-CN': '这里的内容', en: 'what stands there' };

function isTextLine(item: PlacedItem): item is LineItem {
  return item.type === 'line' && item.belongs.type === 'content' && item.belongs.element.role !== 'Note';
}

/** The printed folio, or the sheet's count where none is printed. */
function nameOf({ folio }: Page, index: number): string {
  return folio === '' ? String(index + 1) : folio;
}
