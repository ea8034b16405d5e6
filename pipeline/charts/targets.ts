// Targets as charts mark them: the one that is due or comes next, with its words, and a stroke across a row.
import type { Chart } from 'chart.js';
import { aimsOf } from '../derive/figures.js';
import type { Indicator } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import type { Points } from '../model/page.js';
import { type Pen, positionOf } from './annotations.js';
import { type ChartContent, type Entry, periodText, sizeOf } from './content.js';
import type { ChartTheme } from './palette.js';
import { textWidth } from './text-width.js';
import { figureText, fillAll } from './wording.js';

export interface ChartTarget {
  readonly figure: Figure;
  /** 2025年目标95% */
  readonly text: string;
}

/** `null` if there is none, or it is in another unit than the values. */
export function targetOf(
  content: ChartContent,
  { id }: Indicator,
  values: readonly Figure[],
): ChartTarget | null {
  const [aim] = aimsOf(content.figures, id);
  if (aim === undefined || values.some(({ unit }) => unit !== aim.target.unit)) return null;
  const { target } = aim;
  const words = { period: periodText(content, target.period), value: figureText(target, content.language) };
  return { figure: target, text: fillAll(content.wording.notes.target, words, content.language) };
}

/** A row of a ranking that has a target. */
export interface AimedEntry extends Entry {
  readonly target: (ChartTarget & { readonly size: number }) | null;
}

/** The parts of a breakdown have no targets of their own. */
export function withTargets(content: ChartContent, entries: readonly Entry[]): readonly AimedEntry[] {
  return entries.map((entry) => {
    const target = content.breakdown === null ? targetOf(content, entry.indicator, [entry.figure]) : null;
    return { ...entry, target: target && { ...target, size: sizeOf(target.figure) } };
  });
}

/** For the axis: all that a row shows. */
export function sizesOf({ size, target }: AimedEntry): readonly number[] {
  return target === null ? [size] : [size, target.size];
}

/** The value as the alternative text tells it: with its target. */
export function valueWithTarget({ wording, language }: ChartContent, { text, target }: AimedEntry): string {
  return target === null ? text : fillAll(wording.remark, { value: text, remark: target.text }, language);
}

const stroke = { half: 7, thickness: 1.5, halo: 4 } as const;
/** White between a stroke and letters, and between a value and the words of a target. */
const clearance = 3;
const gapBeforeWords = 7;

/** Where a row's words stand. */
export interface RowPlaces {
  readonly value: { readonly x: Points; readonly align: 'left' | 'right'; readonly width: Points };
  /** Of the target's words; `null` without a target. */
  readonly target: { readonly left: Points; readonly right: Points } | null;
}

/**
 * The value stands to the right of its mark, which ends at `end`. A target still to be reached is named at its
 * stroke, and the value gives way to the left where there is no room between them; one that is reached is named
 * behind the value.
 * @param gap between mark and value.
 */
export function placesInRow(
  chart: Chart,
  { size, text, target }: AimedEntry,
  end: Points,
  gap: Points,
  { labelSize, noteSize }: ChartTheme,
): RowPlaces {
  const width = textWidth(text, labelSize, 'bold');
  const value = { x: end + gap, align: 'left', width } as const;
  if (target === null) return { value, target: null };
  const wordsFrom = (left: Points) => ({ left, right: left + textWidth(target.text, noteSize) });
  if (target.size <= size) return { value, target: wordsFrom(value.x + width + gapBeforeWords) };
  const at = positionOf(chart, 'x', target.size);
  const beside = at + clearance;
  if (value.x + width + clearance <= at) return { value, target: wordsFrom(beside) };
  const hasRoom = end - gap - width >= chart.chartArea.left;
  return hasRoom
    ? { value: { x: end - gap, align: 'right', width }, target: wordsFrom(beside) }
    : { value: { ...value, x: beside }, target: wordsFrom(beside + width + gapBeforeWords) };
}

/** What the rows need to the right of the plot. */
export function roomBesidePlot(
  entries: readonly AimedEntry[],
  gap: Points,
  { labelSize, noteSize }: ChartTheme,
): Points {
  const needs = entries.map(({ size, text, target }) => {
    const value = gap + textWidth(text, labelSize, 'bold');
    if (target === null) return value;
    const words = textWidth(target.text, noteSize);
    return target.size <= size ? value + gapBeforeWords + words : Math.max(value, clearance + words);
  });
  return Math.max(...needs) + 1;
}

/**
 * A stroke across the row where the target lies, with the target's words.
 * @param acrossBar whether the stroke may cross a bar: then it has paper at its sides.
 */
export function drawTarget(
  chart: Chart,
  pen: Pen,
  { target }: AimedEntry,
  places: RowPlaces,
  y: Points,
  { ink, paper, muted, noteSize }: ChartTheme,
  acrossBar = false,
): void {
  if (target === null || places.target === null) return;
  const x = positionOf(chart, 'x', target.size);
  if (acrossBar) pen.rule(x, y - stroke.half, x, y + stroke.half, { colour: paper, thickness: stroke.halo });
  pen.rule(x, y - stroke.half, x, y + stroke.half, { colour: ink, thickness: stroke.thickness });
  pen.text(target.text, places.target.left, y, { size: noteSize, colour: muted });
}
