// Geometry of a Canvas2D path: points through the current matrix, arcs as Bézier curves.

/** Canvas order: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type PathStep =
  | { readonly type: 'move'; readonly x: number; readonly y: number }
  | { readonly type: 'line'; readonly x: number; readonly y: number }
  | {
      readonly type: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'close' };

/** `first` is applied to a point before `then`. */
export function multiply(then: Matrix, first: Matrix): Matrix {
  const [a, b, c, d, e, f] = then;
  const [g, h, i, j, k, l] = first;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply(
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How much longer lengths become: for line widths and dashes. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Whether the matrix only moves and enlarges, so that text stays upright. */
export function keepsUpright([a, b, c, d]: Matrix): boolean {
  return a > 0 && a === d && b === 0 && c === 0;
}

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly rotation: number;
  readonly start: number;
  readonly end: number;
  readonly anticlockwise: boolean;
}

/**
 * The curves of an elliptical arc, each of at most a quarter turn (error below 0.03 % of the radius), in
 * the ellipse's own coordinates turned and moved into place. The first step is where the arc starts.
 */
export function arcSteps(ellipse: Ellipse): readonly Extract<PathStep, { type: 'line' | 'curve' }>[] {
  const sweep = sweepOf(ellipse);
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  const turn: Matrix = [
    Math.cos(ellipse.rotation) * ellipse.radiusX,
    Math.sin(ellipse.rotation) * ellipse.radiusX,
    -Math.sin(ellipse.rotation) * ellipse.radiusY,
    Math.cos(ellipse.rotation) * ellipse.radiusY,
    ellipse.x,
    ellipse.y,
  ];
  const steps: Extract<PathStep, { type: 'line' | 'curve' }>[] = [
    { type: 'line', ...apply(turn, Math.cos(ellipse.start), Math.sin(ellipse.start)) },
  ];
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = ellipse.start + piece * step;
    const to = from + step;
    const first = apply(
      turn,
      Math.cos(from) - handle * Math.sin(from),
      Math.sin(from) + handle * Math.cos(from),
    );
    const second = apply(turn, Math.cos(to) + handle * Math.sin(to), Math.sin(to) - handle * Math.cos(to));
    const end = apply(turn, Math.cos(to), Math.sin(to));
    steps.push({ type: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end });
  }
  return steps;
}

/** The signed angle run through: the canvas standard's rules for arcs beyond a full turn. */
function sweepOf({ start, end, anticlockwise }: Ellipse): number {
  const turn = Math.PI * 2;
  const difference = end - start;
  if (!anticlockwise) return difference >= turn ? turn : ((difference % turn) + turn) % turn;
  return -difference >= turn ? -turn : -(((-difference % turn) + turn) % turn);
}
