// One dot for each event, an empty ring for none: counts that ought to be nought are seen as such.
import type { Chart, ChartConfiguration } from 'chart.js';
import { englishUnit, singular } from '../../derive/english.js';
import type { Points } from '../../model/page.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry } from '../content.js';
import { factsOf } from '../facts.js';
import { configure, notesHeight, type RowNames, setRowNames, writeNotes, writeRowNames } from '../frame.js';
import type { ChartTheme } from '../palette.js';
import { textWidth } from '../text-width.js';
import { fillAll } from '../wording.js';
import { barRanking } from './bar-ranking.js';
import type { ChartKind } from './kind.js';

/** More dots than these in a row are no longer counted at a glance: bars take over. */
const mostDots = 15;
const dotRadius = 3.6;
const dotPitch = 12;
const gapBeforeValue = 9;
const gapBeforeNotes = 24;
/** Marks are low: rows stand closer than bars would. */
const rows = { pitch: 15, gap: 3 } as const;

export const marks: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length === 0) return null;
  if (entries.some(({ size }) => size < 0 || size > mostDots || !Number.isInteger(size)))
    return barRanking(content);
  const { theme, wording } = content;
  const names = setRowNames(
    entries.map(({ name }) => name),
    theme,
    rows,
  );
  const notes = notesOf(content, entries);
  return {
    kind: 'marks',
    height: Math.ceil(names.pitch * entries.length + roomAbove(content, entries, names, notes)),
    configuration: () => configureMarks(content, entries, names, notes),
    shown: entries.map(({ figure }) => figure),
    facts: factsOf(content, entries),
    items: entries.map(({ name, text }) => fillAll(wording.named, { name, value: text })),
    notes,
  };
};

/** A hollow mark means something else in a chart of values: what it means here is said. */
function notesOf({ wording, language }: ChartContent, entries: readonly Entry[]): readonly string[] {
  const event = entries.find(({ size }) => size > 0)?.figure;
  const unit = event && language === 'en' ? singular(englishUnit(event) ?? event.unit) : event?.unit;
  return [
    ...(unit === undefined ? [] : [fillAll(wording.notes.oneEach, { unit })]),
    ...(entries.some(({ size }) => size === 0) ? [wording.notes.none] : []),
  ];
}

/** Few marks leave the right of the drawing empty: notes that fit there take no height. */
function roomAbove(
  { theme }: ChartContent,
  entries: readonly Entry[],
  names: RowNames,
  notes: readonly string[],
): Points {
  const most = Math.max(1, ...entries.map(({ size }) => size));
  const widest = Math.max(...entries.map(({ text }) => textWidth(text, theme.labelSize, 'bold')));
  const taken = names.column + dotRadius + 2 + most * dotPitch + gapBeforeValue + widest + gapBeforeNotes;
  const fits = taken + textWidth(notes.join('\u3000'), theme.noteSize) <= theme.width;
  return fits ? 0 : notesHeight(notes, theme);
}

function writeNotesBeside(chart: Chart, pen: Pen, notes: readonly string[], theme: ChartTheme): void {
  const style = { align: 'right', size: theme.noteSize, colour: theme.muted } as const;
  pen.text(notes.join('\u3000'), theme.width, positionOf(chart, 'y', 0), style);
}

function configureMarks(
  content: ChartContent,
  entries: readonly Entry[],
  names: RowNames,
  notes: readonly string[],
): ChartConfiguration {
  const { theme } = content;
  const above = roomAbove(content, entries, names, notes);
  const most = Math.max(1, ...entries.map(({ size }) => size));
  const dots = {
    showLine: false,
    pointRadius: dotRadius,
    pointBorderWidth: 1.25,
    pointBorderColor: theme.accent,
    clip: false,
  } as const;
  const left = names.column + dotRadius + 2;
  return configure({
    type: 'line',
    indexAxis: 'y',
    data: {
      labels: entries.map(({ name }) => name),
      datasets: [
        {
          ...dots,
          data: entries.map(({ size }) => (size === 0 ? 1 : Number.NaN)),
          pointBackgroundColor: theme.paper,
        },
        ...Array.from({ length: most }, (_, dot) => ({
          ...dots,
          data: entries.map(({ size }) => (size > dot ? dot + 1 : Number.NaN)),
          pointBackgroundColor: theme.accent,
        })),
      ],
    },
    margins: { top: above, bottom: 0, left, right: theme.width - left - most * dotPitch },
    x: { min: 1, max: most + 1 },
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      if (above > 0) writeNotes(pen, notes, content);
      else writeNotesBeside(chart, pen, notes, theme);
      writeRowNames(chart, pen, names, theme);
      for (const [row, { size, text }] of entries.entries()) {
        const last = positionOf(chart, 'x', Math.max(1, size));
        pen.text(text, last + gapBeforeValue, positionOf(chart, 'y', row), { weight: 'bold' });
      }
    }),
  });
}
