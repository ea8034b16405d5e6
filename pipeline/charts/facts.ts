// What a title may say of the entries of a chart.
import { isNamedByUnit } from '../derive/english.js';
import { dimensionName } from '../derive/figures.js';
import { isPercentage } from '../derive/units.js';
import type { Figure } from '../model/figure.js';
import { type ChartContent, categoryEntries, type Entry, nameOf } from './content.js';
import { groupsByUnit, isGrouped } from './groups.js';
import type { TitleState } from './title-pattern.js';
import { type Facts, figureText, fillAll, joinList, numeral } from './wording.js';

/** What a title may say of several entries. `leader` and `trailer` are unknown when they share their place. */
export function factsOf(content: ChartContent, shown: readonly Entry[]): Facts {
  const { wording, figures, language, specification, breakdown } = content;
  // A title speaks of all categories, also of those that the chart leaves to the table.
  const entries = breakdown === null ? shown : categoryEntries(content, breakdown);
  const ranked = [...entries].sort((a, b) => b.size - a.size);
  const [first, last] = [ranked[0], ranked.at(-1)];
  const isMixed = isGrouped(content, entries);
  const topic = figures.edition.topics.find(({ id }) => id === specification.topic);
  const atMaximum = entries.filter(({ indicator, figure }) => indicator.maximum?.eq(figure.value) === true);
  const words: Record<string, string | undefined> = {
    count: numeral(entries.length, wording),
    list: listOf(content, entries),
  };
  if (breakdown !== null) {
    words.dimension = dimensionName(figures.edition.region, breakdown.dimension, language);
    words.indicator = nameOf(breakdown.of, language);
  }
  if (topic !== undefined) words.topic = language === 'en' ? topic.nameEn : topic.name;
  if (isMixed) words.leaders = leadersOf(content, entries) ?? undefined;
  else if (first !== undefined && last !== undefined) {
    words.highest = first.text;
    words.lowest = last.text;
    if (ranked[1] === undefined || first.size > ranked[1].size) words.leader = first.name;
    words.name = first.name;
    words.value = first.text;
  }
  const maximum = atMaximum[0];
  if (maximum !== undefined && atMaximum.length < entries.length) {
    words.countAtMaximum = numeral(atMaximum.length, wording);
    words.maximum = figureText(maximum.figure, language);
  }
  return { words, states: statesOf(entries) };
}

/** 甲一、乙二; 28 platforms and 5 centres; Pass rate: 97%; satisfaction: 85%. */
function listOf({ wording, language }: ChartContent, entries: readonly Entry[]): string {
  const areCounts = language === 'en' && entries.every(({ figure }) => isCountOf(figure));
  const items = entries.map(({ name, text }) =>
    fillAll(areCounts ? wording.counted : wording.named, { name, value: text }, language),
  );
  return language === 'en' && !areCounts ? items.join(wording.itemSeparator) : joinList(items, wording);
}

/** 28 platforms: in English the number goes before a name that says what is counted. */
function isCountOf(figure: Figure): boolean {
  return !isPercentage(figure.unit) && isNamedByUnit(figure);
}

/** The largest of each unit with two entries or more; `null` if it shares its place, or there is only one such unit. */
function leadersOf(content: ChartContent, entries: readonly Entry[]): string | null {
  const { wording } = content;
  const rankings = groupsByUnit(content, entries).filter((group) => group.entries.length > 1);
  if (rankings.length < 2) return null;
  const leaders = rankings.map((group) => {
    const [first, second] = group.entries.toSorted((a, b) => b.size - a.size);
    if (first === undefined || first.size === second?.size) return null;
    return fillAll(wording.leading, { name: first.name, value: first.text }, content.language);
  });
  return leaders.every((leader) => leader !== null) ? joinList(leaders, wording) : null;
}

function statesOf(entries: readonly Entry[]): Facts['states'] {
  const first = entries[0];
  const states = new Set<TitleState>();
  if (first === undefined) return states;
  if (entries.every(({ size }) => size === 0)) states.add('all-zero');
  // High or low, not many or few.
  if (isPercentage(first.figure.unit) || first.indicator.kind === 'score') states.add('levels');
  if (entries.length > 1) {
    states.add('several');
    if (entries.every(({ text }) => text === first.text)) states.add('all-equal');
  }
  return states;
}
