// Bars from zero, one indicator a row, each with its value at its end.
import type { ChartConfiguration } from 'chart.js';
import { annotations, writeLines } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry, factsOf } from '../content.js';
import { configure, gapAfterNames, setRowNames } from '../frame.js';
import { barAxis, dwarfsTheRest } from '../scale.js';
import { textWidth } from '../text-width.js';
import { fillAll } from '../wording.js';
import type { ChartKind } from './kind.js';

export const barThickness = 11;
const gapBeforeValue = 5;

/** A value that dwarfs the rest keeps its row and its number but gets no bar, and the row says so. */
export const barRanking: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length < 2) return null;
  const { theme, wording } = content;
  const names = setRowNames(
    entries.map(({ name }) => name),
    theme,
  );
  const beyond = entries.some((entry) => isBeyondScale(entry, entries));
  return {
    kind: 'bar-ranking',
    height: Math.ceil(names.pitch * entries.length),
    configuration: () => configureBars(content, entries),
    shown: entries.map(({ figure }) => figure),
    facts: factsOf(content, entries),
    items: entries.map(({ name, text }) => fillAll(wording.named, { name, value: text })),
    notes: beyond ? [wording.notes.beyondScale] : [],
  };
};

function isBeyondScale(entry: Entry, entries: readonly Entry[]): boolean {
  return dwarfsTheRest(
    entry.size,
    entries.filter((other) => other !== entry).map(({ size }) => size),
  );
}

function configureBars(content: ChartContent, entries: readonly Entry[]): ChartConfiguration {
  const { theme, wording } = content;
  const names = setRowNames(
    entries.map(({ name }) => name),
    theme,
  );
  const beyond = entries.map((entry) => isBeyondScale(entry, entries));
  const sizes = entries.map(({ size }, index) => (beyond[index] ? Number.NaN : size));
  const axis = barAxis(sizes.filter(Number.isFinite));
  const valueWidth = Math.max(...entries.map(({ text }) => textWidth(text, theme.labelSize, 'bold')));
  const room = valueWidth + gapBeforeValue + 1;
  return configure({
    type: 'bar',
    indexAxis: 'y',
    data: {
      labels: entries.map(({ name }) => name),
      datasets: [{ data: sizes, backgroundColor: theme.accent, barThickness, clip: false }],
    },
    margins: { top: 0, bottom: 0, right: room, left: names.column + (axis.min < 0 ? room : 0) },
    x: axis,
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      const [x, y] = [chart.scales['x'], chart.scales['y']];
      if (x === undefined || y === undefined) return;
      const zero = x.getPixelForValue(0);
      entries.forEach(({ size, text }, index) => {
        const row = y.getPixelForValue(index);
        writeLines(pen, names.lines[index] ?? [], names.column - gapAfterNames, row, {
          align: 'right',
          size: theme.labelSize,
        });
        const end = beyond[index] ? zero : x.getPixelForValue(size);
        const negative = size < 0;
        pen.text(text, end + (negative ? -gapBeforeValue : gapBeforeValue), row, {
          align: negative ? 'right' : 'left',
          weight: 'bold',
          colour: theme.ink,
        });
        if (beyond[index])
          pen.text(
            wording.notes.beyondScale,
            zero + gapBeforeValue * 3 + textWidth(text, theme.labelSize, 'bold'),
            row,
            { size: theme.noteSize, colour: theme.muted },
          );
      });
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
