// Dots on a close scale, one indicator a row: for rates that differ little; says where its axis begins.
import type { ChartConfiguration } from 'chart.js';
import { annotations, writeLines } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry, factsOf, limitsOf } from '../content.js';
import { configure, gapAfterNames, notesHeight, setRowNames, writeNotes } from '../frame.js';
import { type Axis, closeAxis } from '../scale.js';
import { textWidth } from '../text-width.js';
import { fillAll } from '../wording.js';
import type { ChartKind } from './kind.js';

const dotRadius = 3.6;
const gapBeforeValue = 8;
const tickLine = 14;

export const dotRanking: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length < 2) return null;
  const { theme, wording } = content;
  const axis = axisOf(entries);
  const notes = notesOf(content, entries, axis);
  const names = setRowNames(
    entries.map(({ name }) => name),
    theme,
  );
  return {
    kind: 'dot-ranking',
    height: Math.ceil(names.pitch * entries.length + notesHeight(notes, theme) + tickLine),
    configuration: () => configureDots(content, entries),
    shown: entries.map(({ figure }) => figure),
    facts: factsOf(content, entries),
    items: entries.map(({ name, text }) => fillAll(wording.named, { name, value: text })),
    notes,
  };
};

function axisOf(entries: readonly Entry[]): Axis {
  return closeAxis(
    entries.map(({ size }) => size),
    limitsOf(entries.map(({ indicator }) => indicator)),
  );
}

function tickText(value: number, axis: Axis, entries: readonly Entry[]): string {
  const unit = entries[0]?.figure.unit ?? '';
  return value.toFixed(axis.decimals) + (unit === '%' || unit === '‰' ? unit : '');
}

function notesOf({ wording }: ChartContent, entries: readonly Entry[], axis: Axis): readonly string[] {
  if (axis.min === 0) return [];
  return [fillAll(wording.notes.horizontalFrom, { start: tickText(axis.min, axis, entries) })];
}

function configureDots(content: ChartContent, entries: readonly Entry[]): ChartConfiguration {
  const { theme } = content;
  const axis = axisOf(entries);
  const notes = notesOf(content, entries, axis);
  const names = setRowNames(
    entries.map(({ name }) => name),
    theme,
  );
  const valueWidth = Math.max(...entries.map(({ text }) => textWidth(text, theme.labelSize, 'bold')));
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
      bottom: tickLine,
      left: names.column + dotRadius,
      right: valueWidth + gapBeforeValue + 1,
    },
    x: axis,
    y: 'rows',
    plugin: annotations(
      theme,
      (chart, pen) => {
        const [x, y] = [chart.scales['x'], chart.scales['y']];
        if (x === undefined || y === undefined) return;
        writeNotes(pen, notes, content);
        entries.forEach(({ size, text }, index) => {
          const row = y.getPixelForValue(index);
          const lines = names.lines[index] ?? [];
          writeLines(pen, lines, names.column - gapAfterNames, row, {
            align: 'right',
            size: theme.labelSize,
          });
          pen.text(text, x.getPixelForValue(size) + gapBeforeValue, row, { weight: 'bold' });
        });
        for (const tick of axis.ticks)
          pen.text(tickText(tick, axis, entries), x.getPixelForValue(tick), chart.chartArea.bottom + 9, {
            align: 'center',
            size: theme.noteSize,
            colour: theme.muted,
          });
      },
      (chart, pen) => {
        const { left, right, bottom } = chart.chartArea;
        const y = chart.scales['y'];
        entries.forEach((_, index) => {
          const row = y?.getPixelForValue(index) ?? 0;
          pen.rule(
            [
              [left, row],
              [right, row],
            ],
            theme.grid,
            0.5,
          );
        });
        for (const tick of axis.ticks) {
          const at = chart.scales['x']?.getPixelForValue(tick) ?? 0;
          pen.rule(
            [
              [at, bottom],
              [at, bottom + 3],
            ],
            theme.muted,
            0.5,
          );
        }
        pen.rule(
          [
            [left, bottom],
            [right, bottom],
          ],
          theme.muted,
          0.5,
        );
      },
    ),
  });
}
