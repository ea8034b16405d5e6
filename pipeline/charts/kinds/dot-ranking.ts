// Dots on a close scale, one indicator a row: for rates that differ little; says where its axis begins.
import type { Chart, ChartConfiguration } from 'chart.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, limitsOf } from '../content.js';
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
import {
  type AimedEntry,
  drawTarget,
  placesInRow,
  type RowPlaces,
  roomBesidePlot,
  sizesOf,
  valueWithTarget,
  withTargets,
} from '../targets.js';
import { fillAll } from '../wording.js';
import { remarksOf } from './bar-ranking.js';
import type { ChartKind } from './kind.js';

const dotRadius = 3.6;
const gapBeforeValue = 8;
const belowPlot = 15;

interface Plan {
  readonly content: ChartContent;
  readonly entries: readonly AimedEntry[];
  readonly names: RowNames;
  readonly axis: Axis;
  /** Written at the ticks. */
  readonly unit: string;
  readonly notes: readonly string[];
}

export const dotRanking: ChartKind = (content) => {
  const entries = withTargets(content, collectEntries(content));
  if (entries.length < 2) return null;
  const plan = planOf(content, entries);
  return {
    kind: 'dot-ranking',
    height: Math.ceil(plan.names.pitch * entries.length + notesHeight(plan.notes, content.theme) + belowPlot),
    configuration: () => configureDots(plan),
    shown: entries.flatMap(({ figure, target }) => (target === null ? [figure] : [figure, target.figure])),
    facts: factsOf(content, entries),
    items: entries.map((entry) =>
      fillAll(
        content.wording.named,
        { name: entry.name, value: valueWithTarget(content, entry) },
        content.language,
      ),
    ),
    notes: plan.notes,
  };
};

function planOf(content: ChartContent, entries: readonly AimedEntry[]): Plan {
  const axis = closeAxis(entries.flatMap(sizesOf), limitsOf(entries.map(({ indicator }) => indicator)));
  const names = setRowNames(
    entries.map(({ name }) => name),
    content.theme,
  );
  const unit = entries[0]?.figure.unit ?? '';
  const start = tickText(axis.min, axis.decimals, unit);
  const notes = [
    ...(containsZero(axis)
      ? []
      : [fillAll(content.wording.notes.horizontalFrom, { start }, content.language)]),
    ...remarksOf(content),
  ];
  return { content, entries, names, axis, unit, notes };
}

function configureDots(plan: Plan): ChartConfiguration {
  const { content, entries, names, axis, notes } = plan;
  const { theme } = content;
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
      right: roomBesidePlot(entries, gapBeforeValue, theme),
    },
    x: axis,
    y: 'rows',
    plugin: annotations(
      theme,
      (chart, pen) => {
        writeNotes(pen, notes, content);
        writeRowNames(chart, pen, names, theme);
        writeTicks(chart, pen, plan);
        for (const [row, entry] of entries.entries()) {
          const y = positionOf(chart, 'y', row);
          const places = placesOf(chart, entry, theme);
          const { x, align } = places.value;
          drawTarget(chart, pen, entry, places, y, theme);
          pen.text(entry.text, x, y, { weight: 'bold', align });
        }
      },
      (chart, pen) => ruleRows(chart, pen, plan),
    ),
  });
}

function placesOf(chart: Chart, entry: AimedEntry, theme: ChartTheme): RowPlaces {
  return placesInRow(chart, entry, positionOf(chart, 'x', entry.size), gapBeforeValue, theme);
}

/** What is left of a line behind a value is drawn only if it is long enough to be one. */
const shortestRule = 24;

/** A quiet line along each row, open where words stand. */
function ruleRows(chart: Chart, pen: Pen, { content: { theme }, entries }: Plan): void {
  const { left, right, bottom } = chart.chartArea;
  const colour = theme.grid;
  for (const [row, entry] of entries.entries()) {
    const y = positionOf(chart, 'y', row);
    const dot = positionOf(chart, 'x', entry.size);
    const { value, target } = placesOf(chart, entry, theme);
    const isBefore = value.align === 'right';
    pen.rule(left, y, isBefore ? value.x - value.width - 4 : dot, y, { colour });
    const from = Math.max(isBefore ? dot : value.x + value.width, target?.right ?? 0) + 4;
    if (right - from > shortestRule) pen.rule(from, y, right, y, { colour });
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
