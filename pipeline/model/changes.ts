// What differs between two reports: plain data, written as text, Markdown, HTML and JSON.
import type { ContentFigure } from './content.js';

/** How one thing stands in the two reports; `null` where it is missing. */
export interface Difference<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

export interface FigureDifference extends Difference<ContentFigure> {
  /** Signed, exact; `null` where units differ or one is missing. */
  readonly difference: string | null;
}

export interface TextDifference extends Difference<string> {
  /** Title of the part in which it stands. */
  readonly part: string;
}

export interface TitleDifference extends Difference<string> {
  readonly id: string;
}

export interface ReportName {
  readonly year: number;
  readonly edition: string;
  readonly title: string;
  readonly pages: number;
}

export interface Changes {
  readonly before: ReportName;
  readonly after: ReportName;
  /** Figures of indicators: values of the report year and of earlier ones. */
  readonly values: readonly FigureDifference[];
  /** Changes against base periods, published or derived. */
  readonly comparisons: readonly FigureDifference[];
  /** Shares, sums, ratios and counts. */
  readonly combinations: readonly FigureDifference[];
  readonly sentences: readonly TextDifference[];
  readonly charts: readonly TitleDifference[];
  readonly tables: readonly TitleDifference[];
}
