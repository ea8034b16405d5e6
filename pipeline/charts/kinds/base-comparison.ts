// Two bars from zero: an earlier period, hollow if its value is implied, and the report year.
import type { ChartConfiguration } from 'chart.js';
import type { Figure } from '../../model/figure.js';
import { annotations } from '../annotations.js';
import { type ChartContent, type Subject, sizeOf, textOf } from '../content.js';
import { configure, gapAfterNames, notesHeight, writeNotes } from '../frame.js';
import { barAxis } from '../scale.js';
import { textWidth } from '../text-width.js';
import { fillAll, isImplied } from '../wording.js';
import type { ChartKind } from './kind.js';
import { periodText, trendFacts } from './trend.js';

const rowPitch = 24;
const thickness = 14;
const gapBeforeValue = 5;

/** Needs the report year's value and an earlier one; the nearest base is taken. */
export const baseComparison: ChartKind = (content) => {
  const subject = content.subjects[0];
  const pair = subject === undefined ? null : pairOf(content, subject);
  if (subject === undefined || pair === null) return null;
  const notes = pair.some(isImplied) ? [content.wording.notes.implied] : [];
  return {
    kind: 'base-comparison',
    height: Math.ceil(rowPitch * pair.length + notesHeight(notes, content.theme)),
    configuration: () => configurePair(content, pair, notes),
    shown: pair,
    facts: trendFacts(content, subject, true),
    items: pair.map((figure) =>
      fillAll(content.wording.named, {
        name: periodText(content, figure.period),
        value: textOf(content, figure),
      }),
    ),
    notes,
  };
};

function pairOf(
  { figures }: ChartContent,
  { indicator, series, current }: Subject,
): readonly Figure[] | null {
  if (current === null) return null;
  const change = figures.changes.get(indicator.id)?.[0];
  const base =
    series.find(({ period }) => period === change?.basePeriod) ??
    series.filter(({ period }) => period < current.period).at(-1);
  return base === undefined ? null : [base, current];
}

function configurePair(
  content: ChartContent,
  pair: readonly Figure[],
  notes: readonly string[],
): ChartConfiguration {
  const { theme } = content;
  const names = pair.map(({ period }) => periodText(content, period));
  const texts = pair.map((figure) => textOf(content, figure));
  const column = Math.max(...names.map((name) => textWidth(name, theme.labelSize))) + gapAfterNames;
  const room =
    Math.max(...texts.map((text) => textWidth(text, theme.labelSize, 'bold'))) + gapBeforeValue + 1;
  const sizes = pair.map(sizeOf);
  const axis = barAxis(sizes);
  return configure({
    type: 'bar',
    indexAxis: 'y',
    data: {
      labels: names,
      datasets: [
        {
          data: sizes,
          backgroundColor: pair.map((figure) => (isImplied(figure) ? theme.paper : theme.accent)),
          borderColor: theme.accent,
          borderWidth: 1,
          borderSkipped: false,
          barThickness: thickness,
          clip: false,
        },
      ],
    },
    margins: {
      top: notesHeight(notes, theme),
      bottom: 0,
      left: column + (axis.min < 0 ? room : 0),
      right: room,
    },
    x: axis,
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      writeNotes(pen, notes, content);
      const [x, y] = [chart.scales['x'], chart.scales['y']];
      if (x === undefined || y === undefined) return;
      pair.forEach((_, index) => {
        const row = y.getPixelForValue(index);
        const size = sizes[index] ?? 0;
        pen.text(names[index] ?? '', column - gapAfterNames, row, { align: 'right' });
        const end = x.getPixelForValue(size) + (size < 0 ? -gapBeforeValue : gapBeforeValue);
        pen.text(texts[index] ?? '', end, row, { align: size < 0 ? 'right' : 'left', weight: 'bold' });
      });
      const zero = x.getPixelForValue(0);
      pen.rule(
        [
          [zero, chart.chartArea.top],
          [zero, chart.chartArea.bottom],
        ],
        theme.baseline,
        0.75,
      );
    }),
  });
}
