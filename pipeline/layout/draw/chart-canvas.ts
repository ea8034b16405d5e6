// Paints a chart into the page as vectors: Chart.js draws on a canvas whose calls are PDF operators.
import { Chart } from '../../charts/register.js';
import type { Drawing } from '../../model/chart.js';
import type { Points } from '../../model/page.js';
import type { FontSet } from '../fonts/font-set.js';
import { CanvasContext } from './canvas-context.js';
import type { Matrix } from './canvas-path.js';
import { canvasText } from './canvas-text.js';

export interface Box {
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
}

/**
 * Paints `drawing` into `box` (points from the page's top left), scaled evenly and centred. Leaves the
 * PDF's graphics state as it was. Marking the content as a figure is the caller's part.
 */
export function paintDrawing(pdf: PDFKit.PDFDocument, drawing: Drawing, box: Box, fonts: FontSet): void {
  const { width, height } = drawing;
  const scale = Math.min(box.width / width, box.height / height);
  const left = box.x + (box.width - width * scale) / 2;
  const top = box.y + (box.height - height * scale) / 2;
  const base: Matrix = [scale, 0, 0, scale, left, top];
  const context = new CanvasContext(
    pdf,
    canvasText(pdf, fonts, drawing.language === 'en' ? 'western' : 'han'),
    base,
    { width, height },
  );
  pdf.save();
  const chart = new Chart(context, drawing.configuration());
  chart.destroy();
  pdf.restore();
}
