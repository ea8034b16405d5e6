// The frame that all kinds share: a Chart.js configuration without animation, legend, tooltip or locale.
import type { Chart, ChartConfiguration, ChartOptions, Plugin } from 'chart.js';
import { isPercentage } from '../derive/units.js';
import type { Points } from '../model/page.js';
import { leading, type Pen, positionOf, writeLines } from './annotations.js';
import type { ChartContent } from './content.js';
import type { ChartTheme } from './palette.js';
import { textWidth, wrapText } from './text-width.js';
import { capitalised } from './wording.js';

export interface Margins {
  readonly top: Points;
  readonly right: Points;
  readonly bottom: Points;
  readonly left: Points;
}

export interface Frame {
  readonly type: 'bar' | 'line';
  /** y: rows from top to bottom. */
  readonly indexAxis: 'x' | 'y';
  readonly stacked?: boolean;
  readonly data: ChartConfiguration['data'];
  /** The plot area is what these leave of the drawing: words stand in the margins. */
  readonly margins: Margins;
  readonly x: Scale;
  readonly y: Scale;
  readonly plugin: Plugin;
}

/** A scale: from–to of numbers, or rows. Its words are written by the kind. */
export type Scale = { readonly min: number; readonly max: number } | 'rows';

/** Assembles a configuration; call it anew for each painting, since Chart.js writes into what it is given. */
export function configure(frame: Frame): ChartConfiguration {
  const stacked = frame.stacked ?? false;
  const options: ChartOptions = {
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    events: [],
    indexAxis: frame.indexAxis,
    locale: 'en-US',
    layout: { padding: { ...frame.margins }, autoPadding: false },
    scales: { x: scaleOptions(frame.x, stacked), y: scaleOptions(frame.y, stacked) },
    // The PNG painter brings all of Chart.js with it; what it would add is switched off.
    plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
  };
  return { type: frame.type, data: frame.data, options, plugins: [frame.plugin] };
}

function scaleOptions(scale: Scale, stacked: boolean): ScaleChoice {
  return scale === 'rows'
    ? { type: 'category', offset: true, stacked, ...bare }
    : { type: 'linear', min: scale.min, max: scale.max, stacked, ...bare };
}

type ScaleChoice = NonNullable<ChartOptions['scales']>[string];

/** Axes without words of their own: Chart.js would measure them, and format numbers by the locale. */
const bare = {
  display: false,
  grid: { display: false },
  ticks: { display: false, callback: () => '' },
} as const;

/** Names of rows, wrapped, in a column at the left. */
export interface RowNames {
  readonly lines: readonly (readonly string[])[];
  /** Width of the column with the gap to the plot. */
  readonly column: Points;
  /** Height of one row. */
  readonly pitch: Points;
}

const widestNameColumn = 0.44;
const gapAfterNames = 8;
/** Of bars and dots, which need air between them. */
const usualRows = { pitch: 19, gap: 6 } as const;

/**
 * Sets names in a column that is as narrow as they allow.
 * @param rows least height of a row, and least gap between names of several lines.
 * @param most width of the column at most, if that is not its usual share of the drawing.
 */
export function setRowNames(
  names: readonly string[],
  theme: ChartTheme,
  rows: { readonly pitch: Points; readonly gap: Points } = usualRows,
  most = theme.width * widestNameColumn,
): RowNames {
  const size = theme.labelSize;
  const lines = names.map((name) => wrapText(capitalised(name), size, most));
  const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, size)));
  const highest = Math.max(1, ...lines.map(({ length }) => length));
  return {
    lines,
    column: widest + gapAfterNames,
    pitch: Math.max(rows.pitch, highest * size * leading + rows.gap),
  };
}

/** Writes each name before its row, flush with the plot; `headings` are rows that head others, written like notes. */
export function writeRowNames(
  chart: Chart,
  pen: Pen,
  names: RowNames,
  { labelSize, noteSize, muted }: ChartTheme,
  headings: ReadonlySet<number> = new Set(),
): void {
  names.lines.forEach((lines, row) => {
    const look = headings.has(row) ? { size: noteSize, colour: muted } : { size: labelSize };
    const style = { align: 'right', ...look } as const;
    writeLines(pen, lines, names.column - gapAfterNames, positionOf(chart, 'y', row), style);
  });
}

/** The zero line of bars: beside all rows, or beside those of a group. */
export function ruleZero(
  chart: Chart,
  pen: Pen,
  { baseline }: ChartTheme,
  rows?: { readonly first: number; readonly last: number },
): void {
  const zero = positionOf(chart, 'x', 0);
  const { top, bottom } = chart.chartArea;
  const half = (positionOf(chart, 'y', 1) - positionOf(chart, 'y', 0)) / 2;
  const from = rows === undefined ? top : positionOf(chart, 'y', rows.first) - half;
  const to = rows === undefined ? bottom : positionOf(chart, 'y', rows.last) + half;
  pen.rule(zero, from, zero, to, { colour: baseline, thickness: 0.75 });
}

/** Percentages carry their sign at the ticks; other units stand with the values. A true minus, as in the values. */
export function tickText(value: number, decimals: number, unit: string): string {
  const digits = value.toFixed(decimals).replace('-', '−');
  return digits + (isPercentage(unit) ? unit : '');
}

/** Room for one line of notes above the plot; none if there are none. */
export function notesHeight(notes: readonly string[], theme: ChartTheme): Points {
  return notes.length === 0 ? 0 : theme.noteSize + 8;
}

/** The notes that say what a reader must know before reading the marks: unit, start of an axis, signs. */
export function writeNotes(pen: Pen, notes: readonly string[], { theme, wording }: ChartContent): void {
  if (notes.length > 0)
    pen.text(notes.join(wording.noteSeparator), 0, theme.noteSize / 2 + 1, {
      size: theme.noteSize,
      colour: theme.muted,
    });
}
