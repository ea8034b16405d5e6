// Finds figures, changes and standings; what is not known is `null` or an empty list, never an error.
import type { Indicator, IndicatorId, Period, Standing, TopicId } from '../model/edition.js';
import type { Change, Figure, Figures } from '../model/figure.js';

/** The value of a period; of the report year unless another is asked for. */
export function figureAt(
  figures: Figures,
  indicator: IndicatorId,
  period: Period = figures.edition.year,
): Figure | null {
  return seriesOf(figures, indicator).find((figure) => figure.period === period) ?? null;
}

/** Every known value, ascending by period; implied ones among them. */
export function seriesOf(figures: Figures, indicator: IndicatorId): readonly Figure[] {
  return figures.values.get(indicator) ?? [];
}

/** The change against a base period; against the nearest one unless another is asked for. */
export function changeOf(figures: Figures, indicator: IndicatorId, basePeriod?: Period): Change | null {
  const changes = changesOf(figures, indicator);
  if (basePeriod === undefined) return changes[0] ?? null;
  return changes.find((change) => change.basePeriod === basePeriod) ?? null;
}

/** Every known change, nearest base first. */
export function changesOf(figures: Figures, indicator: IndicatorId): readonly Change[] {
  return figures.changes.get(indicator) ?? [];
}

/** Published standings of an indicator or a topic, in the order of the data. */
export function standingsOf(figures: Figures, subject: IndicatorId | TopicId): readonly Standing[] {
  return figures.standings.get(subject) ?? [];
}

export function indicatorOf({ edition }: Figures, id: IndicatorId | null): Indicator | null {
  return edition.indicators.find((indicator) => indicator.id === id) ?? null;
}
