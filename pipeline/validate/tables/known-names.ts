// The indicators and topics that rows may name, and what is reported when a row names another.
import type { Indicator, IndicatorId, Topic, TopicId } from '../../model/edition.js';
import type { EditionSources } from '../../model/sources.js';
import type { NamedCell, Report } from '../check.js';
import { unknownIndicator } from '../key/key-unknown-indicator.js';
import { unknownTopic } from '../key/key-unknown-topic.js';
import { nearestAmong } from '../nearest.js';

export interface KnownName<Thing> {
  readonly id: string;
  readonly name: string;
  /** Line of the row that defines it. */
  readonly line: number;
  /** `null` when that row has faults: it is known, but nothing can be checked against it. */
  readonly thing: Thing | null;
}

/** The names that one table defines. */
export interface KnownNames<Thing> {
  /** `false` when the table is absent or unusable: then nothing can be said of any name. */
  readonly usable: boolean;
  readonly byId: ReadonlyMap<string, KnownName<Thing>>;
  /** Whether the id stands in a row that could not be read and has been reported as such. */
  readonly standsInUnreadRow: (id: string) => boolean;
}

/** The things whose rows have no fault, in the order of the table. */
export function soundOf<Thing>({ byId }: KnownNames<Thing>): readonly Thing[] {
  return [...byId.values()].flatMap(({ thing }) => (thing === null ? [] : [thing]));
}

/** The result of looking a name up: the thing, or why there is none, and the id that was probably meant. */
export type Found<Thing> =
  | { readonly type: 'found'; readonly thing: Thing }
  | { readonly type: 'damaged'; readonly meant: string | null };

export function findIndicator(
  cell: NamedCell,
  id: string,
  indicators: KnownNames<Indicator>,
  report: Report,
): Found<Indicator> {
  return find(id, indicators, (nearest) => report(unknownIndicator(cell, nearest, false)));
}

export function findTopic(
  cell: NamedCell,
  id: string,
  topics: KnownNames<Topic>,
  report: Report,
): Found<Topic> {
  return find(id, topics, (nearest) => report(unknownTopic(cell, nearest)));
}

/** Looks a standing's subject up among indicators, then topics. */
export function findSubject(
  cell: NamedCell,
  id: string,
  indicators: KnownNames<Indicator>,
  topics: KnownNames<Topic>,
  report: Report,
): Found<Indicator | Topic> {
  const both: KnownNames<Indicator | Topic> = {
    usable: indicators.usable && topics.usable,
    byId: new Map<string, KnownName<Indicator | Topic>>([...topics.byId, ...indicators.byId]),
    standsInUnreadRow: (name) => indicators.standsInUnreadRow(name) || topics.standsInUnreadRow(name),
  };
  return find(id, both, (nearest) => report(unknownIndicator(cell, nearest, true)));
}

function find<Thing>(
  id: string,
  names: KnownNames<Thing>,
  reportUnknown: (nearest: KnownName<Thing> | null) => void,
): Found<Thing> {
  const known = names.byId.get(id);
  if (known !== undefined) {
    return known.thing === null ? { type: 'damaged', meant: id } : { type: 'found', thing: known.thing };
  }
  if (!names.usable || names.standsInUnreadRow(id)) return { type: 'damaged', meant: id };
  const nearest = nearestOf(names.byId)(id);
  reportUnknown(nearest === null ? null : (names.byId.get(nearest) ?? null));
  return { type: 'damaged', meant: nearest };
}

interface Search {
  /** How many names it knows: a table that names its own rows grows while it is read. */
  readonly size: number;
  readonly nearest: ReturnType<typeof nearestAmong>;
}

const searches = new WeakMap<ReadonlyMap<string, unknown>, Search>();

/** Finds the nearest of the ids. */
function nearestOf(byId: ReadonlyMap<string, unknown>): Search['nearest'] {
  const known = searches.get(byId);
  if (known?.size === byId.size) return known.nearest;
  const search = { size: byId.size, nearest: nearestAmong(byId.keys()) };
  searches.set(byId, search);
  return search.nearest;
}

/**
 * Tells whether an id stands on a line of `file` that the inputs stage has reported as unreadable: what such
 * a row would have defined or stated is not reported a second time as missing.
 */
export function unreadRowsOf(sources: EditionSources, file: string): (id: string) => boolean {
  const words = new Set(unreadLinesOf(sources, file).flatMap((line) => line.words));
  return (id) => words.has(id);
}

interface UnreadLine {
  readonly line: number;
  readonly words: readonly string[];
}

/** Lines of a file that the inputs stage has reported, as far as they are listed. */
export function unreadLinesOf(sources: EditionSources, file: string): readonly UnreadLine[] {
  const source = sources.files.find((candidate) => candidate.file === file);
  return sources.findings.flatMap(({ place, severity }) => {
    if (severity !== 'error' || place?.file !== file) return [];
    const text = source?.lines[place.line - 1];
    return text === undefined ? [] : [{ line: place.line, words: text.split(separators) }];
  });
}

const separators = /[,;\t"\s，]+/;

/** The one door from a checked text to the model's identifier. */
export function indicatorId(checked: string): IndicatorId {
  return checked as IndicatorId;
}

/** The one door from a checked text to the model's identifier. */
export function topicId(checked: string): TopicId {
  return checked as TopicId;
}
