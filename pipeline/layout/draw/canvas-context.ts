// A Canvas2D context whose calls become PDF vectors: what Chart.js and our plugins call, and no more.
/// <reference types="pdfkit" />
import {
  apply,
  arcSteps,
  type Ellipse,
  keepsUpright,
  type Matrix,
  multiply,
  type PathStep,
  scaleOf,
} from './canvas-path.js';
import { baselineOffsets, type CanvasFont, parseColour, parseFont } from './canvas-style.js';

/** Writes text into the PDF and measures it: the report's own embedded fonts. */
export interface CanvasText {
  readonly measure: (text: string, font: CanvasFont) => number;
  /** Sets a line of text whose baseline starts at x, y. */
  readonly paint: (text: string, font: CanvasFont, x: number, y: number, colour: string) => void;
}

interface SavedState {
  /** Assigned back by `restore`. */
  readonly properties: Partial<CanvasContext>;
  readonly matrix: Matrix;
  readonly dash: readonly number[];
  readonly clipped: boolean;
}

/** Has a life: it lasts for one drawing, between a `save` and a `restore` of the PDF's state. */
export class CanvasContext {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap: 'butt' | 'round' | 'square' = 'butt';
  lineJoin: 'miter' | 'round' | 'bevel' = 'miter';
  lineDashOffset = 0;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  globalAlpha = 1;
  readonly canvas: CanvasSurface;

  readonly #pdf: PDFKit.PDFDocument;
  readonly #text: CanvasText;
  /** From drawing coordinates to the page. */
  readonly #base: Matrix;
  #matrix: Matrix;
  #dash: readonly number[] = [];
  #path: PathStep[] = [];
  #saved: SavedState[] = [];
  /** Whether the PDF's state was saved since the last `save`: only clipping needs that. */
  #clipped = false;

  constructor(
    pdf: PDFKit.PDFDocument,
    text: CanvasText,
    base: Matrix,
    size: { width: number; height: number },
  ) {
    this.#pdf = pdf;
    this.#text = text;
    this.#base = base;
    this.#matrix = base;
    this.canvas = { ...size, style: {}, getContext: () => this };
  }

  save(): void {
    const properties = {
      fillStyle: this.fillStyle,
      strokeStyle: this.strokeStyle,
      lineWidth: this.lineWidth,
      lineCap: this.lineCap,
      lineJoin: this.lineJoin,
      lineDashOffset: this.lineDashOffset,
      font: this.font,
      textAlign: this.textAlign,
      textBaseline: this.textBaseline,
      globalAlpha: this.globalAlpha,
    };
    this.#saved.push({ properties, matrix: this.#matrix, dash: this.#dash, clipped: this.#clipped });
    this.#clipped = false;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (state === undefined) return;
    if (this.#clipped) this.#pdf.restore();
    Object.assign(this, state.properties);
    this.#matrix = state.matrix;
    this.#dash = state.dash;
    this.#clipped = state.clipped;
  }

  translate(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    this.#matrix = multiply(this.#matrix, [cosine, sine, -sine, cosine, 0, 0]);
  }

  scale(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [x, 0, 0, y, 0, 0]);
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = multiply(this.#base, [a, b, c, d, e, f]);
  }

  resetTransform(): void {
    this.#matrix = this.#base;
  }

  setLineDash(segments: readonly number[]): void {
    this.#dash = segments.length % 2 === 0 ? [...segments] : [...segments, ...segments];
  }

  getLineDash(): number[] {
    return [...this.#dash];
  }

  beginPath(): void {
    this.#path = [];
  }

  moveTo(x: number, y: number): void {
    this.#path.push({ type: 'move', ...apply(this.#matrix, x, y) });
  }

  lineTo(x: number, y: number): void {
    const type = this.#path.length === 0 ? 'move' : 'line';
    this.#path.push({ type, ...apply(this.#matrix, x, y) });
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const first = apply(this.#matrix, x1, y1);
    const second = apply(this.#matrix, x2, y2);
    const end = apply(this.#matrix, x, y);
    if (this.#path.length === 0) this.#path.push({ type: 'move', ...first });
    this.#path.push({ type: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end });
  }

  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, anticlockwise);
  }

  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    start: number,
    end: number,
    anticlockwise = false,
  ): void {
    const ellipse: Ellipse = { x, y, radiusX, radiusY, rotation, start, end, anticlockwise };
    for (const step of arcSteps(ellipse)) {
      if (step.type === 'line') this.lineTo(step.x, step.y);
      else this.bezierCurveTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y);
    }
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  closePath(): void {
    if (this.#path.length > 0) this.#path.push({ type: 'close' });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#aside(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#aside(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  /** The page is paper already. */
  clearRect(): void {}

  clip(rule?: 'nonzero' | 'evenodd'): void {
    if (!this.#clipped) this.#pdf.save();
    this.#clipped = true;
    this.#emitPath();
    this.#pdf.clip(rule === 'evenodd' ? 'even-odd' : 'non-zero');
  }

  fill(rule?: 'nonzero' | 'evenodd'): void {
    this.#paint(this.fillStyle, (colour) => {
      this.#pdf.fillColor(colour);
      this.#emitPath();
      this.#pdf.fill(rule === 'evenodd' ? 'even-odd' : 'non-zero');
    });
  }

  stroke(): void {
    const scale = scaleOf(this.#matrix);
    if (this.lineWidth <= 0) return;
    this.#paint(this.strokeStyle, (colour) => {
      const pdf = this.#pdf;
      pdf
        .strokeColor(colour)
        .lineWidth(this.lineWidth * scale)
        .lineCap(this.lineCap)
        .lineJoin(this.lineJoin);
      const dashed = this.#dash.some((length) => length > 0);
      if (dashed) pdf.addContent(dashOperator(this.#dash, this.lineDashOffset, scale));
      this.#emitPath();
      pdf.stroke();
      if (dashed) pdf.undash();
    });
  }

  measureText(text: string): {
    width: number;
    actualBoundingBoxAscent: number;
    actualBoundingBoxDescent: number;
  } {
    const font = parseFont(this.font);
    const width = this.#text.measure(text, font);
    return { width, actualBoundingBoxAscent: font.size * 0.88, actualBoundingBoxDescent: font.size * 0.12 };
  }

  fillText(text: string, x: number, y: number): void {
    if (text === '') return;
    const font = parseFont(this.font);
    const share = alignments[this.textAlign] ?? 0;
    const left = share === 0 ? x : x - this.#text.measure(text, font) * share;
    const baseline = y + (baselineOffsets[this.textBaseline] ?? 0) * font.size;
    this.#paint(this.fillStyle, (colour) => {
      if (keepsUpright(this.#matrix)) {
        const at = apply(this.#matrix, left, baseline);
        const size = font.size * scaleOf(this.#matrix);
        this.#text.paint(text, { ...font, size }, at.x, at.y, colour);
        return;
      }
      this.#pdf.save().transform(...this.#matrix);
      this.#text.paint(text, font, left, baseline, colour);
      this.#pdf.restore();
    });
  }

  /** Runs with a path of its own and leaves the current one as it was. */
  #aside(paint: () => void): void {
    const path = this.#path;
    this.#path = [];
    paint();
    this.#path = path;
  }

  #paint(style: string, paint: (colour: string) => void): void {
    const { colour, opacity } = parseColour(style);
    const strength = opacity * this.globalAlpha;
    if (strength === 0) return;
    if (strength < 1) this.#pdf.save().opacity(strength);
    paint(colour);
    if (strength < 1) this.#pdf.restore();
  }

  #emitPath(): void {
    for (const step of this.#path) {
      if (step.type === 'move') this.#pdf.moveTo(step.x, step.y);
      else if (step.type === 'line') this.#pdf.lineTo(step.x, step.y);
      else if (step.type === 'curve')
        this.#pdf.bezierCurveTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y);
      else this.#pdf.closePath();
    }
  }
}

/** ISO 32000-1, 8.4.3.6; PDFKit's own `dash` refuses lengths of zero, which a canvas allows. */
function dashOperator(dash: readonly number[], phase: number, scale: number): string {
  const scaled = (length: number) => String(Number((length * scale).toFixed(3)));
  return `[${dash.map(scaled).join(' ')}] ${scaled(phase)} d`;
}

/** How much of a text's width lies left of x. */
const alignments: Readonly<Record<string, number>> = { left: 0, start: 0, center: 0.5, right: 1, end: 1 };

/** What Chart.js takes for a canvas element. */
export interface CanvasSurface {
  width: number;
  height: number;
  readonly style: Record<string, string>;
  readonly getContext: () => CanvasContext;
}
