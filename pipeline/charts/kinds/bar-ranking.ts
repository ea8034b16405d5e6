// Bars from zero, one indicator a row, each with its value at its end.
import type { Chart, ChartConfiguration } from 'chart.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry, entriesLeftOut } from '../content.js';
import { factsOf } from '../facts.js';
import {
  configure,
  notesHeight,
  type RowNames,
  ruleZero,
  setRowNames,
  writeNotes,
  writeRowNames,
} from '../frame.js';
import { areUnlike, groupsByUnit, isGrouped, ratioOfPair } from '../groups.js';
import { barAxis, dwarfsTheRest } from '../scale.js';
import {
  type AimedEntry,
  drawTarget,
  placesInRow,
  roomBesidePlot,
  valueWithTarget,
  withTargets,
} from '../targets.js';
import { textWidth } from '../text-width.js';
import { figureText, fillAll, numeral } from '../wording.js';
import type { ChartKind } from './kind.js';

const barThickness = 11;
const gapBeforeValue = 5;

/** A row; one that dwarfs the rest keeps its name and number but gets no bar, and says so. */
interface Bar extends AimedEntry {
  readonly beyondScale: boolean;
}

interface Plan {
  readonly content: ChartContent;
  /** From top to bottom; a text heads a group. */
  readonly rows: readonly (Bar | string)[];
  readonly names: RowNames;
  readonly notes: readonly string[];
}

export const barRanking: ChartKind = (content) => {
  const entries = withTargets(content, collectEntries(content));
  // Bars of nought would be an empty chart: a sentence says it.
  if (entries.length < 2 || entries.every(({ size }) => size === 0)) return null;
  const ratio = ratioOfPair(content, entries);
  const facts = factsOf(content, entries);
  const plan = planOf(content, entries);
  const { names, notes } = plan;
  return {
    kind: 'bar-ranking',
    height: Math.ceil(names.pitch * names.lines.length + notesHeight(notes, content.theme)),
    configuration: () => configureBars(plan),
    shown: [
      ...barsOf(plan).flatMap(({ figure, target }) => (target === null ? [figure] : [figure, target.figure])),
      ...(ratio === null ? [] : [ratio]),
    ],
    facts:
      ratio === null
        ? facts
        : { ...facts, words: { ...facts.words, ratio: figureText(ratio, content.language) } },
    items: barsOf(plan).map((bar) => itemOf(content, bar)),
    notes,
  };
};

function planOf(content: ChartContent, entries: readonly AimedEntry[]): Plan {
  const barOf = (entry: AimedEntry): Bar => {
    const beyondScale = isBeyondScale(entry, entries);
    // A bar that is not drawn, or grows to the left, carries no stroke: then nothing speaks of a target either.
    return { ...entry, beyondScale, target: beyondScale || entry.size < 0 ? null : entry.target };
  };
  const rows = isGrouped(content, entries)
    ? groupsByUnit(content, entries).flatMap(({ heading, entries: group }) => [heading, ...group.map(barOf)])
    : entries.map(barOf);
  const { notes } = content.wording;
  const unlike = isGrouped(content, entries) ? notes.grouped : notes.unlikeUnits;
  return {
    content,
    rows,
    names: setRowNames(
      rows.map((row) => (typeof row === 'string' ? row : row.name)),
      content.theme,
    ),
    notes: [...(areUnlike(entries) ? [unlike] : []), ...remarksOf(content)],
  };
}

function barsOf({ rows }: Plan): readonly Bar[] {
  return rows.filter((row) => typeof row !== 'string');
}

function itemOf(content: ChartContent, bar: Bar): string {
  const { wording } = content;
  const value = bar.beyondScale
    ? fillAll(wording.remark, { value: bar.text, remark: wording.notes.beyondScale }, content.language)
    : valueWithTarget(content, bar);
  return fillAll(wording.named, { name: bar.name, value }, content.language);
}

/** What must be known before reading: that the ranking is not the whole. */
export function remarksOf(content: ChartContent): readonly string[] {
  if (entriesLeftOut(content) === 0) return [];
  const count = numeral(collectEntries(content).length, content.wording);
  return [fillAll(content.wording.notes.highestOnly, { count }, content.language)];
}

function isBeyondScale(entry: Entry, entries: readonly Entry[]): boolean {
  const others = entries.filter((other) => other !== entry);
  return dwarfsTheRest(
    entry.size,
    others.map(({ size }) => size),
  );
}

function configureBars(plan: Plan): ChartConfiguration {
  const { content, rows, names, notes } = plan;
  const { theme } = content;
  const sizes = rows.map((row) => (typeof row === 'string' || row.beyondScale ? Number.NaN : row.size));
  const targets = barsOf(plan).flatMap(({ target }) => target?.size ?? []);
  const axis = barAxis([...sizes, ...targets].filter(Number.isFinite));
  const room = roomBesidePlot(barsOf(plan), gapBeforeValue, theme);
  return configure({
    type: 'bar',
    indexAxis: 'y',
    data: {
      labels: rows.map((row) => (typeof row === 'string' ? row : row.name)),
      datasets: [{ data: sizes, backgroundColor: theme.accent, barThickness, clip: false }],
    },
    margins: {
      top: notesHeight(notes, theme),
      bottom: 0,
      right: room,
      left: names.column + (axis.min < 0 ? room : 0),
    },
    x: axis,
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      writeNotes(pen, notes, content);
      writeRowNames(chart, pen, names, theme, new Set(headingsOf(rows)));
      for (const [row, bar] of rows.entries())
        if (typeof bar !== 'string') writeValue(chart, pen, content, bar, row);
      for (const [first, last] of runsOfBars(rows)) ruleZero(chart, pen, theme, { first, last });
    }),
  });
}

function headingsOf(rows: Plan['rows']): readonly number[] {
  return rows.flatMap((row, index) => (typeof row === 'string' ? index : []));
}

/** First and last row of each group. */
function runsOfBars(rows: Plan['rows']): readonly (readonly [first: number, last: number])[] {
  const heads = headingsOf(rows);
  const starts = heads.length === 0 ? [0] : heads.map((head) => head + 1);
  return starts.map((start, group) => [start, (heads[group + 1] ?? rows.length) - 1]);
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
  const places = placesInRow(chart, bar, end, gapBeforeValue, theme);
  const { x, align } = places.value;
  drawTarget(chart, pen, bar, places, y, theme, true);
  // To the left of its end the bar itself is the ground.
  pen.text(text, x, y, { weight: 'bold', align, colour: align === 'right' ? theme.paper : theme.ink });
  if (beyondScale) {
    const after = end + gapBeforeValue * 3 + textWidth(text, theme.labelSize, 'bold');
    pen.text(wording.notes.beyondScale, after, y, { size: theme.noteSize, colour: theme.muted });
  }
}
