// Part of a whole: one full bar a row, the part in the accent colour, both named above their ends.
import type { ChartConfiguration } from 'chart.js';
import { figureAt, shareOf } from '../../derive/figures.js';
import type { Figure } from '../../model/figure.js';
import type { Points } from '../../model/page.js';
import { annotations, type Pen, positionOf } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry, nameOf, sizeOf, textOf } from '../content.js';
import { factsOf } from '../facts.js';
import { configure } from '../frame.js';
import { outline } from '../palette.js';
import { textWidth, wrapText } from '../text-width.js';
import { capitalised, type Facts, figureText, fillAll } from '../wording.js';
import { barRanking } from './bar-ranking.js';
import type { ChartKind } from './kind.js';

/** The upper half of a row holds the names, the lower half the bar. */
const rowPitch = 34;
const barThickness = 13;
const namesAboveBar = 9;
const gapBeforeValue = 6;
const gapBetweenNames = 16;
const wholePercent = 100;

/** One part with its whole: the indicator it belongs to, or a hundred per cent. */
interface Part {
  readonly name: string;
  /** `71项（5.3%）` */
  readonly text: string;
  /** 0–1 */
  readonly fraction: number;
  readonly whole: { readonly name: string; readonly text: string; readonly figure: Figure | null };
  readonly figure: Figure;
  readonly share: Figure | null;
}

/** A value outside its whole cannot be drawn as a part; the chart then gives way to plain bars. */
export const proportion: ChartKind = (content) => {
  const entries = collectEntries(content);
  const parts = entries.flatMap((entry) => partOf(content, entry) ?? []);
  if (entries.length === 0) return null;
  if (parts.length < entries.length) return barRanking(content);
  return {
    kind: 'proportion',
    height: rowPitch * parts.length,
    configuration: () => configureParts(content, parts),
    shown: parts.flatMap(({ figure, share, whole }) => [
      figure,
      ...(whole.figure === null ? [] : [whole.figure]),
      ...(share === null ? [] : [share]),
    ]),
    facts: proportionFacts(content, entries, parts),
    items: parts.flatMap(({ name, text, whole }) => [
      fillAll(content.wording.named, { name, value: text }, content.language),
      ...(whole.figure === null
        ? []
        : [fillAll(content.wording.named, { name: whole.name, value: whole.text }, content.language)]),
    ]),
    notes: [],
  };
};

function partOf(content: ChartContent, entry: Entry): Part | null {
  const { indicator, figure, name, text, size } = entry;
  if (indicator.unit === '%') {
    if (size < 0 || size > wholePercent) return null;
    const whole = { name: '', text: `${wholePercent}%`, figure: null };
    return { name, text, fraction: size / wholePercent, whole, figure, share: null };
  }
  return partOfIndicator(content, entry);
}

function partOfIndicator(content: ChartContent, { indicator, figure, name, text, size }: Entry): Part | null {
  const { figures, language, wording } = content;
  const wholeIndicator = figures.edition.indicators.find(({ id }) => id === indicator.partOf);
  const wholeFigure = figures.values
    .get(wholeIndicator?.id ?? indicator.id)
    ?.find(({ period }) => period === figures.edition.year);
  if (wholeIndicator === undefined || wholeFigure === undefined) return null;
  const wholeSize = sizeOf(wholeFigure);
  if (wholeSize <= 0 || size < 0 || size > wholeSize) return null;
  // What was published is printed: a computed share beside it would differ in its decimals.
  const share = publishedShare(content) ?? shareOf(figures, indicator.id, wholeIndicator.id);
  if (share === null) return null;
  return {
    name,
    text: fillAll(wording.shareOfWhole, { value: text, share: figureText(share, language) }, language),
    fraction: size / wholeSize,
    whole: {
      name: nameOf(wholeIndicator, language),
      text: textOf(content, wholeFigure),
      figure: wholeFigure,
    },
    figure,
    share,
  };
}

function publishedShare({ specification: { share }, figures }: ChartContent): Figure | null {
  const indicator = figures.edition.indicators.find(({ id }) => id === share);
  return indicator === undefined ? null : figureAt(figures, indicator.id);
}

function proportionFacts(content: ChartContent, entries: readonly Entry[], parts: readonly Part[]): Facts {
  const facts = factsOf(content, entries);
  const [part] = parts;
  const [entry] = entries;
  if (part?.share == null || entry === undefined) return facts;
  const words = {
    ...facts.words,
    partValue: entry.text,
    whole: part.whole.name,
    wholeValue: part.whole.text,
    share: figureText(part.share, content.language),
  };
  return { ...facts, words };
}

function configureParts(content: ChartContent, parts: readonly Part[]): ChartConfiguration {
  const { theme } = content;
  const bars = {
    stack: 'bars',
    categoryPercentage: 1,
    barPercentage: barThickness / (rowPitch / 2),
    clip: false,
  } as const;
  return configure({
    type: 'bar',
    indexAxis: 'y',
    stacked: true,
    data: {
      labels: parts.map(({ name }) => name),
      datasets: [
        { ...bars, stack: 'names', data: parts.map(() => 0) },
        { ...bars, data: parts.map(({ fraction }) => fraction), backgroundColor: theme.accent },
        {
          ...bars,
          data: parts.map(({ fraction }) => 1 - fraction),
          backgroundColor: theme.rest,
          // None where there is no rest.
          borderWidth: parts.map(({ fraction }) => (fraction < 1 ? outline : 0)),
          borderColor: theme.accent,
          borderSkipped: false,
        },
      ],
    },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    x: { min: 0, max: 1 },
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      for (const [row, part] of parts.entries()) {
        const bar = positionOf(chart, 'y', row) + rowPitch / 4;
        writeNames(pen, content, part, bar - barThickness / 2 - namesAboveBar);
      }
    }),
  });
}

/**
 * The part with its value at the left; at the right the whole, or its value alone where its name has no room. A bar
 * that is full says its whole itself.
 */
function writeNames(pen: Pen, content: ChartContent, part: Part, y: Points): void {
  const { theme } = content;
  const { name, text, fraction } = part;
  const valueWidth = textWidth(text, theme.labelSize, 'bold');
  const shown =
    wrapText(capitalised(name), theme.labelSize, theme.width - valueWidth - gapBeforeValue)[0] ?? name;
  const valueLeft = textWidth(shown, theme.labelSize) + gapBeforeValue;
  pen.text(shown, 0, y);
  pen.text(text, valueLeft, y, { weight: 'bold' });
  if (fraction === 1) return;
  const room = theme.width - valueLeft - valueWidth - gapBetweenNames;
  const whole = wholeTexts(content, part).find((words) => textWidth(words, theme.noteSize) <= room);
  const style = { align: 'right', size: theme.noteSize, colour: theme.muted } as const;
  if (whole !== undefined) pen.text(whole, theme.width, y, style);
}

/** From the fullest to the shortest. */
function wholeTexts({ wording, language }: ChartContent, { whole }: Part): readonly string[] {
  if (whole.name === '') return [whole.text];
  return [fillAll(wording.named, { name: capitalised(whole.name), value: whole.text }, language), whole.text];
}
