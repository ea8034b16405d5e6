// ::breakdown{topic=…}: ranking tables of a topic's breakdowns; a long one shows its head and its foot, the appendix all of it.
import { singular } from '../../derive/english.js';
import { breakdownsOf, dimensionName } from '../../derive/figures.js';
import type { TableBlock, TableRow } from '../../model/block.js';
import type { Breakdown, BreakdownEntry } from '../../model/figure.js';
import { markedComparison } from '../phrases/change.js';
import { indicatorOf, nameOf, unitOf } from '../phrases/lookup.js';
import { fill, type Phrase, text } from '../phrases/pattern.js';
import { breakdownTarget } from '../phrases/reference.js';
import { textOf } from '../phrases/translation.js';
import { periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import { bareNumber, orDash } from './cells.js';
import type { LeafDirective } from './definition.js';

/** So many rows are a table in the text; more go to the appendix, and the text shows the first and last few. */
const longestInText = 12;
const shownOfEachEnd = 5;

export const breakdown: LeafDirective = {
  form: 'leaf',
  name: 'breakdown',
  attributes: { topic: { kind: 'topic' } },
  make: (run, { attributes: { topic = '' } }) =>
    breakdownsOf(run.figures)
      .filter((one) => one.entries.length > 1 && topicOf(run, one) === topic)
      .map((one) => (isLong(one) ? excerptTable(run, one) : wholeTable(run, one, breakdownTarget(one)))),
};

/** ::breakdowns: appendix of the breakdowns that are too long for the text. */
export const breakdowns: LeafDirective = {
  form: 'leaf',
  name: 'breakdowns',
  attributes: {},
  make: (run) =>
    breakdownsOf(run.figures)
      .filter(isLong)
      .map((one) => wholeTable(run, one, `table-all-${idOf(one)}`)),
};

function topicOf({ figures }: Run, { indicator }: Breakdown): string | undefined {
  return indicatorOf(figures, indicator)?.topic;
}

function isLong({ entries }: Breakdown): boolean {
  return entries.length > longestInText;
}

function idOf({ indicator, dimension }: Breakdown): string {
  return `${indicator}-by-${dimension}`;
}

function wholeTable(run: Run, one: Breakdown, id: string): TableBlock {
  return tableOf(
    run,
    one,
    id,
    'breakdown.caption',
    one.entries.map((entry, index) => rowOf(run, one, entry, index)),
  );
}

function excerptTable(run: Run, one: Breakdown): TableBlock {
  const { entries } = one;
  const rows = (from: number, to: number) =>
    entries.slice(from, to).map((entry, index) => rowOf(run, one, entry, from + index));
  const group = (key: 'breakdown.first' | 'breakdown.last') => ({
    type: 'group' as const,
    title: fill(run.wording.say(key), { count: String(shownOfEachEnd) }),
  });
  return tableOf(run, one, breakdownTarget(one), 'breakdown.caption-excerpt', [
    group('breakdown.first'),
    ...rows(0, shownOfEachEnd),
    group('breakdown.last'),
    ...rows(entries.length - shownOfEachEnd, entries.length),
  ]);
}

function tableOf(
  run: Run,
  one: Breakdown,
  id: string,
  caption: 'breakdown.caption' | 'breakdown.caption-excerpt',
  rows: TableBlock['rows'],
): TableBlock {
  const { wording, language, figures } = run;
  const { year, region } = figures.edition;
  const dimensions = dimensionName(region, one.dimension, language);
  // By area, but all eight areas.
  const dimension = language === 'en' ? singular(dimensions) : dimensions;
  const indicator = indicatorOf(figures, one.indicator);
  const hasChanges = hasChange(one);
  return {
    type: 'table',
    id,
    caption: fill(wording.say(caption), {
      year: String(year),
      dimension,
      name: nameOf(figures, one.indicator, language),
    }),
    unitNote:
      indicator === null ? [] : fill(wording.say('table.unit-note'), { unit: unitOf(indicator, language) }),
    columns: [
      { align: 'center', weight: null },
      { align: 'start', weight: 3 },
      { align: 'number', weight: null },
      ...(hasChanges ? [{ align: 'start', weight: 4 } as const] : []),
    ],
    head: [
      text(wording.say('table.place')),
      text(dimension),
      periodPhrase(run, year),
      ...(hasChanges ? [text(wording.say('table.change'))] : []),
    ],
    rows,
    rowHeader: false,
    notes: [],
  };
}

function hasChange({ entries }: Breakdown): boolean {
  return entries.some(({ change }) => change !== null);
}

function rowOf(run: Run, one: Breakdown, entry: BreakdownEntry, index: number): TableRow {
  const change: Phrase = entry.change === null ? [] : markedComparison(run, entry.change);
  return {
    type: 'row',
    cells: [
      text(String(placeOf(one.entries, index))),
      text(textOf(run, entry, 'category')),
      bareNumber(run, entry.figure),
      ...(hasChange(one) ? [orDash(run, change)] : []),
    ],
  };
}

/** Equal values share a place: 1, 2, 2, 4. */
function placeOf(entries: readonly BreakdownEntry[], index: number): number {
  const value = entries[index]?.figure.value;
  return 1 + entries.findIndex(({ figure }) => value !== undefined && figure.value.eq(value));
}
