// What a template may ask about the edition itself, by name.
import type { NumberInline } from '../../model/block.js';
import { decimal } from '../../model/decimal.js';
import { plainText } from '../numbers-apart.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { currentOf } from './lookup.js';
import { fill, joinPhrases, type Phrase, text } from './pattern.js';
import { textOf } from './translation.js';
import { periodPhrase } from './value.js';

/** One row per name that `{{about "…"}}` understands. */
export const fields: Readonly<Record<string, (run: Run) => Phrase>> = {
  year: ({ figures }) => text(String(figures.edition.year)),
  period: (run) => periodPhrase(run, run.figures.edition.year),
  region: (run) => text(regionName(run)),
  'short-region': ({ figures, language }) =>
    text(language === 'en' ? figures.edition.region.nameEn : figures.edition.region.shortName),
  'whole-region': (run) => {
    const { region } = run.figures.edition;
    return text(run.wording.wholeRegion(region.level) ?? regionName(run));
  },
  'issuing-body': ({ figures, language }) => {
    const { region } = figures.edition;
    return text(language === 'en' ? region.issuingBodyEn : region.issuingBody);
  },
  title: (run) => text(documentTitle(run)),
  version: ({ figures }) => text(figures.edition.package.version),
  created: (run) => dayPhrase(run, run.figures.edition.package.created),
  sources: (run) =>
    listOf(
      run,
      run.figures.edition.package.sources.map((source) => textOf(run, source, 'title')),
    ),
  authors: (run) =>
    listOf(
      run,
      run.figures.edition.package.sources.map((source) => textOf(run, source, 'author')),
    ),
  licences: (run) =>
    listOf(
      run,
      run.figures.edition.package.licenses.map((licence) => textOf(run, licence, 'title')),
    ),
  'indicator-count': (run) => {
    const { edition } = run.figures;
    const reported = edition.indicators.filter(({ id }) => currentOf(run.figures, id) !== null);
    return [countOf(run, 'count.indicators', reported.length)];
  },
  'figure-count': (run) => [countOf(run, 'count.figures', run.figures.edition.observations.length)],
  'topic-count': (run) => {
    const { edition } = run.figures;
    const topics = new Set(
      edition.indicators.flatMap(({ id, topic }) => (currentOf(run.figures, id) ? topic : [])),
    );
    return [countOf(run, 'count.topics', topics.size)];
  },
};

export function regionName({ figures, language }: Run): string {
  const { region } = figures.edition;
  return language === 'en' ? region.nameEn : region.name;
}

/** The data package's title; without one, a title made of region and year. */
export function documentTitle(run: Run): string {
  const { edition } = run.figures;
  const { title, english } = edition.package;
  // A title in Chinese is none in English: better one that is made.
  const given = run.language === 'en' ? (english?.title ?? '') : title;
  if (given !== '') return given;
  return plainPattern(run, 'document.title', { region: regionName(run), year: String(edition.year) });
}

const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** 某年某月某日 from an ISO date; text that is no such date is printed as it is. */
export function dayPhrase(run: Run, isoDate: string): Phrase {
  const [, year, month, day] = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/.exec(isoDate) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text(isoDate);
  const said = run.language === 'en' ? (months[Number(month) - 1] ?? month) : month;
  return fill(run.wording.say('date.day'), { year, month: said, day });
}

/** A pattern filled with plain text. */
export function plainPattern(run: Run, key: WordingKey, slots: Readonly<Record<string, string>>): string {
  return plainText(fill(run.wording.say(key), slots), run.language);
}

function listOf(run: Run, titles: readonly string[]): Phrase {
  const named = [...new Set(titles)].filter((title) => title !== '');
  return joinPhrases(named.map(text), run.wording, run.wording.say('join.pause'));
}

/** A count of rows as a figure: its own origin, but nothing imputed. */
export function countOf(run: Run, key: WordingKey, count: number): NumberInline {
  const { year } = run.figures.edition;
  return {
    type: 'number',
    before: '',
    digits: String(count),
    unit: '',
    after: '',
    figure: {
      id: `${key}@${year}`,
      indicator: null,
      name: run.wording.say(key),
      period: year,
      value: decimal(String(count)),
      decimals: 0,
      unit: '',
      qualifier: '',
      status: 'final',
      note: '',
      origin: {
        kind: 'derived',
        method: 'count',
        formula: String(count),
        exact: String(count),
        operands: [],
      },
    },
  };
}
