// Which published values have plainly lost their last digits: 98 in a series of 98.46.
import type { Indicator } from '../model/edition.js';
import type { Figure } from '../model/figure.js';

/** A spreadsheet drops a last zero of its own accord, and that of each tenth number; two digits are not gone by chance. */
const fewestLost = 2;

/** The figures, those marked that have plainly lost digits, as the others tell. */
export function withLostDigits(figures: readonly Figure[], indicator: Indicator): readonly Figure[] {
  const hasLostDigits = digitLoss(figures, indicator);
  return figures.map((figure) => (hasLostDigits(figure) ? { ...figure, hasLostDigits: true } : figure));
}

/**
 * Tells of a figure whether it has two decimals fewer than the dictionary and most of its fellows say. Not of nothing,
 * nor of what stands at its limit: 100% is no rounded number.
 * @param fellows of the same series, or of the same breakdown; the figure may be among them.
 */
export function digitLoss(
  fellows: readonly Figure[],
  { decimals: expected, unit: present, minimum, maximum }: Indicator,
): (figure: Figure) => boolean {
  const isKnown = ({ origin, unit }: Figure) => origin.kind === 'published' && unit === present;
  const known = fellows.filter(isKnown);
  const among = new Set(known);
  const byDecimals = new Map<number, number>();
  for (const { decimals } of known) byDecimals.set(decimals, (byDecimals.get(decimals) ?? 0) + 1);
  return (figure) => {
    const { decimals, value } = figure;
    if (expected - decimals < fewestLost || !isKnown(figure)) return false;
    if (value.eq('0') || minimum?.eq(value) === true || maximum?.eq(value) === true) return false;
    const others = known.length - (among.has(figure) ? 1 : 0);
    const finer = [...byDecimals].filter(([of]) => of - decimals >= fewestLost);
    return finer.reduce((sum, [, count]) => sum + count, 0) * 2 > others;
  };
}
