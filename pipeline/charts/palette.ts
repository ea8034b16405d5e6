// How charts look: one accent and greys, told apart also in grey print and by colour-blind readers.
import type { Colour, Points } from '../model/page.js';

/** The look of every chart. Colours differ in lightness by at least 20 %, so that a photocopy keeps them apart. */
export interface ChartTheme {
  /** What the message is about. */
  readonly accent: Colour;
  /** Second and third part of a whole, from dark to light. */
  readonly parts: readonly [Colour, Colour];
  /** The rest of a whole. */
  readonly rest: Colour;
  readonly ink: Colour;
  /** Axis notes and tick labels. */
  readonly muted: Colour;
  readonly baseline: Colour;
  readonly grid: Colour;
  readonly paper: Colour;
  readonly fontFamily: string;
  /** Width of the drawing: the report's text measure. */
  readonly width: Points;
  /** Category names and values. */
  readonly labelSize: Points;
  /** Ticks and notes. */
  readonly noteSize: Points;
}

export const defaultChartTheme: ChartTheme = {
  accent: '#1F4E79',
  parts: ['#7F97AE', '#B9C4CF'],
  rest: '#E3E7EB',
  ink: '#222222',
  muted: '#666666',
  baseline: '#555555',
  grid: '#D9DDE1',
  paper: '#FFFFFF',
  fontFamily: 'Noto Sans SC',
  width: 425,
  labelSize: 9,
  noteSize: 8,
};
