// One dot for each event, an empty ring for none: counts that ought to be nought are seen as such.
import type { Chart, ChartConfiguration } from 'chart.js';
import { englishUnit, singular } from '../../derive/english.js';
import type { Points } from '../../model/page.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry } from '../content.js';
import { factsOf } from '../facts.js';
import { configure, notesHeight, type RowNames, setRowNames, writeNotes, writeRowNames } from '../frame.js';
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
/** Of the drawing's width: what names may take beside many dots, and names and marks together. */
const leastNames = 0.44;
const mostNames = 0.8;
/** Marks are low: rows stand closer than bars would. */
const rows = { pitch: 15, gap: 3 } as const;

export const marks: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length === 0) return null;
  if (entries.some(({ size }) => size < 0 || size > mostDots || !Number.isInteger(size)))
    return barRanking(content);
  const plan = planOf(content, entries);
  const { names, notes } = plan;
  const { theme, wording } = content;
  const above = plan.notesAreBeside ? 0 : notesHeight(notes, theme);
  return {
    kind: 'marks',
    // As wide as its marks: a caption centred below it stands under them.
    width: plan.width,
    height: Math.ceil(names.pitch * entries.length + above),
    configuration: () => configureMarks(plan),
    shown: entries.map(({ figure }) => figure),
    facts: factsOf(content, entries),
    items: entries.map(({ name, text }) => fillAll(wording.named, { name, value: text }, content.language)),
    notes,
  };
};

/** A hollow mark means something else in a chart of values: what it means here is said. */
function notesOf({ wording, language }: ChartContent, entries: readonly Entry[]): readonly string[] {
  const event = entries.find(({ size }) => size > 0)?.figure;
  const unit = event && language === 'en' ? singular(englishUnit(event) ?? event.unit) : event?.unit;
  return [
    ...(unit === undefined ? [] : [fillAll(wording.notes.oneEach, { unit }, language)]),
    ...(entries.some(({ size }) => size === 0) ? [wording.notes.none] : []),
  ];
}

interface Plan {
  readonly content: ChartContent;
  readonly entries: readonly Entry[];
  readonly names: RowNames;
  readonly notes: readonly string[];
  /** Dots of the longest row. */
  readonly most: number;
  readonly width: Points;
  /** Few marks leave room at the right: notes that fit there take no height. */
  readonly notesAreBeside: boolean;
}

function planOf(content: ChartContent, entries: readonly Entry[]): Plan {
  const { theme, wording } = content;
  const notes = notesOf(content, entries);
  const most = Math.max(1, ...entries.map(({ size }) => size));
  const widest = Math.max(...entries.map(({ text }) => textWidth(text, theme.labelSize, 'bold')));
  const marksWidth = dotRadius + 2 + most * dotPitch + gapBeforeValue + widest;
  const names = setRowNames(
    entries.map(({ name }) => name),
    theme,
    rows,
    Math.max(theme.width * leastNames, theme.width * mostNames - marksWidth),
  );
  const taken = names.column + marksWidth;
  const noted = taken + gapBeforeNotes + textWidth(notes.join(wording.noteSeparator), theme.noteSize);
  const notesAreBeside = noted <= theme.width;
  const width = Math.min(theme.width, Math.ceil(notesAreBeside ? noted : theme.width));
  return { content, entries, names, notes, most, width, notesAreBeside };
}

function writeNotesBeside(chart: Chart, pen: Pen, { notes, width, content: { theme, wording } }: Plan): void {
  const style = { align: 'right', size: theme.noteSize, colour: theme.muted } as const;
  pen.text(notes.join(wording.noteSeparator), width, positionOf(chart, 'y', 0), style);
}

function configureMarks(plan: Plan): ChartConfiguration {
  const { content, entries, names, notes, most, width, notesAreBeside } = plan;
  const { theme } = content;
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
    margins: {
      top: notesAreBeside ? 0 : notesHeight(notes, theme),
      bottom: 0,
      left,
      right: width - left - most * dotPitch,
    },
    x: { min: 1, max: most + 1 },
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      if (notesAreBeside) writeNotesBeside(chart, pen, plan);
      else writeNotes(pen, notes, content);
      writeRowNames(chart, pen, names, theme);
      for (const [row, { size, text }] of entries.entries()) {
        const last = positionOf(chart, 'x', Math.max(1, size));
        pen.text(text, last + gapBeforeValue, positionOf(chart, 'y', row), { weight: 'bold' });
      }
    }),
  });
}
