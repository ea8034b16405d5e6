// Which charts a report shows: those of the list, and for topics that none of them is about, charts that suit the data.
import { breakdownsOf, changesOf, figureAt, seriesOf } from '../derive/figures.js';
import type { Indicator } from '../model/edition.js';
import type { Figures } from '../model/figure.js';
import type { ChartKindName } from './chart-kinds.js';
import type { ChartSpecification, ReadCharts } from './specification.js';

type General = NonNullable<ReadCharts['general']>;

/** A trend needs more than two points to be one. */
const shortestTrend = 3;
/** Fewer rows are read faster in a sentence. */
const shortestRanking = 3;
/** Charts of indicators in one topic; breakdowns come on top. */
const mostOfTopic = 3;

/**
 * @param general titles and words of charts that are chosen by the data.
 * @param ownTopics topics whose prose was written for them and names its charts.
 */
export function chartsToShow(
  figures: Figures,
  listed: readonly ChartSpecification[],
  general: General,
  ownTopics: ReadonlySet<string>,
): readonly ChartSpecification[] {
  const { edition } = figures;
  const topicOf = new Map<string, string>(edition.indicators.map(({ id, topic }) => [id, topic]));
  const topicsOf = ({ topic, indicators, breakdown }: ChartSpecification) => [
    ...edition.topics.flatMap(({ id }) => (id === topic ? id : [])),
    ...[...(indicators ?? []), breakdown?.indicator ?? ''].flatMap((id) => topicOf.get(id) ?? []),
  ];
  // Part of what a chart was thought out for would make its title untrue.
  const isWhole = ({ indicators }: ChartSpecification) => (indicators ?? []).every((id) => topicOf.has(id));
  const usable = listed.filter((one) => isWhole(one) && topicsOf(one).length > 0);
  const shown = new Set(usable.flatMap(topicsOf));
  return [
    ...usable,
    ...edition.topics
      .filter(({ id }) => !ownTopics.has(id))
      .flatMap(({ id }) => [
        ...(shown.has(id) ? [] : chartsOfTopic(figures, id, general)),
        ...breakdownCharts(figures, id, general),
      ]),
  ];
}

function chartsOfTopic(figures: Figures, topic: string, general: General): readonly ChartSpecification[] {
  const reported = figures.edition.indicators.filter(
    (indicator) => indicator.topic === topic && figureAt(figures, indicator.id) !== null,
  );
  const trends = longestSeries(figures, reported);
  const charts = [
    ...trends.map((indicator) =>
      chart(general, 'trend', `${topic}-trend-${indicator.id}`, topic, [indicator]),
    ),
    ...rankings(reported).map(({ kind, name, group }) =>
      chart(general, kind, `${topic}-${name}`, topic, group),
    ),
  ];
  if (charts.length > 0) return charts.slice(0, mostOfTopic);
  const part = reported.find(({ partOf }) => reported.some(({ id }) => id === partOf));
  if (part !== undefined) return [chart(general, 'proportion', `${topic}-part`, topic, [part])];
  const compared = reported.find(
    ({ id, kind }) => kind !== 'rank' && changesOf(figures, id).some(({ base }) => base !== null),
  );
  return compared === undefined
    ? []
    : [chart(general, 'base-comparison', `${topic}-change`, topic, [compared])];
}

/** The topic's key figures first, then percentages; one trend tells more than three. */
function longestSeries(figures: Figures, reported: readonly Indicator[]): readonly Indicator[] {
  const rank = ({ headline, unit }: Indicator) => (headline ? 2 : 0) + (unit === '%' ? 1 : 0);
  return reported
    .filter(({ id, kind }) => kind !== 'incidents' && seriesOf(figures, id).length >= shortestTrend)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, 1);
}

interface Ranking {
  readonly kind: ChartKindName;
  readonly name: string;
  readonly group: readonly Indicator[];
}

/** Percentages together, things counted in one unit together, events together. */
function rankings(reported: readonly Indicator[]): readonly Ranking[] {
  const events = reported.filter(({ kind }) => kind === 'incidents');
  const rates = reported.filter(({ kind, unit }) => unit === '%' && kind === 'rate');
  const counted = reported.filter(({ kind }) => kind === 'count' || kind === 'cumulative' || kind === 'flow');
  const units = [...new Set(counted.map(({ unit }) => unit))];
  const largest = units
    .map((unit) => counted.filter((indicator) => indicator.unit === unit && indicator.partOf === null))
    .reduce<readonly Indicator[]>((most, group) => (group.length > most.length ? group : most), []);
  return [
    ...(events.length > 1 ? [{ kind: 'marks', name: 'events', group: events } as const] : []),
    ...(rates.length >= shortestRanking
      ? [{ kind: 'dot-ranking', name: 'rates', group: rates } as const]
      : []),
    ...(largest.length >= shortestRanking
      ? [{ kind: 'bar-ranking', name: 'counts', group: largest } as const]
      : []),
  ];
}

function breakdownCharts(figures: Figures, topic: string, general: General): readonly ChartSpecification[] {
  return breakdownsOf(figures).flatMap(({ indicator, dimension, entries }) => {
    const of = figures.edition.indicators.find(({ id }) => id === indicator);
    if (of === undefined || of.topic !== topic || entries.length < shortestRanking) return [];
    const kind = of.kind === 'rate' ? 'dot-ranking' : 'bar-ranking';
    const id = `${indicator}-by-${dimension}`;
    return [
      {
        ...chart(general, kind, id, topic, [of]),
        title: general.titles.breakdown,
        breakdown: { indicator, dimension },
      },
    ];
  });
}

function chart(
  { titles, wording, place }: General,
  kind: ChartKindName,
  id: string,
  topic: string,
  indicators: readonly Indicator[],
): ChartSpecification {
  return {
    id,
    kind,
    topic,
    indicators: indicators.map((indicator) => indicator.id),
    breakdown: null,
    share: null,
    order: 'value',
    title: titles[kind],
    wording,
    place,
  };
}
