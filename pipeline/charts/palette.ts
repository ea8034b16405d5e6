// How charts look: one accent and greys, told apart also in grey print and by colour-blind readers.
import type { Colour, Points } from '../model/page.js';

/**
 * The look of every chart. Lighter fills are outlined in the accent colour, which stands out from each of them and
 * from paper by 3 : 1 (WCAG 2.2, 1.4.11); fills that meet differ in lightness, so that a photocopy keeps them apart.
 */
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

/** Thickness of the outline of fills lighter than the accent. */
export const outline: Points = 0.75;

export const defaultChartTheme: ChartTheme = {
  accent: '#1F4E79',
  parts: ['#8CA1B6', '#C3CED9'],
  rest: '#EEF1F4',
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
