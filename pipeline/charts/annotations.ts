// Words in a chart: a Chart.js plugin that lets a kind write names, values and notes at exact places.
import type { Chart, Plugin } from 'chart.js';
import type { Points } from '../model/page.js';
import type { ChartTheme } from './palette.js';
import type { FontWeight } from './text-width.js';

export interface TextStyle {
  /** Which side of the text stands at x. */
  readonly align?: 'left' | 'center' | 'right';
  readonly size?: Points;
  readonly weight?: FontWeight;
  readonly colour?: string;
}

/** Writes and rules in the chart's coordinates (points, y downwards). */
export interface Pen {
  /** One line of text whose characters are centred on `y`. */
  readonly text: (text: string, x: Points, y: Points, style?: TextStyle) => void;
  /** A thin line through the points. */
  readonly rule: (
    points: readonly (readonly [Points, Points])[],
    colour: string,
    thickness?: Points,
    dash?: readonly Points[],
  ) => void;
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
      ctx.font = `${style.weight ?? 'normal'} ${size}px '${theme.fontFamily}'`;
      ctx.fillStyle = style.colour ?? theme.ink;
      ctx.textAlign = style.align ?? 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillText(text, x, y + size * centreAboveBaseline);
      ctx.restore();
    },
    rule: (points, colour, thickness = 0.5, dash = []) => {
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = thickness;
      ctx.setLineDash([...dash]);
      ctx.beginPath();
      points.forEach(([x, y], index) => {
        if (index === 0) ctx.moveTo(x, y);
        else ctx.lineTo(x, y);
      });
      ctx.stroke();
      ctx.restore();
    },
  };
}
