// What a report says, without its look: what two reports are compared by, kept beside the report as content.json.

/** A figure as printed. */
export interface ContentFigure {
  /** The figure's id, as in figures.csv. */
  readonly id: string;
  readonly name: string;
  readonly period: number;
  /** Digits only, ASCII minus. */
  readonly value: string;
  readonly unit: string;
  /** Whether its last digits are lost: what is told of it ends where it ends. */
  readonly hasLostDigits?: true | undefined;
  readonly qualifier: string;
  readonly status: string;
  /** counted: taken from the rows by counting or picking, without the mark of a computed figure. */
  readonly origin: 'published' | 'derived' | 'counted';
}

/** A chart or table by its id, with the title that the data give it. */
export interface ContentTitle {
  readonly id: string;
  readonly title: string;
}

export interface ContentChart extends ContentTitle {
  /** What it says to those who do not see it, its figures among it; empty in reports that did not keep it. */
  readonly text: string;
}

export interface ContentPart {
  /** 第一部分 质量水平; empty for a part without heading. */
  readonly title: string;
  /** Of paragraphs, lists and cards, in printed order. Numbers of charts, tables and pages are left out: they follow from the rest. */
  readonly sentences: readonly string[];
  /** Rows of tables, cells joined by a bar. */
  readonly rows: readonly string[];
  readonly charts: readonly ContentChart[];
  readonly tables: readonly ContentTitle[];
}

export interface ReportContent {
  /** Version of this shape. */
  readonly format: 1;
  /** Region folder and year: `guangxi/2020`. */
  readonly edition: string;
  readonly year: number;
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly pages: number;
  readonly figures: readonly ContentFigure[];
  readonly parts: readonly ContentPart[];
}
