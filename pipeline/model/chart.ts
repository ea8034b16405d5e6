// A drawing: one chart, configured once for Chart.js, with its words; painted as vectors and as PNG.
import type { ChartConfiguration } from 'chart.js';
import type { Figure } from './figure.js';

export interface Drawing {
  /** From charts.json; also the name of the PNG. */
  readonly id: string;
  /** Of the words in it. */
  readonly language?: 'zh-CN' | 'en';
  /** The message, made from the data: becomes the caption. */
  readonly title: string;
  /** Type, what is compared, range, extremes, message: for someone who cannot see it. */
  readonly alternativeText: string;
  /** Natural size in points at 100 %; the layout keeps the ratio. */
  readonly width: number;
  readonly height: number;
  /** A fresh configuration for each painting: Chart.js writes into what it is given. */
  readonly configuration: () => ChartConfiguration;
  /** Every figure shown, in drawing order. */
  readonly figures: readonly Figure[];
}
