// Entries that are counted in unlike units, parted into groups: 118 works and 35 winners are no ranking of one kind.

import { englishUnit, withoutMultiple } from '../derive/english.js';
import { ratioOf } from '../derive/figures.js';
import { scaleOf } from '../derive/units.js';
import type { Figure } from '../model/figure.js';
import type { ChartContent, Entry } from './content.js';
import { fillAll, joinList } from './wording.js';

export interface Group<Member extends Entry = Entry> {
  /** Names the unit: 单位：个. */
  readonly heading: string;
  /** In the order of all entries; never empty. */
  readonly entries: readonly Member[];
}

/** Entries of one plain unit each, in the order in which the units first occur. */
export function groupsByUnit<Member extends Entry>(
  content: ChartContent,
  entries: readonly Member[],
): readonly Group<Member>[] {
  return [...new Set(entries.map(plainUnit))].map((unit) => {
    const group = entries.filter((entry) => plainUnit(entry) === unit);
    return { heading: headingOf(content, unit, group), entries: group };
  });
}

/** Where the order is given, things of unlike units are meant to stand side by side. */
export function isGrouped({ specification }: ChartContent, entries: readonly Entry[]): boolean {
  return specification.order === 'value' && areUnlike(entries);
}

export function areUnlike(entries: readonly Entry[]): boolean {
  return new Set(entries.map(plainUnit)).size > 1;
}

/**
 * How much of the second there is to one of the first, where a template puts two of unlike units side by side;
 * `null` for any others.
 */
export function ratioOfPair(content: ChartContent, entries: readonly Entry[]): Figure | null {
  const [first, second, third] = entries;
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (!areUnlike(entries) || isGrouped(content, entries)) return null;
  return ratioOf(content.figures, second.indicator.id, first.indicator.id);
}

function plainUnit({ figure }: Entry): string {
  return scaleOf(figure.unit).base;
}

/** One Chinese measure word counts what English calls by several names. */
function headingOf({ language, wording }: ChartContent, unit: string, group: readonly Entry[]): string {
  if (language !== 'en') return fillAll(wording.group, { unit }, language);
  const names = group.map(({ figure }) => withoutMultiple(englishUnit(figure) ?? unit));
  return fillAll(wording.group, { unit: joinList([...new Set(names)], wording) }, language);
}
