// A line over the years: years at their true distance, gaps dashed, implied values hollow.
import type { Chart, ChartConfiguration } from 'chart.js';
import { isBroken } from '../../derive/figures.js';
import type { Points } from '../../model/page.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, periodText, textOf } from '../content.js';
import { configure, notesHeight, tickText, writeNotes } from '../frame.js';
import { placeLabels } from '../label-placement.js';
import { containsZero } from '../scale.js';
import { textWidth } from '../text-width.js';
import { computedChange, trendFacts } from '../trend-facts.js';
import { capitalised, fillAll, isImplied } from '../wording.js';
import type { ChartKind } from './kind.js';
import { gapAfterTicks, type Plan, planOf } from './trend-plan.js';

/** Two points are one slope: they need no more room than it takes to see how steep it is. */
const plotHeight = { twoPoints: 92, more: 134 } as const;
const abovePlot = 14;
const belowPlot = 17;
const pointRadius = 3.4;
/** Points of a longer series are smaller, or they would hide the line. */
const manyPoints = 12;
/** A series this short has all its values written. */
const alwaysLabelled = 6;

/** Shows one indicator; needs two years at least, since one point is no trend. */
export const trend: ChartKind = (content) => {
  const subject = content.subjects[0];
  if (subject === undefined || subject.series.length < 2) return null;
  const { wording, theme } = content;
  const plan = planOf(content, subject);
  const plot = subject.series.length === 2 ? plotHeight.twoPoints : plotHeight.more;
  return {
    kind: 'trend',
    height: Math.ceil(notesHeight(plan.notes, theme) + abovePlot + plot + belowPlot),
    configuration: () => configureTrend(plan),
    shown: [
      ...subject.series,
      ...(plan.target === null ? [] : [plan.target.figure]),
      ...computedChange(content, subject, 'longest'),
    ],
    facts: trendFacts(content, subject, 'longest'),
    items: subject.series.map((figure) =>
      fillAll(
        wording.named,
        { name: periodText(content, figure.period), value: textOf(content, figure) },
        content.language,
      ),
    ),
    notes: [...plan.notes, ...(plan.target === null ? [] : [plan.target.text])],
  };
};

function configureTrend(plan: Plan): ChartConfiguration {
  const { content, subject, axis, notes, gridLeft, texts } = plan;
  const { theme } = content;
  const periods = subject.series.map(({ period }) => period);
  const halfValue = (text = '') => Math.max(26, textWidth(text, theme.labelSize, 'bold') / 2 + 4);
  return configure({
    type: 'line',
    indexAxis: 'x',
    data: { datasets: [seriesOf(plan)] },
    margins: {
      top: notesHeight(notes, theme) + abovePlot,
      bottom: belowPlot,
      left: gridLeft + halfValue(texts[0]),
      right: halfValue(texts.at(-1)),
    },
    x: { min: Math.min(...periods), max: Math.max(...periods) },
    y: axis,
    plugin: annotations(
      theme,
      (chart, pen) => {
        writeNotes(pen, notes, content);
        for (const { text, x, y } of placeValues(chart, plan))
          pen.text(text, x, y, { align: 'center', weight: 'bold' });
        writePeriods(chart, pen, content, periods);
      },
      (chart, pen) => {
        ruleGrid(chart, pen, plan);
        ruleTarget(chart, pen, plan);
        blankValues(chart, pen, plan);
      },
    ),
  });
}

function seriesOf({ content: { theme }, subject: { series, indicator }, sizes }: Plan) {
  const isCut = ({ p0, p1 }: Segment) => isBroken(indicator, p0.parsed.x ?? 0, p1.parsed.x ?? 0);
  return {
    data: series.map(({ period }, index) => ({ x: period, y: sizes[index] ?? null })),
    borderColor: theme.accent,
    borderWidth: 1.5,
    segment: {
      // No line across a change of definition.
      borderColor: (segment: Segment) => (isCut(segment) ? 'transparent' : undefined),
      borderDash: ({ p0, p1 }: Segment) => (isGap(p0, p1) ? [3, 3] : undefined),
      borderWidth: ({ p0, p1 }: Segment) => (isGap(p0, p1) ? 1 : undefined),
    },
    pointRadius: series.length > manyPoints ? pointRadius / 1.7 : pointRadius,
    pointBorderWidth: 1.25,
    pointBorderColor: theme.accent,
    pointBackgroundColor: series.map((figure) => (isImplied(figure) ? theme.paper : theme.accent)),
    clip: false,
  } as const;
}

interface PointOfSegment {
  readonly parsed: { readonly x: number | null };
}
interface Segment {
  readonly p0: PointOfSegment;
  readonly p1: PointOfSegment;
}

function isGap(from: PointOfSegment, to: PointOfSegment): boolean {
  return (to.parsed.x ?? 0) - (from.parsed.x ?? 0) > 1;
}

function ruleGrid(chart: Chart, pen: Pen, { content: { theme }, axis, subject, gridLeft }: Plan): void {
  for (const tick of axis.ticks) {
    const y = positionOf(chart, 'y', tick);
    const foot = tick === (containsZero(axis) ? 0 : axis.min);
    pen.rule(gridLeft, y, theme.width, y, {
      colour: foot ? theme.baseline : theme.grid,
      thickness: foot ? 0.75 : 0.5,
    });
    const style = { align: 'right', size: theme.noteSize, colour: theme.muted } as const;
    pen.text(tickText(tick, axis.decimals, subject.indicator.unit), gridLeft - gapAfterTicks, y, style);
  }
}

/** A rule at the target, named at its right end above or below it, away from the line. */
function ruleTarget(chart: Chart, pen: Pen, { content: { theme }, target, gridLeft, sizes }: Plan): void {
  if (target === null) return;
  const y = positionOf(chart, 'y', target.size);
  const dash = 4;
  for (let x = gridLeft; x < theme.width; x += dash * 2)
    pen.rule(x, y, Math.min(x + dash, theme.width), y, { colour: theme.muted, thickness: 0.75 });
  const first = sizes[0] ?? target.size;
  const below = first > target.size;
  pen.text(capitalised(target.text), gridLeft + 2, y + (below ? 7 : -6), {
    size: theme.noteSize,
    colour: theme.muted,
  });
}

interface PlacedValue {
  readonly text: string;
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
}

/** All values of a short series; of a long one its ends and extremes, and others where there is room. */
function placeValues(
  chart: Chart,
  { content: { theme }, subject, texts, sizes, gridLeft }: Plan,
): readonly PlacedValue[] {
  const telling = [0, sizes.length - 1, sizes.indexOf(Math.max(...sizes)), sizes.indexOf(Math.min(...sizes))];
  const points = subject.series.map(({ period }, index) => ({
    x: positionOf(chart, 'x', period),
    y: positionOf(chart, 'y', sizes[index] ?? 0),
  }));
  const labels = points.map((point, index) => ({
    ...point,
    width: textWidth(texts[index] ?? '', theme.labelSize, 'bold') + 4,
    height: theme.labelSize * 1.15,
    needed: telling.includes(index) || points.length <= alwaysLabelled,
  }));
  const lines = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const area = { left: gridLeft, right: theme.width, top: 0, bottom: chart.chartArea.bottom };
  return placeLabels(labels, lines, area).flatMap((place, index) => {
    const label = labels[index];
    return place === null || label === undefined
      ? []
      : [{ ...place, text: texts[index] ?? '', width: label.width }];
  });
}

function blankValues(chart: Chart, pen: Pen, plan: Plan): void {
  const height = plan.content.theme.labelSize;
  for (const { x, y, width } of placeValues(chart, plan))
    pen.blank(x - width / 2, y - height / 2, width, height);
}

/** Years under their points; the last and the first always, others where they do not touch. */
function writePeriods(chart: Chart, pen: Pen, content: ChartContent, periods: readonly number[]): void {
  const { theme } = content;
  const written: { readonly left: Points; readonly right: Points }[] = [];
  const byRank = new Set([...periods.slice(-1), ...periods]);
  for (const period of byRank) {
    const text = periodText(content, period);
    const x = positionOf(chart, 'x', period);
    const half = textWidth(text, theme.noteSize) / 2 + 2;
    if (written.some(({ left, right }) => x - half < right && left < x + half)) continue;
    written.push({ left: x - half, right: x + half });
    const style = { align: 'center', size: theme.noteSize, colour: theme.muted } as const;
    pen.text(text, x, chart.chartArea.bottom + 11, style);
  }
}
