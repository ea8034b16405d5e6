// The files of an edition that is still to be filled in: a row for each value wanted, last year's beside it.
import { columnsOf } from '../inputs/headers.js';
import type { PublishedFile } from '../model/artifact.js';
import { csvBytes, guardedText } from '../model/csv-text.js';
import { writeDecimal } from '../model/decimal.js';
import type { Edition, Indicator, Observation, Qualifier } from '../model/edition.js';
import type { EditionTableName } from '../model/sources.js';
import type { NewEdition } from './new-edition.js';
import { newPackage } from './package-description.js';
import { latestColumn, nameColumn, withRemarkColumns } from './remark-columns.js';

/** Every edition has these; others are made when the previous edition had them. */
const usualTables: readonly EditionTableName[] = [
  'values',
  'comparisons',
  'standings',
  'activities',
  'photos',
];

/** Paths are relative to the edition's folder. A pure function: the date comes from outside. */
export function newEditionFiles(wanted: NewEdition): readonly PublishedFile[] {
  const tables = [...new Set([...usualTables, ...(wanted.previous?.tables ?? [])])];
  return [
    ...tables.map((name) => ({
      path: `${name}.csv`,
      mediaType: 'text/csv',
      bytes: csvBytes(name === 'values' ? valueRows(wanted) : [headerOf(name)]),
    })),
    { path: 'datapackage.json', mediaType: 'application/json', bytes: newPackage(wanted, tables) },
  ];
}

/** Indicators that get a row: those collected in the year that are required or had a value last time. */
export function indicatorsToFill({ year, books, previous }: NewEdition): readonly Indicator[] {
  const before = new Set(previous?.edition.observations.map(({ indicator }) => indicator));
  return books.indicators
    .filter(({ since, until }) => (since === null || since <= year) && (until === null || until >= year))
    .filter(({ id, required }) => required || before.has(id));
}

function headerOf(table: EditionTableName): readonly string[] {
  return columnsOf(table).map(({ name }) => name);
}

function valueRows(wanted: NewEdition): readonly (readonly string[])[] {
  const header = withRemarkColumns(headerOf('values'));
  const latest = latestValues(wanted.previous?.edition ?? null);
  const rows = indicatorsToFill(wanted).map(({ id, name, unit }) => {
    const before = latest.get(id);
    const cells: Readonly<Record<string, string>> = {
      indicator: id,
      [nameColumn]: guardedText(name),
      period: String(wanted.year),
      [latestColumn]: before === undefined ? '' : asWritten(before),
      unit,
    };
    return header.map((column) => cells[column] ?? '');
  });
  return [header, ...rows];
}

/** The last value that the edition holds of each indicator. */
function latestValues(edition: Edition | null): ReadonlyMap<Indicator['id'], Observation> {
  const latest = new Map<Indicator['id'], Observation>();
  for (const observation of edition?.observations ?? []) {
    const known = latest.get(observation.indicator);
    if (known === undefined || known.period < observation.period)
      latest.set(observation.indicator, observation);
  }
  return latest;
}

/** For the person who fills in, in the words of the column `qualifier`. */
const qualifierWords: Readonly<Record<Qualifier, string>> = {
  '': '',
  at_least: '以上',
  more_than: '超过',
  over: '多',
  about: '约',
};

/** With its year: a spreadsheet would take a bare 1-2 for a date. */
function asWritten({ period, value, decimals, unit, qualifier }: Observation): string {
  const word = qualifierWords[qualifier];
  return `${period}年：${writeDecimal(value, decimals)} ${unit}${word === '' ? '' : `（${word}）`}`;
}
