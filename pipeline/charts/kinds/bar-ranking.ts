// Bars from zero, one indicator a row, each with its value at its end.
import type { Chart, ChartConfiguration } from 'chart.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, entriesLeftOut, type Entry, factsOf } from '../content.js';
import {
  configure,
  notesHeight,
  type RowNames,
  ruleZero,
  setRowNames,
  writeNotes,
  writeRowNames,
} from '../frame.js';
import { barAxis, dwarfsTheRest } from '../scale.js';
import { textWidth } from '../text-width.js';
import { fillAll, numeral } from '../wording.js';
import type { ChartKind } from './kind.js';

const barThickness = 11;
const gapBeforeValue = 5;

/** A row; one that dwarfs the rest keeps its name and number but gets no bar, and says so. */
interface Bar extends Entry {
  readonly beyondScale: boolean;
}

export const barRanking: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length < 2) return null;
  const bars = entries.map((entry) => ({ ...entry, beyondScale: isBeyondScale(entry, entries) }));
  const names = setRowNames(
    bars.map(({ name }) => name),
    content.theme,
  );
  const { notes, named } = content.wording;
  const remarks = remarksOf(content);
  return {
    kind: 'bar-ranking',
    height: Math.ceil(names.pitch * bars.length + notesHeight(remarks, content.theme)),
    configuration: () => configureBars(content, bars, names),
    shown: bars.map(({ figure }) => figure),
    facts: factsOf(content, bars),
    items: bars.map(({ name, text, beyondScale }) => {
      const value = beyondScale
        ? fillAll(content.wording.remark, { value: text, remark: notes.beyondScale })
        : text;
      return fillAll(named, { name, value });
    }),
    notes: remarks,
  };
};

/** What must be known before reading: that the ranking is not the whole. */
export function remarksOf(content: ChartContent): readonly string[] {
  if (entriesLeftOut(content) === 0) return [];
  const count = numeral(collectEntries(content).length, content.wording);
  return [fillAll(content.wording.notes.highestOnly, { count })];
}

function isBeyondScale(entry: Entry, entries: readonly Entry[]): boolean {
  const others = entries.filter((other) => other !== entry);
  return dwarfsTheRest(
    entry.size,
    others.map(({ size }) => size),
  );
}

function configureBars(content: ChartContent, bars: readonly Bar[], names: RowNames): ChartConfiguration {
  const { theme } = content;
  const sizes = bars.map(({ size, beyondScale }) => (beyondScale ? Number.NaN : size));
  const axis = barAxis(sizes.filter(Number.isFinite));
  const widest = Math.max(...bars.map(({ text }) => textWidth(text, theme.labelSize, 'bold')));
  const room = widest + gapBeforeValue + 1;
  return configure({
    type: 'bar',
    indexAxis: 'y',
    data: {
      labels: bars.map(({ name }) => name),
      datasets: [{ data: sizes, backgroundColor: theme.accent, barThickness, clip: false }],
    },
    margins: {
      top: notesHeight(remarksOf(content), theme),
      bottom: 0,
      right: room,
      left: names.column + (axis.min < 0 ? room : 0),
    },
    x: axis,
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      writeNotes(pen, remarksOf(content), content);
      writeRowNames(chart, pen, names, theme);
      for (const [row, bar] of bars.entries()) writeValue(chart, pen, content, bar, row);
      ruleZero(chart, pen, theme);
    }),
  });
}

function writeValue(chart: Chart, pen: Pen, content: ChartContent, bar: Bar, row: number): void {
  const { theme, wording } = content;
  const { size, text, beyondScale } = bar;
  const y = positionOf(chart, 'y', row);
  const end = positionOf(chart, 'x', beyondScale ? 0 : size);
  if (size < 0 && !beyondScale) {
    pen.text(text, end - gapBeforeValue, y, { align: 'right', weight: 'bold' });
    return;
  }
  pen.text(text, end + gapBeforeValue, y, { weight: 'bold' });
  if (beyondScale) {
    const after = end + gapBeforeValue * 3 + textWidth(text, theme.labelSize, 'bold');
    pen.text(wording.notes.beyondScale, after, y, { size: theme.noteSize, colour: theme.muted });
  }
}
