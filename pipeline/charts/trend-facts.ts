// What a title may say of one indicator over time: its value and how it changed over which span.
import type { Change, Figure } from '../model/figure.js';
import { type ChartContent, type Subject, textOf } from './content.js';
import { factsOf } from './facts.js';
import { changeText, type Facts, spanText } from './wording.js';

export type Span = 'longest' | 'nearest';

function changeOver(
  { figures }: ChartContent,
  { indicator, series }: Subject,
  span: Span,
): Change | undefined {
  const changes = figures.changes.get(indicator.id) ?? [];
  const first = series[0]?.period;
  return span === 'nearest'
    ? changes[0]
    : (changes.find(({ basePeriod }) => basePeriod === first) ?? changes.at(-1));
}

/** The change that a title states, if it was computed and so must be explained beside the chart. */
export function computedChange(content: ChartContent, subject: Subject, span: Span): readonly Figure[] {
  const amount = changeOver(content, subject, span)?.amount;
  return amount?.origin.kind === 'derived' ? [amount] : [];
}

/**
 * `longest`: against the first year shown. `nearest`: against the last year before the report year. Without
 * a known change, patterns that speak of one are unusable.
 */
export function trendFacts(content: ChartContent, subject: Subject, span: Span): Facts {
  const { language, wording } = content;
  const change = changeOver(content, subject, span);
  const figure = subject.current ?? subject.series.at(-1);
  const shared = factsOf(content, []);
  return {
    states: shared.states,
    words: {
      ...shared.words,
      name: subject.name,
      value: figure === undefined ? undefined : textOf(content, figure),
      change:
        change === undefined ? undefined : changeText(change, subject.indicator.kind, language, wording),
      span: change === undefined ? undefined : spanText(change, language, wording),
    },
  };
}
