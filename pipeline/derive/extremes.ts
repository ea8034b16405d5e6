// Which of several indicators stand highest and lowest in the report year.
import type { Decimal } from '../model/decimal.js';
import type { IndicatorId } from '../model/edition.js';
import type { Figure, Figures } from '../model/figure.js';
import { figureAt } from './lookup.js';
import { areCommensurable, inPlainUnit } from './units.js';

export interface Extremes {
  /** More than one when they share the place; in the order asked for. Never empty. */
  readonly highest: readonly Figure[];
  readonly lowest: readonly Figure[];
}

/** Unknown values are passed over. `null` if none is known, or if their units cannot be compared. */
export function extremesOf(figures: Figures, ids: readonly IndicatorId[]): Extremes | null {
  const known = [...new Set(ids)].flatMap((id) => figureAt(figures, id) ?? []);
  const [first] = known;
  if (first === undefined || !areCommensurable(known.map(({ unit }) => unit))) return null;
  let highest = sizeOf(first);
  let lowest = highest;
  for (const figure of known) {
    const size = sizeOf(figure);
    if (size.gt(highest)) highest = size;
    if (size.lt(lowest)) lowest = size;
  }
  return {
    highest: known.filter((figure) => sizeOf(figure).eq(highest)),
    lowest: known.filter((figure) => sizeOf(figure).eq(lowest)),
  };
}

function sizeOf({ value, unit }: Figure): Decimal {
  return inPlainUnit(value, unit);
}
