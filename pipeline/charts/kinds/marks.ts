// One dot for each event, an empty ring for none: counts that ought to be nought are seen as such.
import type { ChartConfiguration } from 'chart.js';
import { englishUnit, singular } from '../../derive/english.js';
import { annotations, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry } from '../content.js';
import { factsOf } from '../facts.js';
import { configure, notesHeight, type RowNames, setRowNames, writeNotes, writeRowNames } from '../frame.js';
import { fillAll } from '../wording.js';
import { barRanking } from './bar-ranking.js';
import type { ChartKind } from './kind.js';

/** More dots than these in a row are no longer counted at a glance: bars take over. */
const mostDots = 15;
const dotRadius = 3.6;
const dotPitch = 12;
const gapBeforeValue = 9;
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
    height: Math.ceil(names.pitch * entries.length + notesHeight(notes, theme)),
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

function configureMarks(
  content: ChartContent,
  entries: readonly Entry[],
  names: RowNames,
  notes: readonly string[],
): ChartConfiguration {
  const { theme } = content;
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
    margins: { top: notesHeight(notes, theme), bottom: 0, left, right: theme.width - left - most * dotPitch },
    x: { min: 1, max: most + 1 },
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      writeNotes(pen, notes, content);
      writeRowNames(chart, pen, names, theme);
      for (const [row, { size, text }] of entries.entries()) {
        const last = positionOf(chart, 'x', Math.max(1, size));
        pen.text(text, last + gapBeforeValue, positionOf(chart, 'y', row), { weight: 'bold' });
      }
    }),
  });
}
