// Paints a line of text: its runs, each in the structure element that its role asks for, with links over them.
import type { Glyph, Line, PlacedItem, RunRole, TextRun, Turn } from '../../model/page.js';
import { raisedDigits, scriptForm } from '../../model/script-forms.js';
import type { Box } from './chart-canvas.js';
import type { Desk } from './desk.js';
import { showGlyphs } from './text.js';

export type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

/** @param spaced whether a space is read after the line, though none is seen. */
export function drawLine(item: LineItem, spaced: boolean, desk: Desk): void {
  const { line, belongs } = item;
  const { tagging, links } = desk;
  if (belongs.type === 'artifact') {
    if (line.runs.length > 0) tagging.enterArtifact(belongs.kind);
    for (const run of line.runs) showRun(run, item, desk);
    return;
  }
  const parent = tagging.nodeOf(belongs.element);
  for (const runs of stretchesOf(spaced ? withSpace(line, desk) : line.runs)) {
    const [first] = runs;
    if (first === undefined) continue;
    const node = tagging.nodeOfRun(parent, first.role);
    tagging.enter(node);
    for (const run of runs) showRun(run, item, desk);
    const aim = aimOf(first.role);
    // A line that is a link as a whole has its own area.
    if (aim !== null && node !== parent) links.add(node, areaOf(runs, item), aim, wordsOf(first.role, runs));
  }
}

function showRun(run: TextRun, item: LineItem, { pdf, fonts }: Desk): void {
  const { font, size, x, rise, colour } = run;
  showGlyphs(pdf, fonts.get(font), size, item.x + x, item.baseline - rise, asRead(run), colour);
}

/** Digits set raised or lowered are copied as such: 10⁴ and 97.6¹, not 104 and 97.61. */
function asRead({ glyphs, role }: TextRun): readonly Glyph[] {
  const sign = role.type === 'spoken' ? scriptForm(role.spoken)?.plain : undefined;
  if (sign !== undefined && role.type === 'spoken')
    return glyphs.map((glyph) => (glyph.text === sign ? { ...glyph, text: role.spoken } : glyph));
  if (role.type !== 'note') return glyphs;
  return glyphs.map((glyph) => ({ ...glyph, text: raisedDigits(glyph.text) }));
}

/** Neighbouring runs of one role. */
function stretchesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const stretches: TextRun[][] = [];
  for (const run of runs) {
    if (run.glyphs.length === 0) continue;
    const last = stretches.at(-1);
    if (last?.[0] !== undefined && isOneRole(last[0].role, run.role)) last.push(run);
    else stretches.push([run]);
  }
  return stretches;
}

function isOneRole(one: RunRole, other: RunRole): boolean {
  if (one === other || (one.type === 'plain' && other.type === 'plain')) return true;
  if (one.type === 'link') return other.type === 'link' && other.url === one.url;
  return one.type === 'reference' && other.type === 'reference' && other.target === one.target;
}

/** The line with an unseen space at its end: within what goes on in the next line, but not in what is spoken. */
function withSpace({ runs, width }: Line, { fonts }: Desk): readonly TextRun[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const space = fonts.get(last.font).shape(' ', last.size);
  // Without an advance: no link's area grows by it.
  const glyphs = space.map((glyph): Glyph => ({ ...glyph, advance: 0 }));
  const role: RunRole = last.role.type === 'spoken' ? { type: 'plain' } : last.role;
  return [...runs, { ...last, x: width, rise: 0, glyphs, role }];
}

function aimOf(role: RunRole): Parameters<Desk['links']['add']>[2] | null {
  if (role.type === 'link') return role;
  if (role.type === 'note') return role.placed === null ? null : { type: 'anchor', id: role.placed.target };
  return role.type === 'reference' ? { type: 'anchor', id: role.target } : null;
}

/** Above and below the baseline, in ems: the em box of a Chinese font. */
const emBox = { above: 0.88, below: 0.12 } as const;

/** The em boxes of runs on one line, on the page. */
export function areaOf(runs: readonly TextRun[], { x, baseline, turn }: LineItem): Box {
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + widthOf(run)));
  const top = Math.min(...runs.map(({ rise, size }) => -rise - emBox.above * size));
  const bottom = Math.max(...runs.map(({ rise, size }) => -rise + emBox.below * size));
  return onPage({ x: x + left, y: baseline + top, width: right - left, height: bottom - top }, turn);
}

/** Where an area of a turned frame stands on the page. */
export function onPage({ x, y, width, height }: Box, turn: Turn | undefined): Box {
  if (turn === undefined) return { x, y, width, height };
  return { x: turn.x + y, y: turn.y - x - width, width: height, height: width };
}

function widthOf({ glyphs }: TextRun): number {
  return glyphs.reduce((width, { advance }) => width + advance, 0);
}

/** A mark alone tells nobody what it leads to. */
function wordsOf(role: RunRole, runs: readonly TextRun[]): string {
  if (role.type === 'note' && role.placed !== null) return role.placed.words;
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}
