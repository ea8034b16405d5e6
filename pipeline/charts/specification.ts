// The list of charts as the template declares it: read, checked, and checked against an edition's dictionary.
import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import type { EditionNames } from '../model/edition.js';
import { type Checked, type Finding, makeFinding } from '../model/finding.js';
import type { Place, SourceFile } from '../model/place.js';
import { malformedList } from './findings/malformed-list.js';
import { unknownName } from './findings/unknown-name.js';
import { type ChartWording, wordingSchema } from './wording-schema.js';

export const chartKinds = [
  'trend',
  'dot-ranking',
  'bar-ranking',
  'composition',
  'proportion',
  'base-comparison',
  'marks',
] as const;
export type ChartKindName = (typeof chartKinds)[number];

export type ReportLanguage = 'zh-CN' | 'en';

/** A state of the data that a title can depend on. */
export const titleStates = ['all-zero', 'all-equal', 'several', 'percentages'] as const;
export type TitleState = (typeof titleStates)[number];

/**
 * One way to say the message: used when its state holds and all its `{placeholders}` are known. A list of
 * them is tried from the first to the last.
 */
export type Pattern = string | { readonly when: TitleState; readonly say: string };

export interface ChartSpecification {
  readonly id: string;
  readonly kind: ChartKindName;
  /** Indicators in the order to show them, or `null` if the chart is about a topic. */
  readonly indicators: readonly string[] | null;
  readonly topic: string | null;
  /** The chart shows the parts of one indicator by trade, place or stage; `null` for a chart of indicators. */
  readonly breakdown: { readonly indicator: string; readonly dimension: string } | null;
  /** Of a part and its whole: the indicator whose published value is their share; `null`: it is computed. */
  readonly share: string | null;
  /** value: largest first (default). given: as listed, or as in the dictionary. */
  readonly order: 'value' | 'given';
  readonly title: Readonly<Record<ReportLanguage, readonly Pattern[]>>;
  /** The words all charts share. */
  readonly wording: Readonly<Record<ReportLanguage, ChartWording>>;
  /** Where the specification stands. */
  readonly place: Place;
}

/** Titles of the charts that are chosen by the data, for topics that no chart of the list is about. */
export type GeneralTitles = Readonly<
  Record<ChartKindName | 'breakdown', Readonly<Record<ReportLanguage, readonly Pattern[]>>>
>;

const code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case kebab-case'));
const pattern = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.strictObject({ when: v.picklist(titleStates), say: v.pipe(v.string(), v.nonEmpty()) }),
]);
const patterns = v.pipe(v.array(pattern), v.minLength(1));
const titles = v.strictObject({ 'zh-CN': patterns, en: patterns });
const chartSchema = v.pipe(
  v.strictObject({
    id: code,
    kind: v.picklist(chartKinds),
    indicators: v.optional(v.pipe(v.array(code), v.minLength(1))),
    topic: v.optional(code),
    breakdown: v.optional(v.strictObject({ indicator: code, dimension: code })),
    share: v.optional(code),
    order: v.optional(v.picklist(['value', 'given']), 'value'),
    title: titles,
  }),
  v.check(
    ({ indicators, topic, breakdown }) =>
      [indicators, topic, breakdown].filter((about) => about !== undefined).length === 1,
    'either indicators, topic or breakdown',
  ),
);
/** The whole of charts.json; schemas/charts.schema.json is made from it. */
export const chartsShape = v.strictObject({
  /** For editors: where the JSON Schema lies. */
  $schema: v.optional(v.string()),
  wording: v.strictObject({ 'zh-CN': wordingSchema, en: wordingSchema }),
  general: v.strictObject({
    trend: titles,
    'dot-ranking': titles,
    'bar-ranking': titles,
    composition: titles,
    proportion: titles,
    'base-comparison': titles,
    marks: titles,
    breakdown: titles,
  }),
  charts: v.pipe(
    v.array(chartSchema),
    v.check((charts) => new Set(charts.map(({ id }) => id)).size === charts.length, 'ids occur once'),
  ),
});

export interface ReadCharts extends Checked<readonly ChartSpecification[]> {
  /** What charts that are chosen by the data are made with; `null` exactly when `value` is. */
  readonly general: {
    readonly titles: GeneralTitles;
    readonly wording: ChartSpecification['wording'];
    readonly place: Place;
  } | null;
}

/** Reads `charts.json`. Findings: `tpl-chart` (exit code 4), each at the place of the offending value. */
export function readChartSpecifications(source: SourceFile): ReadCharts {
  const text = new TextDecoder().decode(source.bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const place = { file: source.file, line: 1, column: 1 };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      value: null,
      general: null,
      findings: [makeFinding(malformedList, { place }, { reason, path: '', kinds: chartKinds })],
    };
  }
  const result = v.safeParse(chartsShape, json);
  if (!result.success) {
    const findings = result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => String(item.key));
      const place = placeOfKeys(source, path);
      const found = typeof issue.input === 'string' ? issue.input : null;
      return makeFinding(
        malformedList,
        { place, found, field: `/${path.join('/')}` },
        { reason: issue.message, path: path.join('/'), kinds: chartKinds },
      );
    });
    return { value: null, general: null, findings };
  }
  const { charts, wording, general } = result.output;
  const value = charts.map(
    (chart): ChartSpecification => ({
      id: chart.id,
      kind: chart.kind,
      indicators: chart.indicators ?? null,
      topic: chart.topic ?? null,
      breakdown: chart.breakdown ?? null,
      share: chart.share ?? null,
      order: chart.order,
      title: chart.title,
      wording,
      place: placeOfText(source, `"${chart.id}"`, 0),
    }),
  );
  const place = placeOfText(source, '"general"', 0);
  return { value, general: { titles: general, wording, place }, findings: [] };
}

/**
 * Names in the specifications that are all but a name that the edition knows. Other names are those of other
 * regions: what they would show is left out here.
 */
export function lintSpecifications(
  specifications: readonly ChartSpecification[],
  names: EditionNames,
): readonly Finding[] {
  const indicators = names.indicators.map(({ id }) => id);
  const topics = names.topics.map(({ id }) => id);
  return specifications.flatMap(({ id, place, indicators: listed, topic, share }) => [
    ...unknownNames('indicators', listed ?? [], indicators, id, place),
    ...unknownNames('share', share === null ? [] : [share], indicators, id, place),
    ...unknownNames('topic', topic === null ? [] : [topic], topics, id, place),
  ]);
}

function unknownNames(
  field: 'indicators' | 'topic' | 'share',
  names: readonly string[],
  known: readonly string[],
  chart: string,
  place: Place,
): readonly Finding[] {
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const nearest = known.find((other) => distance(name, other) === 1);
      if (nearest === undefined) return [];
      return makeFinding(unknownName, { place, field, found: name }, { chart, field, name, nearest });
    });
}

/** Follows a path of keys through the file's text: each key is looked for behind the one before it. */
function placeOfKeys(source: SourceFile, path: readonly string[]): Place {
  const text = source.lines.join('\n');
  let offset = 0;
  for (const key of path) {
    if (/^\d+$/.test(key)) {
      // The n-th chart begins at the n-th "id".
      for (let index = 0; index <= Number(key) && path[0] === 'charts' && path[1] === key; index += 1)
        offset = Math.max(offset, text.indexOf('"id"', offset) + (index < Number(key) ? 1 : 0));
      continue;
    }
    const next = text.indexOf(`"${key}"`, offset);
    if (next >= 0) offset = next;
  }
  return placeAt(source, text, offset);
}

function placeOfText(source: SourceFile, wanted: string, from: number): Place {
  const text = source.lines.join('\n');
  return placeAt(source, text, Math.max(0, text.indexOf(wanted, from)));
}

function placeAt(source: SourceFile, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file: source.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
