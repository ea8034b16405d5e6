// One bar cut into parts of a total: every part named below it, however thin it is.
import type { ChartConfiguration } from 'chart.js';
import { shareOf, sumOf } from '../../derive/figures.js';
import type { Figure } from '../../model/figure.js';
import type { Points } from '../../model/page.js';
import { annotations, type Pen } from '../annotations.js';
import { type ChartContent, collectEntries, type Entry, sizeOf } from '../content.js';
import { factsOf } from '../facts.js';
import { configure } from '../frame.js';
import { spreadAlong } from '../label-placement.js';
import { type ChartTheme, outline } from '../palette.js';
import { textWidth } from '../text-width.js';
import { capitalised, type Facts, figureText, fillAll } from '../wording.js';
import { barRanking } from './bar-ranking.js';
import type { ChartKind } from './kind.js';

const barThickness = 22;
/** From the bar to the first elbow, and from one elbow to the next. */
const leaderDrop = 5;
const elbowPitch = 4;
const leaderInset = 6;
const gapBetweenLabels = 14;

interface Segment {
  readonly name: string;
  /** `2229项（7.8%）` */
  readonly text: string;
  readonly size: number;
  readonly share: Figure;
}

/** Gives way to plain bars when parts are negative, all are zero, or their names do not fit below the bar. */
export const composition: ChartKind = (content) => {
  const entries = collectEntries(content);
  if (entries.length < 2) return barRanking(content);
  const total = sumOf(
    content.figures,
    entries.map(({ indicator }) => indicator.id),
  );
  if (total === null || sizeOf(total) <= 0 || entries.some(({ size }) => size < 0))
    return barRanking(content);
  const segments = entries.flatMap((entry) => segmentOf(content, entry, entries) ?? []);
  if (segments.length < entries.length || labelLefts(segments, content.theme) === null)
    return barRanking(content);
  return {
    kind: 'composition',
    height: barThickness + labelsBelow(segments, content.theme),
    configuration: () => configureSegments(content, segments),
    shown: [...entries.map(({ figure }) => figure), total, ...segments.map(({ share }) => share)],
    facts: compositionFacts(content, entries, segments, total),
    items: segments.map(({ name, text }) =>
      fillAll(content.wording.named, { name, value: text }, content.language),
    ),
    notes: [],
  };
};

function segmentOf(content: ChartContent, entry: Entry, all: readonly Entry[]): Segment | null {
  const whole = all.map(({ indicator }) => indicator.id);
  const share = shareOf(content.figures, entry.indicator.id, whole);
  if (share === null) return null;
  const text = fillAll(
    content.wording.shareOfWhole,
    {
      value: entry.text,
      share: figureText(share, content.language),
    },
    content.language,
  );
  return { name: entry.name, text, size: entry.size, share };
}

function compositionFacts(
  content: ChartContent,
  entries: readonly Entry[],
  segments: readonly Segment[],
  total: Figure,
): Facts {
  const facts = factsOf(content, entries);
  const largest = segments.reduce((a, b) => (b.size > a.size ? b : a));
  const words = {
    ...facts.words,
    total: figureText(total, content.language),
    leaderShare: figureText(largest.share, content.language),
  };
  return { ...facts, words };
}

function labelWidth({ name, text }: Segment, { labelSize }: ChartTheme): number {
  return Math.max(textWidth(name, labelSize), textWidth(text, labelSize, 'bold'));
}

/** Where each segment begins and ends along the bar, 0–1. */
function spansOf(segments: readonly Segment[]): readonly (readonly [number, number])[] {
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  let end = 0;
  return segments.map(({ size }) => {
    const start = end;
    end += size / total;
    return [start, end];
  });
}

/** Labels begin where their segment begins, or as near as their neighbours allow. */
function labelLefts(segments: readonly Segment[], theme: ChartTheme): readonly number[] | null {
  const wishes = spansOf(segments).map(([start], index) => {
    const segment = segments[index];
    return { left: start * theme.width, width: segment === undefined ? 0 : labelWidth(segment, theme) };
  });
  return spreadAlong(wishes, gapBetweenLabels, theme.width);
}

function configureSegments(content: ChartContent, segments: readonly Segment[]): ChartConfiguration {
  const { theme } = content;
  const colours = [theme.accent, ...theme.parts, theme.rest];
  const spans = spansOf(segments);
  const datasets = spans.map(([start, end], index) => ({
    data: [end - start],
    backgroundColor: colours[index % colours.length] ?? theme.rest,
    barThickness,
    clip: false as const,
  }));
  return configure({
    type: 'bar',
    indexAxis: 'y',
    stacked: true,
    data: { labels: [''], datasets },
    margins: { top: 0, bottom: labelsBelow(segments, theme), left: 0, right: 0 },
    x: { min: 0, max: 1 },
    y: 'rows',
    plugin: annotations(theme, (chart, pen) => {
      const { bottom } = chart.chartArea;
      outlineSegments(pen, spans, theme, bottom);
      writeLabels(pen, segments, theme, bottom);
    }),
  });
}

/** Light segments stand out from paper and from each other by their outline, in grey print too. */
function outlineSegments(
  pen: Pen,
  spans: ReturnType<typeof spansOf>,
  { width, accent }: ChartTheme,
  bottom: Points,
): void {
  const style = { colour: accent, thickness: outline };
  const left = (spans[1]?.[0] ?? 1) * width;
  const [edge, right] = [outline / 2, width - outline / 2];
  pen.rule(left, edge, width, edge, style);
  pen.rule(left, bottom - edge, width, bottom - edge, style);
  pen.rule(right, 0, right, bottom, style);
  for (const [start] of spans.slice(2)) pen.rule(start * width, 0, start * width, bottom, style);
}

/** Each label with a line from its segment; labels that were moved aside have elbows, later ones lower. */
function writeLabels(pen: Pen, segments: readonly Segment[], theme: ChartTheme, bottom: Points): void {
  const colour = theme.muted;
  const foot = bottom + labelsBelow(segments, theme);
  leadersOf(segments, theme).forEach(({ from, to, elbow, left }, index) => {
    const turn = bottom + leaderDrop + elbow * elbowPitch;
    pen.rule(from, bottom + 1.5, from, turn, { colour });
    pen.rule(from, turn, to, turn, { colour });
    pen.rule(to, turn, to, foot - 33, { colour });
    pen.text(capitalised(segments[index]?.name ?? ''), left, foot - 22);
    pen.text(segments[index]?.text ?? '', left, foot - 8, { weight: 'bold' });
  });
}

interface Leader {
  readonly from: Points;
  readonly to: Points;
  /** How many elbows lie above this one's: leaders never cross. */
  readonly elbow: number;
  /** Left edge of the label. */
  readonly left: Points;
}

function leadersOf(segments: readonly Segment[], theme: ChartTheme): readonly Leader[] {
  const lefts = labelLefts(segments, theme) ?? [];
  let elbows = 0;
  return spansOf(segments).map(([start, end], index) => {
    const left = lefts[index] ?? 0;
    const from = Math.min((start + end) / 2, start + leaderInset / theme.width) * theme.width;
    const to = Math.abs(left + leaderInset - from) < 0.5 ? from : left + leaderInset;
    if (to !== from) elbows += 1;
    return { from, to, left, elbow: to === from ? 0 : elbows - 1 };
  });
}

function labelsBelow(segments: readonly Segment[], theme: ChartTheme): Points {
  const elbows = Math.max(0, ...leadersOf(segments, theme).map(({ elbow }) => elbow));
  return leaderDrop + elbows * elbowPitch + 37;
}
