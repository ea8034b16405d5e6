// Paints the items of one page in reading order.
import type { Area, Belonging, Page, PlacedItem, Points, Turn } from '../../model/page.js';
import { type Box, paintDrawing } from './chart-canvas.js';
import type { Desk } from './desk.js';
import { areaOf, drawLine, onPage } from './line-drawing.js';
import { internalsOf } from './pdfkit-internals.js';
import { drawPicture } from './picture-drawing.js';
import type { StructureNode } from './structure-nodes.js';
import { showGlyphs } from './text.js';
import { linesBeforeGap } from './word-gaps.js';

export function drawPage({ width, height, items, press }: Page, desk: Desk): void {
  desk.pdf.addPage({ size: [width, height], margin: 0 });
  if (press !== undefined) {
    const { data } = internalsOf(desk.pdf).page.dictionary;
    data.TrimBox = boxOf(press.trim, height);
    data.BleedBox = boxOf(press.bleed, height);
  }
  const spaced = linesBeforeGap(items);
  let turn: Turn | undefined;
  for (const item of items) {
    if (!isOneTurn(turn, item.turn)) changeTurn(turn, item.turn, desk);
    turn = item.turn;
    drawItem(item, spaced.has(item), height, desk);
  }
  changeTurn(turn, undefined, desk);
}

function isOneTurn(one: Turn | undefined, other: Turn | undefined): boolean {
  return one === other || (one?.x === other?.x && one?.y === other?.y);
}

/** No marked content reaches into a turned frame or out of it. */
function changeTurn(from: Turn | undefined, to: Turn | undefined, { pdf, tagging }: Desk): void {
  tagging.leave();
  if (from !== undefined) pdf.restore();
  if (to !== undefined) pdf.save().transform(0, -1, 1, 0, to.x, to.y);
}

/** As a PDF has it: left, bottom, right, top, counted from the lower left corner. */
function boxOf({ x, y, width, height }: Area, pageHeight: Points): readonly Points[] {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}

type Item<Type extends PlacedItem['type']> = Extract<PlacedItem, { readonly type: Type }>;

function drawItem(item: PlacedItem, spaced: boolean, pageHeight: number, desk: Desk): void {
  const { pdf, fonts, tagging, links } = desk;
  switch (item.type) {
    case 'line':
      if (item.line.runs.length > 0)
        includeInBox(item.belongs, () => areaOf(item.line.runs, item), pageHeight, desk);
      drawLine(item, spaced, desk);
      return;
    case 'rule':
      tagging.enterArtifact(item.artifact ?? 'Layout');
      drawRule(item, pdf);
      return;
    case 'box':
      if (item.fill === undefined && item.stroke === undefined) return;
      tagging.enterArtifact('Layout');
      drawBox(item, pdf);
      return;
    case 'drawing':
      enter(item.belongs, desk);
      includeInBox(item.belongs, () => onPage(item, item.turn), pageHeight, desk);
      paintDrawing(pdf, item.drawing, item, fonts);
      return;
    case 'picture':
      enter(item.belongs, desk);
      includeInBox(item.belongs, () => onPage(item, item.turn), pageHeight, desk);
      drawPicture(item, pdf);
      return;
    case 'watermark':
      drawWatermark(item, desk);
      return;
    case 'jump':
      drawJump(item, desk);
      return;
    case 'anchor':
      links.anchor(item.id, item.y);
  }
}

function enter(belongs: Belonging, { tagging }: Desk): void {
  if (belongs.type === 'artifact') tagging.enterArtifact(belongs.kind);
  else tagging.enter(tagging.nodeOf(belongs.element));
}

/**
 * The box of a figure or table holds all that is painted in it; one that parts over pages has none (ISO 32000-1,
 * 14.8.5.4.3).
 */
function includeInBox(
  belongs: Belonging,
  areaOfItem: () => Box,
  pageHeight: number,
  { pdf, tagging }: Desk,
): void {
  if (belongs.type === 'artifact') return;
  const owner = boxOwner(tagging.nodeOf(belongs.element));
  if (owner === null) return;
  const { dictionary: page } = internalsOf(pdf).page;
  const area = areaOfItem();
  const known = owner.box ?? area;
  if (owner.box !== null && owner.box.page !== page) {
    owner.isParted = true;
    return;
  }
  const x = Math.min(known.x, area.x);
  const y = Math.min(known.y, area.y);
  const width = Math.max(known.x + known.width, area.x + area.width) - x;
  const height = Math.max(known.y + known.height, area.y + area.height) - y;
  owner.box = { x, y, width, height, page, pageHeight };
}

function boxOwner(node: StructureNode): StructureNode | null {
  for (let at: StructureNode | null = node; at !== null; at = at.parent)
    if (at.role === 'Figure' || at.role === 'Table') return at;
  return null;
}

function drawRule({ x1, y1, x2, y2, thickness, colour, dash }: Item<'rule'>, pdf: PDFKit.PDFDocument): void {
  pdf.lineWidth(thickness).strokeColor(colour);
  if (dash !== undefined) pdf.addContent(`[${dash.join(' ')}] 0 d`);
  pdf.moveTo(x1, y1).lineTo(x2, y2).stroke();
  if (dash !== undefined) pdf.undash();
}

function drawBox(item: Item<'box'>, pdf: PDFKit.PDFDocument): void {
  const { x, y, width, height, fill, stroke, thickness } = item;
  if (fill !== undefined) pdf.fillColor(fill);
  if (stroke !== undefined) pdf.strokeColor(stroke).lineWidth(thickness ?? 1);
  pdf.rect(x, y, width, height);
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke();
  else if (fill !== undefined) pdf.fill();
  else pdf.stroke();
}

/** Half of what a Chinese font's letters stand above the baseline, in ems: their middle. */
const middle = 0.38;

function drawWatermark({ x, y, angle, scale, line }: Item<'watermark'>, { pdf, fonts, tagging }: Desk): void {
  tagging.enterArtifact('Watermark');
  pdf.save().translate(x, y).rotate(-angle).scale(scale);
  for (const { font, size, x: start, glyphs, colour } of line.runs)
    showGlyphs(pdf, fonts.get(font), size, start - line.width / 2, middle * size, glyphs, colour);
  pdf.restore();
}

function drawJump(item: Item<'jump'>, { tagging, links }: Desk): void {
  const { belongs, target, contents } = item;
  // ISO 14289-1, 7.18.5: a link annotation lies in a Link element.
  if (belongs.type !== 'content' || belongs.element.role !== 'Link')
    throw new Error(`the jump to “${target}” belongs to no Link`);
  links.add(
    tagging.nodeOf(belongs.element),
    onPage(item, item.turn),
    { type: 'anchor', id: target },
    contents,
  );
}
