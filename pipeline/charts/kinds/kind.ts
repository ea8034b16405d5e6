// What a kind of chart is: content in, a configured picture with its facts out.
import type { ChartConfiguration } from 'chart.js';
import type { Figure } from '../../model/figure.js';
import type { Points } from '../../model/page.js';
import type { ChartKindName } from '../chart-kinds.js';
import type { ChartContent } from '../content.js';
import type { Facts } from '../wording.js';

export interface Picture {
  /** The kind as drawn: a kind that the data cannot fill gives way to a plainer one. */
  readonly kind: ChartKindName;
  /** Left out by a picture as wide as the measure. */
  readonly width?: Points;
  readonly height: Points;
  readonly configuration: () => ChartConfiguration;
  /** In drawing order. */
  readonly shown: readonly Figure[];
  readonly facts: Facts;
  /** Each value with what it belongs to, for the alternative text. */
  readonly items: readonly string[];
  /** What the chart's notes say, for the alternative text. */
  readonly notes: readonly string[];
}

/** Gives `null` when there is too little to draw; never throws on figures of a valid edition. */
export type ChartKind = (content: ChartContent) => Picture | null;
