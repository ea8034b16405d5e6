// What is wrong with the titles of charts.json: words that no chart of the kind has, stray braces, typed numbers.
import { closest, distance } from 'fastest-levenshtein';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { typedNumbersIn } from '../model/typed-number.js';
import type { ChartKindName } from './chart-kinds.js';
import { numberInTitle } from './findings/number-in-title.js';
import { strayBrace } from './findings/stray-brace.js';
import { unknownWord } from './findings/unknown-word.js';
import type { Pattern, ReportLanguage } from './title-pattern.js';

const series = ['name', 'value', 'change', 'span', 'topic'] as const;
const several = [
  'name',
  'value',
  'count',
  'list',
  'topic',
  'dimension',
  'indicator',
  'leader',
  'leaders',
  'highest',
  'lowest',
  'countAtMaximum',
  'maximum',
] as const;

/** What a title may say in `{}`: the words of `Facts` that a chart of the kind can come to have. */
export const titleWords: Readonly<Record<ChartKindName | 'breakdown', readonly string[]>> = {
  trend: series,
  'base-comparison': series,
  'dot-ranking': several,
  'bar-ranking': [...several, 'ratio'],
  marks: several,
  composition: [...several, 'total', 'leaderShare'],
  proportion: [...several, 'whole', 'wholeValue', 'partValue', 'share'],
  breakdown: [...several, 'ratio'],
};

export interface TitledChart {
  /** As the list calls it. */
  readonly id: string;
  readonly kind: ChartKindName | 'breakdown';
  readonly title: Readonly<Record<ReportLanguage, readonly Pattern[]>>;
  /** Of each pattern, by language and position. */
  readonly placeOf: (language: ReportLanguage, index: number) => Place;
}

export function titleFaults(chart: TitledChart): readonly Finding[] {
  return (['zh-CN', 'en'] as const).flatMap((language) =>
    chart.title[language].flatMap((pattern, index) => {
      const words = typeof pattern === 'string' ? pattern : pattern.say;
      return patternFaults(words, chart, chart.placeOf(language, index));
    }),
  );
}

function patternFaults(words: string, { id, kind }: TitledChart, place: Place): readonly Finding[] {
  const allowed = titleWords[kind];
  const between = words.replaceAll(/\{\w+\}/g, ' ');
  const brace = /[{}]/.exec(between)?.[0];
  const unknown = [...words.matchAll(/\{(\w+)\}/g)]
    .map(([, word = '']) => word)
    .filter((word) => !allowed.includes(word.slice(0, 1).toLowerCase() + word.slice(1)));
  return [
    ...(brace === undefined ? [] : [makeFinding(strayBrace, { place, found: words }, { chart: id, brace })]),
    ...unknown.map((word) =>
      makeFinding(
        unknownWord,
        { place, found: words },
        { chart: id, word, allowed, nearest: nearestOf(word, allowed) },
      ),
    ),
    ...typedNumbersIn(between).map(({ text }) =>
      makeFinding(numberInTitle, { place, found: words }, { chart: id, digits: text }),
    ),
  ];
}

function nearestOf(word: string, allowed: readonly string[]): string | null {
  const nearest = closest(word, [...allowed]);
  return distance(word, nearest) <= Math.max(1, Math.floor(word.length / 2)) ? nearest : null;
}
