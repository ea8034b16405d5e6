// What a title may say of one indicator over time: its value and how it changed over which span.
import { type ChartContent, factsOf, type Subject, textOf } from './content.js';
import { changeText, type Facts, spanText } from './wording.js';

/**
 * `longest`: against the first year shown. `nearest`: against the last year before the report year. Without
 * a known change, patterns that speak of one are unusable.
 */
export function trendFacts(content: ChartContent, subject: Subject, span: 'longest' | 'nearest'): Facts {
  const { language, wording, figures } = content;
  const changes = figures.changes.get(subject.indicator.id) ?? [];
  const first = subject.series[0]?.period;
  const change =
    span === 'nearest'
      ? changes[0]
      : (changes.find(({ basePeriod }) => basePeriod === first) ?? changes.at(-1));
  const figure = subject.current ?? subject.series.at(-1);
  const shared = factsOf(content, []);
  return {
    states: shared.states,
    words: {
      ...shared.words,
      name: subject.name,
      value: figure === undefined ? undefined : textOf(content, figure),
      change: change === undefined ? undefined : changeText(change, language, wording),
      span: change === undefined ? undefined : spanText(change, wording),
    },
  };
}
