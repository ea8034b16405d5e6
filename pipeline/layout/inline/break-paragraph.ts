// Paragraphs: inlines become lines of glyphs, broken at the best places and set to the measure.
import type { Inline } from '../../model/block.js';
import type { Line, Points } from '../../model/page.js';
import { type Box, textOf } from './box.js';
import { boxesOf } from './boxes.js';
import { breakLines, type Room, tolerance } from './line-breaking.js';
import { lineWidth, measureLines } from './line-measure.js';
import { naturalWidth, setBoxes } from './line-setting.js';
import type { InlineContext, ParagraphStyle } from './paragraph-style.js';
import { never, penalties } from './penalties.js';
import { piecesOf } from './pieces.js';
import { splitWideBoxes } from './rescue.js';

/**
 * Breaks inlines into lines of `measure` points. No line is wider, unless a single glyph is. The lines' texts
 * together are {@link printedText}; no inlines, no lines.
 */
export function breakParagraph(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  measure: Points,
  context: InlineContext,
): readonly Line[] {
  return segmentsOf(boxesFor(inlines, style, context)).flatMap((boxes, index) => {
    const firstLineIndent = index === 0 ? style.firstLineIndent : 0;
    return breakSegment(boxes, { alignment: style.alignment, measure, firstLineIndent, em: style.size });
  });
}

/** One line at its natural width, whatever that is; a mark at its end keeps its white. */
export function setLine(inlines: readonly Inline[], style: ParagraphStyle, context: InlineContext): Line {
  const boxes = boxesFor(inlines, style, context);
  return setBoxes(boxes, { indent: style.firstLineIndent, fill: null, trimsEnd: false });
}

export interface ContentWidths {
  /** Of the widest piece that cannot be broken within the rules: in less, words are cut. */
  readonly unbreakable: Points;
  /** Of the widest piece that should stay whole: a number with its unit. */
  readonly minimum: Points;
  /** Of the widest line if none is broken. */
  readonly maximum: Points;
}

export function widthsOf(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: InlineContext,
): ContentWidths {
  let [unbreakable, minimum, maximum] = [0, 0, 0];
  for (const boxes of segmentsOf(boxesFor(inlines, style, context))) {
    maximum = Math.max(maximum, naturalWidth(boxes) - (boxes.at(-1)?.letters.trail ?? 0));
    minimum = Math.max(minimum, widestPiece(boxes, penalties.insideUnit));
    unbreakable = Math.max(unbreakable, widestPiece(boxes, never));
  }
  return { unbreakable, minimum, maximum };
}

/** What the inlines print: their text without spaces that 中西间距 replaces, look-alikes made one. */
export function printedText(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: InlineContext,
): string {
  return textOf(boxesFor(inlines, style, context));
}

function breakSegment(boxes: readonly Box[], room: Room): readonly Line[] {
  const { measure, firstLineIndent } = room;
  const whole = naturalWidth(boxes) - (boxes.at(-1)?.letters.trail ?? 0);
  const last = { fill: null, trimsEnd: true };
  if (whole + firstLineIndent <= measure + tolerance)
    return [setBoxes(boxes, { ...last, indent: firstLineIndent })];
  const pieces = splitWideBoxes(boxes, measure - firstLineIndent);
  const sums = measureLines(pieces);
  let from = 0;
  return breakLines(sums, room).map((to) => {
    const indent = from === 0 ? firstLineIndent : 0;
    const isLoose = to === pieces.length && lineWidth(sums, from, to) + indent <= measure;
    const isFilled = room.alignment === 'justify' && !isLoose;
    const line = setBoxes(pieces.slice(from, to), { ...last, indent, fill: isFilled ? measure : null });
    from = to;
    return line;
  });
}

/** @param whole least penalty of a gap that keeps a piece together. */
function widestPiece(boxes: readonly Box[], whole: number): Points {
  let widest = 0;
  let width = 0;
  let start = true;
  for (let index = 0; index < boxes.length; index += 1) {
    // An index below the length names a box.
    const { letters, gap } = boxes[index] as Box;
    if (start) width = -letters.lead;
    width += letters.width;
    widest = Math.max(widest, width - letters.trail);
    start = gap.penalty < whole;
    width += gap.width;
  }
  return widest;
}

/** Boxes between forced line ends; nearly always all of them. */
function segmentsOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const segments: (readonly Box[])[] = [];
  let from = 0;
  for (let index = 0; index < boxes.length; index += 1) {
    if (boxes[index]?.gap.isForced !== true) continue;
    segments.push(from === 0 && index === boxes.length - 1 ? boxes : boxes.slice(from, index + 1));
    from = index + 1;
  }
  return segments;
}

interface Kept {
  readonly context: InlineContext;
  readonly style: ParagraphStyle;
  readonly boxes: readonly Box[];
}

/** Cells are measured before they are broken, and contents once for each round: their boxes are made once. */
const kept = new WeakMap<readonly Inline[], Kept>();

/** The boxes of inlines, with forced line ends among them. */
export function boxesFor(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: InlineContext,
): readonly Box[] {
  const known = kept.get(inlines);
  if (known !== undefined && isOneLook(known.style, style) && isOneText(inlines, known.context, context))
    return known.boxes;
  const boxes = boxesOf(piecesOf(inlines, style, context));
  kept.set(inlines, { context, style, boxes });
  return boxes;
}

/** Indent and alignment change nothing in the boxes. */
function isOneLook(a: ParagraphStyle, b: ParagraphStyle): boolean {
  return a.font === b.font && a.strongFont === b.strongFont && a.size === b.size && a.colour === b.colour;
}

/** Whether inlines print the same in both: plain words do whatever numbers, pages and notes are called. */
function isOneText(inlines: readonly Inline[], a: InlineContext, b: InlineContext): boolean {
  if (a === b) return true;
  const arePlain = inlines.length === 1 && inlines[0]?.type === 'text';
  return arePlain && a.fonts === b.fonts && a.language === b.language;
}
