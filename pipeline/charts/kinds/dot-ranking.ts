// Dots on a close scale, one indicator a row: for rates that differ little; says where its axis begins.
import type { Chart, ChartConfiguration } from 'chart.js';
import type { Points } from '../../model/page.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry, limitsOf } from '../content.js';
import { factsOf } from '../facts.js';
import {
  configure,
  notesHeight,
  type RowNames,
  setRowNames,
  tickText,
  writeNotes,
  writeRowNames,
} from '../frame.js';
import type { ChartTheme } from '../palette.js';
import { type Axis, closeAxis, containsZero } from '../scale.js';
import { textWidth } from '../text-width.js';
import { fillAll } from '../wording.js';
import { remarksOf } from './bar-ranking.js';
import type { ChartKind } from './kind.js';

const dotRadius = 3.6;
const gapBeforeValue = 8;
const belowPlot = 15;

interface Plan {
  readonly content: ChartContent;
  readonly entries: readonly Entry[];
  readonly names: RowNames;
  readonly axis: Axis;
  /** Written at the ticks. */
  readonly unit: string;
  readonly notes: readonly string[];
}

export const dotRanking: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length < 2) return null;
  const plan = planOf(content, entries);
  return {
    kind: 'dot-ranking',
    height: Math.ceil(plan.names.pitch * entries.length + notesHeight(plan.notes, content.theme) + belowPlot),
    configuration: () => configureDots(plan),
    shown: entries.map(({ figure }) => figure),
    facts: factsOf(content, entries),
    items: entries.map(({ name, text }) => fillAll(content.wording.named, { name, value: text })),
    notes: plan.notes,
  };
};

function planOf(content: ChartContent, entries: readonly Entry[]): Plan {
  const axis = closeAxis(
    entries.map(({ size }) => size),
    limitsOf(entries.map(({ indicator }) => indicator)),
  );
  const names = setRowNames(
    entries.map(({ name }) => name),
    content.theme,
  );
  const unit = entries[0]?.figure.unit ?? '';
  const start = tickText(axis.min, axis.decimals, unit);
  const notes = [
    ...(containsZero(axis) ? [] : [fillAll(content.wording.notes.horizontalFrom, { start })]),
    ...remarksOf(content),
  ];
  return { content, entries, names, axis, unit, notes };
}

function configureDots(plan: Plan): ChartConfiguration {
  const { content, entries, names, axis, notes } = plan;
  const { theme } = content;
  const widest = Math.max(...entries.map((entry) => valueWidth(entry, theme)));
  return configure({
    type: 'line',
    indexAxis: 'y',
    data: {
      labels: entries.map(({ name }) => name),
      datasets: [
        {
          data: entries.map(({ size }) => size),
          showLine: false,
          pointRadius: dotRadius,
          pointBorderWidth: 0,
          pointBackgroundColor: theme.accent,
          clip: false,
        },
      ],
    },
    margins: {
      top: notesHeight(notes, theme),
      bottom: belowPlot,
      left: names.column + dotRadius,
      right: widest + gapBeforeValue + 1,
    },
    x: axis,
    y: 'rows',
    plugin: annotations(
      theme,
      (chart, pen) => {
        writeNotes(pen, notes, content);
        writeRowNames(chart, pen, names, theme);
        writeTicks(chart, pen, plan);
        for (const [row, { size, text }] of entries.entries())
          pen.text(text, positionOf(chart, 'x', size) + gapBeforeValue, positionOf(chart, 'y', row), {
            weight: 'bold',
          });
      },
      (chart, pen) => ruleRows(chart, pen, plan),
    ),
  });
}

function valueWidth({ text }: Entry, { labelSize }: ChartTheme): Points {
  return textWidth(text, labelSize, 'bold');
}

/** What is left of a line behind a value is drawn only if it is long enough to be one. */
const shortestRule = 24;

/** A quiet line along each row, open where the value stands. */
function ruleRows(chart: Chart, pen: Pen, { content: { theme }, entries }: Plan): void {
  const { left, right, bottom } = chart.chartArea;
  const colour = theme.grid;
  for (const [row, entry] of entries.entries()) {
    const y = positionOf(chart, 'y', row);
    const dot = positionOf(chart, 'x', entry.size);
    const afterValue = dot + gapBeforeValue + valueWidth(entry, theme) + 4;
    pen.rule(left, y, dot, y, { colour });
    if (right - afterValue > shortestRule) pen.rule(afterValue, y, right, y, { colour });
  }
  pen.rule(left, bottom, right, bottom, { colour: theme.muted });
}

function writeTicks(chart: Chart, pen: Pen, { content: { theme }, axis, unit }: Plan): void {
  const { bottom } = chart.chartArea;
  for (const tick of axis.ticks) {
    const x = positionOf(chart, 'x', tick);
    pen.rule(x, bottom, x, bottom + 3, { colour: theme.muted });
    const style = { align: 'center', size: theme.noteSize, colour: theme.muted } as const;
    pen.text(tickText(tick, axis.decimals, unit), x, bottom + 9, style);
  }
}
