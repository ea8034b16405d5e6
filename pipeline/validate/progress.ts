// Counts what of an edition is filled in and what is still to come.
import type { Indicator, IndicatorId, Topic } from '../model/edition.js';
import type { TopicProgress } from '../model/progress.js';

/**
 * Topics in printed order that are to have values.
 * @param wanted indicators with a row for the report year, and required ones without.
 */
export function progressOf(
  topics: readonly Topic[],
  indicators: readonly Indicator[],
  wanted: ReadonlySet<string>,
  filled: ReadonlySet<IndicatorId>,
  pending: ReadonlySet<IndicatorId>,
): readonly TopicProgress[] {
  return topics.flatMap(({ id: topic, name, nameEn }) => {
    const own = indicators.filter((indicator) => indicator.topic === topic && wanted.has(indicator.id));
    if (own.length === 0) return [];
    return [
      {
        topic,
        name,
        nameEn,
        wanted: own.length,
        filled: own.filter(({ id }) => filled.has(id)).length,
        pending: own
          .filter(({ id }) => pending.has(id))
          .map((one) => ({ name: one.name, nameEn: one.nameEn })),
      },
    ];
  });
}
