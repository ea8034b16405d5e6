// What a trend shows, decided before it is drawn: its axis, target and notes.
import { countedUnit } from '../../derive/english.js';
import { isPercentage } from '../../derive/units.js';
import type { Figure } from '../../model/figure.js';
import type { Points } from '../../model/page.js';
import { type ChartContent, limitsOf, periodText, type Subject, seriesSizes, textOf } from '../content.js';
import { tickText } from '../frame.js';
import { type Axis, closeAxis, containsZero } from '../scale.js';
import { type ChartTarget, targetOf } from '../targets.js';
import { textWidth } from '../text-width.js';
import { fillAll, isImplied } from '../wording.js';

export const gapAfterTicks = 6;

export interface Plan {
  readonly content: ChartContent;
  readonly subject: Subject;
  /** On the axis, in the unit of the values. */
  readonly sizes: readonly number[];
  readonly texts: readonly string[];
  readonly axis: Axis;
  readonly notes: readonly string[];
  /** On the axis as the values are; `null` if there is none. */
  readonly target: (ChartTarget & { readonly size: number }) | null;
  /** Where the grid begins, to the right of the tick labels. */
  readonly gridLeft: Points;
}

export function planOf(content: ChartContent, subject: Subject): Plan {
  const { series, indicator } = subject;
  const sizes = seriesSizes(subject, content.language);
  const aim = targetOf(content, indicator, series);
  const [size = 0] = aim === null ? [] : seriesSizes({ ...subject, series: [aim.figure] }, content.language);
  const target = aim && { ...aim, size };
  const axis = closeAxis(target === null ? sizes : [...sizes, target.size], limitsOf([indicator]));
  const ticks = axis.ticks.map((tick) => tickText(tick, axis.decimals, indicator.unit));
  const { noteSize } = content.theme;
  return {
    content,
    subject,
    sizes,
    texts: series.map((figure) => textOf(content, figure)),
    axis,
    target,
    notes: notesOf(content, subject, axis),
    gridLeft: Math.max(...ticks.map((tick) => textWidth(tick, noteSize))) + gapAfterTicks,
  };
}

function notesOf(content: ChartContent, subject: Subject, axis: Axis): readonly string[] {
  const { notes } = content.wording;
  const { unit } = subject.indicator;
  const start = tickText(axis.min, axis.decimals, unit);
  return [
    ...(isPercentage(unit)
      ? []
      : [
          fillAll(
            notes.unit,
            {
              unit: content.language === 'en' ? countedUnit(subject.indicator) : unit,
            },
            content.language,
          ),
        ]),
    ...(containsZero(axis) ? [] : [fillAll(notes.verticalFrom, { start }, content.language)]),
    ...(hasGap(subject.series) ? [notes.gap] : []),
    ...breaksWithin(subject).map((year) =>
      fillAll(notes.definitionChanged, { period: periodText(content, year) }, content.language),
    ),
    ...(subject.series.some(isImplied) ? [notes.implied] : []),
  ];
}

/** Years between two values from which the definition is another. */
function breaksWithin({ indicator, series }: Subject): readonly number[] {
  const [first, last] = [series[0]?.period ?? 0, series.at(-1)?.period ?? 0];
  return indicator.breaks.filter((year) => first < year && year <= last);
}

function hasGap(series: readonly Figure[]): boolean {
  return series.some((figure, index) => index > 0 && figure.period - (series[index - 1]?.period ?? 0) > 1);
}
