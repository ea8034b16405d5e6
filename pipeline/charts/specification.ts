// The list of charts as the template declares it: read and checked.
import * as v from 'valibot';
import { templateSyntax } from '../inputs/checks/json-syntax.js';
import { readJson } from '../inputs/read-json.js';
import { shapeFaults } from '../inputs/shape-faults.js';
import { type Checked, makeFinding } from '../model/finding.js';
import type { Place, SourceFile } from '../model/place.js';
import type { JsonDocument } from '../model/sources.js';
import { type ChartKindName, chartKinds } from './chart-kinds.js';
import { malformedList } from './findings/malformed-list.js';
import { titleFaults } from './title-faults.js';
import { type Pattern, type ReportLanguage, titleStates } from './title-pattern.js';
import { type ChartWording, wordingSchema } from './wording-schema.js';

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

const generalKinds = [...chartKinds, 'breakdown'] as const;

const code = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    '小写英文字母、数字和连字符组成的编码 | lower-case letters, digits and hyphens',
  ),
);
const pattern = v.union(
  [
    v.pipe(v.string(), v.nonEmpty()),
    v.strictObject({ when: v.picklist(titleStates), say: v.pipe(v.string(), v.nonEmpty()) }),
  ],
  `一段文字，或 {"when": …, "say": "一段文字"}，when 是 ${titleStates.join('、')} 之一 | a text, or {"when": …, "say": "a text"}, when being one of ${titleStates.join(', ')}`,
);
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
    'indicators、topic、breakdown 三者写一个 | one of indicators, topic and breakdown',
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
    v.check(
      (charts) => new Set(charts.map(({ id }) => id)).size === charts.length,
      '每个 id 只出现一次 | each id once',
    ),
  ),
});

export interface ReadCharts extends Checked<readonly ChartSpecification[]> {
  /** As written; `null` if it is no JSON. */
  readonly document: JsonDocument | null;
  /** What charts that are chosen by the data are made with; `null` exactly when `value` is. */
  readonly general: {
    readonly titles: GeneralTitles;
    readonly wording: ChartSpecification['wording'];
    readonly place: Place;
  } | null;
}

/** Reads `charts.json`. Findings: `json-syntax`, `tpl-chart` (exit code 4), each at the place of the offending value. */
export function readChartSpecifications(source: SourceFile): ReadCharts {
  const text = new TextDecoder().decode(source.bytes);
  const { document, findings } = readJson(source.file, text, templateSyntax);
  if (document === null) return { value: null, document, general: null, findings };
  const result = v.safeParse(chartsShape, document.value);
  if (!result.success) {
    const pathOf = (keys: readonly (string | number)[]) => pathByIds(document.value, keys);
    const faults = shapeFaults(document, result.issues, pathOf).map((fault) =>
      makeFinding(
        malformedList,
        { ...fault, length: fault.found?.length ?? 1, field: `/${fault.path}` },
        fault,
      ),
    );
    return { value: null, document, general: null, findings: faults };
  }
  const { charts, wording, general } = result.output;
  const value = charts.map(
    (chart, index): ChartSpecification => ({
      id: chart.id,
      kind: chart.kind,
      indicators: chart.indicators ?? null,
      topic: chart.topic ?? null,
      breakdown: chart.breakdown ?? null,
      share: chart.share ?? null,
      order: chart.order,
      title: chart.title,
      wording,
      place: document.placeOf(['charts', index, 'id']),
    }),
  );
  const faults = [
    ...generalKinds.map((kind) => ({ id: kind, kind, title: general[kind], path: ['general', kind] })),
    ...charts.map(({ id, kind, title }, index) => ({ id, kind, title, path: ['charts', index, 'title'] })),
  ].flatMap(({ path, ...chart }) =>
    titleFaults({ ...chart, placeOf: (language, at) => document.placeOf([...path, language, at]) }),
  );
  if (faults.length > 0) return { value: null, document, general: null, findings: faults };
  const place = document.placeOf(['general']);
  return { value, document, general: { titles: general, wording, place }, findings: [] };
}

/** `charts/bases/title/en`: a chart is told by its id, not by its position in the list. */
function pathByIds(list: unknown, keys: readonly (string | number)[]): string {
  const [first, index] = keys;
  const named = v.safeParse(v.object({ charts: v.array(v.unknown()) }), list);
  if (first !== 'charts' || typeof index !== 'number' || !named.success) return keys.join('/');
  const chart = v.safeParse(v.object({ id: code }), named.output.charts[index]);
  return [first, chart.success ? chart.output.id : index, ...keys.slice(2)].join('/');
}
