// lang-missing-english: a report in English is asked for, and texts of the data have no translation.
import type { Edition } from '../../model/edition.js';
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import type { Place } from '../../model/place.js';

const code = 'lang-missing-english';

interface Details {
  readonly column: string;
  readonly lines: readonly number[];
  readonly example: string;
}

const mostLines = 8;
const listed = (lines: readonly number[], separator: string) =>
  lines.slice(0, mostLines).join(separator) + (lines.length > mostLines ? ' …' : '');

export const langMissingEnglish: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ column, lines, example }) => ({
      message: `有${lines.length}处没有英文（第${listed(lines, '、')}行），英文报告印中文原文，例如“${example}”。`,
      expected: `“${column}”一栏写英文`,
      hint: `在“${column}”一栏补上英文；没有这一栏的，加在最后。只出中文报告时不需要。`,
    }),
    en: ({ column, lines, example }) => ({
      message: `${lines.length} ${lines.length === 1 ? 'text has' : 'texts have'} no English (line ${listed(lines, ', ')}); the English report prints the Chinese, such as “${example}”.`,
      expected: `English in the column “${column}”`,
      hint: `Write it into the column “${column}”; add the column at the end if it is not there. A report in Chinese alone needs none.`,
    }),
  },
};

interface Text {
  readonly place: Place;
  readonly column: string;
  readonly chinese: string;
  readonly english: string | undefined;
}

const han = /\p{Script=Han}/u;

/** One finding for each column of a file in which something is missing, at the first such row. */
export function missingEnglish(edition: Edition): readonly Finding[] {
  const missing = new Map<string, Text[]>();
  for (const text of textsOf(edition)) {
    // The Chinese copied over is no translation.
    const isTranslated = (text.english ?? '') !== '' && text.english !== text.chinese;
    if (!han.test(text.chinese) || isTranslated) continue;
    const key = `${text.place.file} ${text.column}`;
    missing.set(key, [...(missing.get(key) ?? []), text]);
  }
  return [...missing.values()].flatMap((texts) => {
    const [first] = texts;
    if (first === undefined) return [];
    const lines = [...new Set(texts.map(({ place }) => place.line))];
    const details = { column: first.column, lines, example: first.chinese.slice(0, 20) };
    const site = { place: { ...first.place, column: 1 }, field: first.column, found: first.chinese };
    return [makeFinding(langMissingEnglish, { ...site, length: 1 }, details)];
  });
}

/** Everything of the data that an English report prints. */
function textsOf(edition: Edition): readonly Text[] {
  return [
    ...edition.topics.map(({ place, name, nameEn }) => text(place, 'name_en', name, nameEn)),
    ...edition.indicators.flatMap(({ place, name, nameEn, unit, unitEn, definition: meaning, english }) => [
      text(place, 'name_en', name, nameEn),
      text(place, 'unit_en', unit, unitEn),
      text(place, 'definition_en', meaning, english?.definition),
    ]),
    ...[...edition.observations, ...edition.comparisons].map(({ place, note, english }) =>
      text(place, 'note_en', note, english?.note),
    ),
    ...edition.breakdowns.flatMap(({ place, category, note, english }) => [
      text(place, 'category_en', category, english?.category),
      text(place, 'note_en', note, english?.note),
    ]),
    ...edition.standings.flatMap(({ place, scope, note, english }) => [
      text(place, 'scope_en', scope, english?.scope),
      text(place, 'note_en', note, english?.note),
    ]),
    ...edition.activities.flatMap(({ place, title, detail, english }) => [
      text(place, 'title_en', title, english?.title),
      text(place, 'detail_en', detail, english?.detail),
    ]),
    ...edition.photographs.flatMap(({ place, people, location, occasion, alternativeText, english }) => [
      text(place, 'people_en', people, english?.people),
      text(place, 'place_en', location, english?.location),
      text(place, 'occasion_en', occasion, english?.occasion),
      text(place, 'alt_en', alternativeText, english?.alternativeText),
    ]),
    ...packageTexts(edition),
  ];
}

/** datapackage.json: its title is made anew where it has no English one. */
function packageTexts(edition: Edition): readonly Text[] {
  const { sources, licenses } = edition.package;
  const place = { file: `${edition.year}/datapackage.json`, line: 1, column: 1 };
  const known = new Set(sources.map(({ title }) => title));
  const others = namedSources(edition).filter((name) => !known.has(name));
  return [
    ...sources.flatMap(({ title, author, english }) => [
      text(place, 'sources/title_en', title, english?.title),
      text(place, 'sources/author_en', author, english?.author),
    ]),
    // Rows name their sources; what these are in English stands in the package alone.
    ...others.map((name) => text(place, 'sources/title_en', name, undefined)),
    ...licenses.map(({ title, english }) => text(place, 'licenses/title_en', title, english?.title)),
  ];
}

function namedSources({ observations, photographs }: Edition): readonly string[] {
  const named = [...observations.map(({ source }) => source), ...photographs.map(({ credit }) => credit)];
  return [...new Set(named)];
}

function text(place: Place, column: string, chinese: string, english: string | undefined): Text {
  return { place, column, chinese, english };
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '要出英文报告（--report-lang en），而数据里有些文字没有英文。英文报告照印中文，并标明语言，供读屏软件换用中文朗读。',
    en: 'A report in English is asked for (--report-lang en), and some texts of the data have no English. The report prints the Chinese, marked as such for screen readers.',
  },
  example: 'detail_en 空 → The region improved its quality incentives.',
  cure: {
    'zh-CN': '在名称以 _en 结尾的那一栏补上英文；没有这一栏的，加在最后一栏之后。只译公布的内容，不增添。',
    en: 'Write the English into the column whose name ends in _en; add the column behind the last one if it is not there. Translate what was published, and add nothing.',
  },
};
