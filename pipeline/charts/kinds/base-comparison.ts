// Two bars from zero: an earlier period, hollow if its value is implied, and the report year.
import type { ChartConfiguration } from 'chart.js';
import type { Figure } from '../../model/figure.js';
import { annotations, positionOf } from '../annotations.js';
import { type ChartContent, periodText, type Subject, sizeOf, textOf } from '../content.js';
import { configure, notesHeight, ruleZero, setRowNames, writeNotes, writeRowNames } from '../frame.js';
import { barAxis } from '../scale.js';
import { textWidth } from '../text-width.js';
import { computedChange, trendFacts } from '../trend-facts.js';
import { fillAll, isImplied } from '../wording.js';
import type { ChartKind } from './kind.js';

const rowPitch = 24;
const barThickness = 14;
const gapBeforeValue = 5;

/** Needs the report year's value and an earlier one, not both nought; the nearest base is taken. */
export const baseComparison: ChartKind = (content) => {
  const subject = content.subjects[0];
  const pair = subject === undefined ? null : pairOf(content, subject);
  if (subject === undefined || pair === null) return null;
  const { wording, theme } = content;
  const notes = pair.some(isImplied) ? [wording.notes.implied] : [];
  return {
    kind: 'base-comparison',
    height: Math.ceil(rowPitch * pair.length + notesHeight(notes, theme)),
    configuration: () => configurePair(content, pair, notes),
    shown: [...pair, ...computedChange(content, subject, 'nearest')],
    facts: trendFacts(content, subject, 'nearest'),
    items: pair.map((figure) =>
      fillAll(
        wording.named,
        { name: periodText(content, figure.period), value: textOf(content, figure) },
        content.language,
      ),
    ),
    notes,
  };
};

function pairOf({ figures }: ChartContent, subject: Subject): readonly Figure[] | null {
  const { indicator, series, current } = subject;
  if (current === null) return null;
  const change = figures.changes.get(indicator.id)?.[0];
  const base =
    series.find(({ period }) => period === change?.basePeriod) ??
    series.filter(({ period }) => period < current.period).at(-1);
  return base === undefined || [base, current].every(({ value }) => value.eq('0')) ? null : [base, current];
}

function configurePair(
  content: ChartContent,
  pair: readonly Figure[],
  notes: readonly string[],
): ChartConfiguration {
  const { theme } = content;
  const periods = pair.map(({ period }) => periodText(content, period));
  const names = setRowNames(periods, theme);
  const texts = pair.map((figure) => textOf(content, figure));
  const room =
    Math.max(...texts.map((text) => textWidth(text, theme.labelSize, 'bold'))) + gapBeforeValue + 1;
  const sizes = pair.map(sizeOf);
  const axis = barAxis(sizes);
  const bars = {
    data: sizes,
    backgroundColor: pair.map((figure) => (isImplied(figure) ? theme.paper : theme.accent)),
    borderColor: theme.accent,
    borderWidth: 1,
    borderSkipped: false,
    barThickness,
    clip: false,
  } as const;
  const left = names.column + (axis.min < 0 ? room : 0);
  return configure({
    type: 'bar',
    indexAxis: 'y',
    data: { labels: periods, datasets: [bars] },
    margins: { top: notesHeight(notes, theme), bottom: 0, left, right: room },
    x: axis,
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      writeNotes(pen, notes, content);
      writeRowNames(chart, pen, names, theme);
      for (const [row, size] of sizes.entries()) {
        const outwards = size < 0 ? -gapBeforeValue : gapBeforeValue;
        const align = size < 0 ? 'right' : 'left';
        const x = positionOf(chart, 'x', size) + outwards;
        pen.text(texts[row] ?? '', x, positionOf(chart, 'y', row), { align, weight: 'bold' });
      }
      ruleZero(chart, pen, theme);
    }),
  });
}
