// Which required indicators values.csv lacks, unless what is wrong with the table explains that already.
import type { Indicator, Period } from '../../model/edition.js';
import type { EditionSources, Table } from '../../model/sources.js';
import { type KnownNames, soundOf, unreadLinesOf } from './known-names.js';
import type { ReadValues } from './values.js';

/** Faults of which a table may lack any row: it is empty, or a quote that was never closed has swallowed rows. */
const faultsOfWhole: ReadonlySet<string> = new Set(['csv-empty', 'size-cell']);

/**
 * Required indicators without a row for the report year; none while faulty rows may be the missing ones. One cause is
 * told once.
 */
export function missingIndicators(
  sources: EditionSources,
  indicators: KnownNames<Indicator>,
  values: ReadValues,
  year: Period,
): readonly Indicator[] {
  const table = sources.tables.get('values');
  if (!values.usable || table === undefined) return [];
  const isUnread = (table.unread ?? 0) > 0 && (table.written?.count ?? table.rows.length) === 0;
  if (isUnread) return [];
  if (sources.findings.some(({ code, place }) => place?.file === table.file && faultsOfWhole.has(code)))
    return [];
  const unread = unreadLinesOf(sources, table.file);
  const words = new Set(unread.flatMap((line) => line.words));
  const missing = soundOf<Indicator>(indicators).filter(
    ({ id, required, since, until }) =>
      required &&
      (since ?? year) <= year &&
      (until ?? year) >= year &&
      !values.attempted.has(id) &&
      !words.has(id),
  );
  return missing.length <= values.anonymous + namelessOf(table, unread, indicators) ? [] : missing;
}

/** How many unread rows name no indicator: those that are not listed may name any. */
function namelessOf(
  { unread = 0, strayQuotes }: Table,
  listed: ReturnType<typeof unreadLinesOf>,
  { byId }: KnownNames<Indicator>,
): number {
  const named = listed.filter(
    ({ line, words }) => strayQuotes?.[line] !== 1 && words.some((word) => byId.has(word)),
  );
  return Math.max(0, unread - named.length);
}
