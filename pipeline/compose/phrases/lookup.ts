// Finds what a phrase speaks of: an indicator, a topic, its figures, changes and standings.
import { countedUnit } from '../../derive/english.js';
import type { Indicator, IndicatorId, Topic, TopicId } from '../../model/edition.js';
import type { Change, Figure, Figures } from '../../model/figure.js';
import type { Run } from '../run.js';

export function indicatorOf(figures: Figures, id: string): Indicator | null {
  return figures.edition.indicators.find((indicator) => indicator.id === id) ?? null;
}

export function topicOf(figures: Figures, id: string): Topic | null {
  return figures.edition.topics.find((topic) => topic.id === id) ?? null;
}

/** The printed name of an indicator or a topic. */
export function nameOf(figures: Figures, id: string, language: Run['language']): string {
  const named = indicatorOf(figures, id) ?? topicOf(figures, id);
  return (language === 'en' && named?.nameEn) || (named?.name ?? '');
}

/** In English without its multiple, which is written out in the number. */
export function unitOf(indicator: Indicator, language: Run['language']): string {
  return language === 'en' ? countedUnit(indicator) : indicator.unit;
}

/** The figure of the report year. */
export function currentOf(figures: Figures, id: string): Figure | null {
  const values = lookUp(figures.values, id) ?? [];
  return values.find(({ period }) => period === figures.edition.year) ?? null;
}

/** Which earlier period a comparison is made with. */
export type Base = 'nearest' | 'earliest';
export const bases: readonly Base[] = ['nearest', 'earliest'];

export function changesOf(figures: Figures, id: string): readonly Change[] {
  return lookUp(figures.changes, id) ?? [];
}

/** The changes that a reader is told: against the nearest base, and those that were published. */
export function notableChanges(figures: Figures, id: string): readonly Change[] {
  return changesOf(figures, id).filter(
    ({ amount }, index) => index === 0 || amount.origin.kind === 'published',
  );
}

export function changeAgainst(figures: Figures, id: string, base: string): Change | null {
  return changesOf(figures, id).at(base === 'earliest' ? -1 : 0) ?? null;
}

/** Indicators of a topic that have a figure of the report year, in dictionary order. */
export function reportedIndicators(figures: Figures, topic: string): readonly Indicator[] {
  return figures.edition.indicators.filter(
    (indicator) => indicator.topic === topic && currentOf(figures, indicator.id) !== null,
  );
}

/** Whether the indicator's value for the year is still to come. */
export function isPending({ edition }: Figures, id: string): boolean {
  return edition.draft?.pending.some((pending) => pending === id) === true;
}

/** Indicators of a topic that a table lists: with a figure of the report year, or still to get one. */
export function listedIndicators(figures: Figures, topic: string): readonly Indicator[] {
  return figures.edition.indicators.filter(
    ({ topic: own, id }) => own === topic && (currentOf(figures, id) !== null || isPending(figures, id)),
  );
}

export function childTopics(figures: Figures, parent: string): readonly Topic[] {
  return figures.edition.topics.filter((topic) => topic.parent === parent);
}

/** Every topic below one, whatever its depth, in printed order. */
export function topicsBelow(figures: Figures, parent: string): readonly Topic[] {
  return childTopics(figures, parent).flatMap((topic) => [topic, ...topicsBelow(figures, topic.id)]);
}

/** Maps keyed by branded ids, asked with a plain string from a template. */
function lookUp<Id extends IndicatorId | TopicId, Value>(
  map: ReadonlyMap<Id, Value>,
  id: string,
): Value | null {
  // Any string may be asked for, also one that is no identifier.
  return (map as ReadonlyMap<string, Value>).get(id) ?? null;
}
