// Words in a chart: a Chart.js plugin that lets a kind write names, values and notes at exact places.
import type { Chart, Plugin } from 'chart.js';
import type { Points } from '../model/page.js';
import { linePieces, setCharacters } from './line-of-text.js';
import type { ChartTheme } from './palette.js';
import type { FontWeight } from './text-width.js';

export interface TextStyle {
  /** Which side of the text stands at x. */
  readonly align?: 'left' | 'center' | 'right';
  readonly size?: Points;
  readonly weight?: FontWeight;
  readonly colour?: string;
}

/** Writes and draws rules in the chart's coordinates (points, y downwards). */
export interface Pen {
  /** One line of text whose characters are centred on `y`. */
  readonly text: (text: string, x: Points, y: Points, style?: TextStyle) => void;
  readonly rule: (x1: Points, y1: Points, x2: Points, y2: Points, style: RuleStyle) => void;
  /** Leaves paper where something is to be written. */
  readonly blank: (left: Points, top: Points, width: Points, height: Points) => void;
}

export interface RuleStyle {
  readonly colour: string;
  readonly thickness?: Points;
}

export type Annotate = (chart: Chart, pen: Pen) => void;

/** Lines of a wrapped name stand this far apart, in em. */
export const leading = 1.25;
/** Han characters and digits are centred this far above the baseline, in em. */
const centreAboveBaseline = 0.37;

/** A plugin that paints `behind` under and `inFront` over the bars, lines and points. */
export function annotations(theme: ChartTheme, inFront: Annotate, behind?: Annotate): Plugin {
  return {
    id: 'annotations',
    beforeDatasetsDraw: (chart) => {
      behind?.(chart, penFor(chart, theme));
    },
    afterDatasetsDraw: (chart) => {
      inFront(chart, penFor(chart, theme));
    },
  };
}

/** Wrapped lines, centred as a block on `y`. */
export function writeLines(pen: Pen, lines: readonly string[], x: Points, y: Points, style: TextStyle): void {
  const pitch = (style.size ?? 0) * leading;
  lines.forEach((line, index) => {
    pen.text(line, x, y + (index - (lines.length - 1) / 2) * pitch, style);
  });
}

function penFor({ ctx }: Chart, theme: ChartTheme): Pen {
  return {
    text: (text, x, y, style = {}) => {
      const size = style.size ?? theme.labelSize;
      ctx.save();
      ctx.fillStyle = style.colour ?? theme.ink;
      ctx.textBaseline = 'alphabetic';
      const fontOf = (share: number) => `${style.weight ?? 'normal'} ${size * share}px '${theme.fontFamily}'`;
      writeLine(
        ctx,
        text,
        { x, y: y + size * centreAboveBaseline, align: style.align ?? 'left', size },
        fontOf,
      );
      ctx.restore();
    },
    blank: (left, top, width, height) => {
      ctx.save();
      ctx.fillStyle = theme.paper;
      ctx.fillRect(left, top, width, height);
      ctx.restore();
    },
    rule: (x1, y1, x2, y2, { colour, thickness = 0.5 }) => {
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = thickness;
      ctx.setLineDash([]);
      ctx.beginPath();
      ctx.moveTo(x1, y1);
      ctx.lineTo(x2, y2);
      ctx.stroke();
      ctx.restore();
    },
  };
}

interface Line {
  readonly x: Points;
  /** Of the baseline. */
  readonly y: Points;
  readonly align: NonNullable<TextStyle['align']>;
  readonly size: Points;
}

/**
 * Writes a line in pieces with white between Han and Latin: both painters set each piece where they measured the
 * ones before it to end, so that what stands at `x` is the end of the line as drawn.
 */
function writeLine(
  ctx: Chart['ctx'],
  words: string,
  { x, y, align, size }: Line,
  fontOf: (share: number) => string,
): void {
  const text = setCharacters(words);
  const pieces = linePieces(text);
  ctx.font = fontOf(1);
  if (pieces.length === 1 && pieces[0]?.rise === 0) {
    ctx.textAlign = align;
    ctx.fillText(text, x, y);
    return;
  }
  const widths = pieces.map((piece) => {
    ctx.font = fontOf(piece.size);
    return ctx.measureText(piece.text).width;
  });
  const whole = pieces.reduce((sum, { gap }, index) => sum + gap * size + (widths[index] ?? 0), 0);
  let left = x - whole * shareLeftOfX[align];
  ctx.textAlign = 'left';
  for (const [index, piece] of pieces.entries()) {
    left += piece.gap * size;
    ctx.font = fontOf(piece.size);
    ctx.fillText(piece.text, left, y - piece.rise * size);
    left += widths[index] ?? 0;
  }
}

const shareLeftOfX = { left: 0, center: 0.5, right: 1 } as const;

/** Where a value (or a row's number) lies along an axis, in points. */
export function positionOf(chart: Chart, axis: 'x' | 'y', value: number): Points {
  return chart.scales[axis]?.getPixelForValue(value) ?? 0;
}
