// A line over the years: years at their true distance, gaps dashed, implied values hollow.
import type { Chart, ChartConfiguration } from 'chart.js';
import type { Change, Figure } from '../../model/figure.js';
import { annotations, type Pen } from '../annotations.js';
import { type ChartContent, factsOf, limitsOf, type Subject, sizeOf, textOf } from '../content.js';
import { configure, notesHeight, writeNotes } from '../frame.js';
import { placeLabels } from '../label-placement.js';
import { type Axis, closeAxis } from '../scale.js';
import { textWidth } from '../text-width.js';
import { changeText, type Facts, fillAll, isImplied, spanText } from '../wording.js';
import type { ChartKind } from './kind.js';

const plotHeight = 130;
const belowPlot = 16;
const pointRadius = 3.4;

/** Shows one indicator; needs two years at least, since one point is no trend. */
export const trend: ChartKind = (content) => {
  const subject = content.subjects[0];
  if (subject === undefined || subject.series.length < 2) return null;
  const { theme, wording } = content;
  const axis = axisOf(subject);
  const notes = notesOf(content, subject, axis);
  return {
    kind: 'trend',
    height: Math.ceil(notesHeight(notes, theme) + 14 + plotHeight + belowPlot),
    configuration: () => configureTrend(content, subject),
    shown: subject.series,
    facts: trendFacts(content, subject),
    items: subject.series.map((figure) =>
      fillAll(wording.named, { name: periodText(content, figure.period), value: textOf(content, figure) }),
    ),
    notes,
  };
};

/** Name, latest value, and the change over the longest span that the data know. */
export function trendFacts(content: ChartContent, subject: Subject, nearest = false): Facts {
  const { language, wording, figures } = content;
  const figure = subject.current ?? subject.series.at(-1);
  const changes = figures.changes.get(subject.indicator.id) ?? [];
  const first = subject.series[0];
  const change: Change | undefined = nearest
    ? changes[0]
    : (changes.find(({ basePeriod }) => basePeriod === first?.period) ?? changes.at(-1));
  const words: Record<string, string | undefined> = { name: subject.name };
  if (figure !== undefined) words['value'] = textOf(content, figure);
  if (change !== undefined) {
    words['change'] = changeText(change, language, wording);
    words['span'] = spanText(change, wording);
  }
  const shared = factsOf(content, []);
  return { words: { ...shared.words, ...words }, states: shared.states };
}

export function periodText({ wording }: ChartContent, period: number): string {
  return fillAll(wording.period, { period: String(period) });
}

function axisOf({ series, indicator }: Subject): Axis {
  return closeAxis(series.map(sizeOf), limitsOf([indicator]));
}

function hasGap(series: readonly Figure[]): boolean {
  return series.some((figure, index) => index > 0 && figure.period - (series[index - 1]?.period ?? 0) > 1);
}

function tickText(value: number, axis: Axis, { indicator }: Subject): string {
  return (
    value.toFixed(axis.decimals) + (indicator.unit === '%' || indicator.unit === '‰' ? indicator.unit : '')
  );
}

function notesOf({ wording }: ChartContent, subject: Subject, axis: Axis): readonly string[] {
  const notes: string[] = [];
  if (axis.min !== 0)
    notes.push(fillAll(wording.notes.verticalFrom, { start: tickText(axis.min, axis, subject) }));
  if (hasGap(subject.series)) notes.push(wording.notes.gap);
  if (subject.series.some(isImplied)) notes.push(wording.notes.implied);
  return notes;
}

function configureTrend(content: ChartContent, subject: Subject): ChartConfiguration {
  const { theme } = content;
  const { series } = subject;
  const axis = axisOf(subject);
  const notes = notesOf(content, subject, axis);
  const periods = series.map(({ period }) => period);
  const tickWidth = Math.max(
    ...axis.ticks.map((tick) => textWidth(tickText(tick, axis, subject), theme.noteSize)),
  );
  return configure({
    type: 'line',
    indexAxis: 'x',
    data: {
      datasets: [
        {
          data: series.map((figure) => ({ x: figure.period, y: sizeOf(figure) })),
          borderColor: theme.accent,
          borderWidth: 1.5,
          segment: {
            borderDash: ({ p0, p1 }) => ((p1.parsed.x ?? 0) - (p0.parsed.x ?? 0) > 1 ? [3, 2.5] : undefined),
          },
          pointRadius,
          pointBorderWidth: 1.25,
          pointBorderColor: theme.accent,
          pointBackgroundColor: series.map((figure) => (isImplied(figure) ? theme.paper : theme.accent)),
          clip: false,
        },
      ],
    },
    margins: { top: notesHeight(notes, theme) + 14, bottom: belowPlot, left: tickWidth + 26, right: 26 },
    x: { min: Math.min(...periods), max: Math.max(...periods) },
    y: axis,
    plugin: annotations(
      theme,
      (chart, pen) => {
        writeNotes(pen, notes, content);
        writeValues(chart, pen, content, series);
        writePeriods(chart, pen, content, periods);
      },
      (chart, pen) => {
        const { right, bottom } = chart.chartArea;
        for (const tick of axis.ticks) {
          const at = chart.scales['y']?.getPixelForValue(tick) ?? 0;
          pen.rule(
            [
              [tickWidth + 6, at],
              [right + 26, at],
            ],
            theme.grid,
            0.5,
          );
          const style = { align: 'right', size: theme.noteSize, colour: theme.muted } as const;
          pen.text(tickText(tick, axis, subject), tickWidth, at, style);
        }
        pen.rule(
          [
            [tickWidth + 6, bottom],
            [right + 26, bottom],
          ],
          theme.baseline,
          0.75,
        );
      },
    ),
  });
}

/** All values of a short series; of a long one its ends and extremes, and others where there is room. */
function writeValues(chart: Chart, pen: Pen, content: ChartContent, series: readonly Figure[]): void {
  const { labelSize, width } = content.theme;
  const points = series.map((figure) => ({
    x: chart.scales['x']?.getPixelForValue(figure.period) ?? 0,
    y: chart.scales['y']?.getPixelForValue(sizeOf(figure)) ?? 0,
  }));
  const sizes = series.map(sizeOf);
  const telling = new Set([
    0,
    series.length - 1,
    sizes.indexOf(Math.max(...sizes)),
    sizes.indexOf(Math.min(...sizes)),
  ]);
  const texts = series.map((figure) => textOf(content, figure));
  const labels = points.map((point, index) => ({
    ...point,
    width: textWidth(texts[index] ?? '', labelSize, 'bold') + 4,
    height: labelSize * 1.15,
    needed: telling.has(index),
  }));
  const segments = points.slice(1).map((point, index) => {
    const from = points[index] ?? point;
    return [from.x, from.y, point.x, point.y] as const;
  });
  const area = { left: 0, right: width, top: 0, bottom: chart.chartArea.bottom };
  placeLabels(labels, segments, area).forEach((place, index) => {
    if (place !== null) pen.text(texts[index] ?? '', place.x, place.y, { align: 'center', weight: 'bold' });
  });
}

/** Years under their points; the last and the first always, others where they do not touch. */
function writePeriods(chart: Chart, pen: Pen, content: ChartContent, periods: readonly number[]): void {
  const { theme } = content;
  const written: { readonly left: number; readonly right: number }[] = [];
  const byRank = [...new Set([periods.at(-1), periods[0], ...periods])].filter(
    (period) => period !== undefined,
  );
  for (const period of byRank) {
    const text = periodText(content, period);
    const x = chart.scales['x']?.getPixelForValue(period) ?? 0;
    const half = textWidth(text, theme.noteSize) / 2 + 3;
    if (written.some(({ left, right }) => x - half < right && left < x + half)) continue;
    written.push({ left: x - half, right: x + half });
    pen.text(text, x, chart.chartArea.bottom + 10, {
      align: 'center',
      size: theme.noteSize,
      colour: theme.muted,
    });
  }
}
