// What this edition revises: values that an earlier edition published otherwise.
import type { Observation } from '../model/edition.js';
import type { Figure, Figures } from '../model/figure.js';
import { indicatorOf } from './lookup.js';
import { observedFigure } from './make-figure.js';
import { figureIds } from './naming.js';

export interface Revision {
  /** As an earlier edition published it; `null` if none of them is at hand. */
  readonly former: Figure | null;
  readonly present: Figure;
  /** Why, in the words of the data; may be empty. */
  readonly reason: string;
}

/** In the order of the data: every row that calls itself revised. */
export function revisionsOf(figures: Figures): readonly Revision[] {
  return figures.edition.observations.flatMap((row): readonly Revision[] => {
    const indicator = row.status === 'revised' ? indicatorOf(figures, row.indicator) : null;
    if (indicator === null) return [];
    const former = formerRow(figures, row);
    return [
      {
        former: former && {
          ...observedFigure(former, indicator),
          id: figureIds.published(row.indicator, row.period, 'former'),
        },
        present: observedFigure(row, indicator),
        reason: row.note,
      },
    ];
  });
}

/** What the latest of the earlier editions said. */
function formerRow({ earlier }: Figures, { indicator, period }: Observation): Observation | null {
  for (const { observations } of earlier) {
    const row = observations.find((other) => other.indicator === indicator && other.period === period);
    if (row !== undefined) return row;
  }
  return null;
}
