// Small figures for chart tests: indicators with a few values, written as one would say them.
import { readFileSync } from 'node:fs';
import {
  type ChartSpecification,
  type GeneralTitles,
  readChartSpecifications,
} from '../../pipeline/charts/specification.js';
import { decimal, decimalsOf } from '../../pipeline/model/decimal.js';
import type { Indicator, IndicatorId, TopicId } from '../../pipeline/model/edition.js';
import type { Change, Figure, Figures } from '../../pipeline/model/figure.js';
import type { SourceFile } from '../../pipeline/model/place.js';

export const reportYear = 2020;
const place = { file: 'test', line: 1, column: 1 };

export interface TestIndicator {
  readonly name: string;
  readonly unit?: string;
  readonly kind?: Indicator['kind'];
  readonly topic?: string;
  readonly partOf?: string;
  readonly maximum?: string;
  readonly minimum?: string;
  /** By year; `~` before an implied value. */
  readonly values: Readonly<Record<number, string>>;
  /** Change against a base year, with its unit. */
  readonly changes?: Readonly<Record<number, readonly [amount: string, unit: string]>>;
}

/** Figures of an edition that has just these indicators. */
export function figuresOf(indicators: Readonly<Record<string, TestIndicator>>): Figures {
  const entries = Object.entries(indicators);
  return {
    edition: {
      year: reportYear,
      region: {
        id: 'test',
        name: '甲省',
        nameEn: 'A',
        shortName: '甲',
        level: '省',
        issuingBody: '甲局',
        issuingBodyEn: 'B',
        dimensions: [],
      },
      package: {
        title: 'test',
        version: '1',
        created: '2021-01-01',
        contributors: [],
        sources: [],
        licenses: [],
      },
      topics: [
        { id: topicId('topic'), parent: null, name: '主题', nameEn: 'Topic', place },
        { id: topicId('safety'), parent: null, name: '质量安全', nameEn: 'Quality safety', place },
      ],
      indicators: entries.map(([id, given]) => indicatorOf(id, given)),
      observations: [],
      draft: null,
      comparisons: [],
      standings: [],
      breakdowns: [],
      targets: [],
      activities: [],
      photographs: [],
    },
    earlier: [],
    values: new Map(entries.map(([id, given]) => [indicatorId(id), valuesOf(id, given)])),
    changes: new Map(entries.map(([id, given]) => [indicatorId(id), changesOf(id, given)])),
    standings: new Map(),
  };
}

/** One chart of a kind over all the indicators named, with a title made of every fact that is known. */
export function specificationOf(
  kind: ChartSpecification['kind'],
  indicators: readonly string[],
  options: { readonly order?: 'value' | 'given'; readonly title?: readonly string[] } = {},
): ChartSpecification {
  const title = options.title ?? ['{list}'];
  return {
    id: 'test',
    kind,
    indicators,
    topic: null,
    breakdown: null,
    share: null,
    order: options.order ?? 'value',
    title: { 'zh-CN': title, en: title },
    wording: templateCharts()[0]?.wording ?? missing(),
    place,
  };
}

/** The charts of the annual report's template. */
export function templateCharts(): readonly ChartSpecification[] {
  return (
    readChartSpecifications(sourceOf(readFileSync('templates/annual-report/charts.json'))).value ?? missing()
  );
}

export function generalTitles(): GeneralTitles {
  const source = sourceOf(readFileSync('templates/annual-report/charts.json'));
  return readChartSpecifications(source).general?.titles ?? missing();
}

export function sourceOf(bytes: Uint8Array): SourceFile {
  const text = new TextDecoder().decode(bytes);
  return { file: 'templates/charts.json', path: 'charts.json', lines: text.split('\n'), bytes };
}

export function missing(): never {
  throw new Error('not there');
}

function indicatorOf(id: string, given: TestIndicator): Indicator {
  return {
    id: indicatorId(id),
    name: given.name,
    nameEn: `${given.name} en`,
    topic: topicId(given.topic ?? 'topic'),
    unit: given.unit ?? '个',
    unitEn: given.unit === '%' ? '%' : 'items',
    kind: given.kind ?? (given.unit === '%' ? 'rate' : 'count'),
    better: 'higher',
    decimals: 1,
    minimum: given.minimum === undefined ? null : decimal(given.minimum),
    maximum: given.maximum === undefined ? null : decimal(given.maximum),
    required: true,
    partOf: given.partOf === undefined ? null : indicatorId(given.partOf),
    definition: '',
    headline: false,
    benchmark: null,
    since: null,
    until: null,
    formerNames: [],
    formerUnits: [],
    breaks: [],
    place,
  };
}

function valuesOf(id: string, { name, unit = '个', values }: TestIndicator): readonly Figure[] {
  return Object.entries(values).map(([year, written]) => {
    const implied = written.startsWith('~');
    const figure = figureOf(id, name, Number(year), implied ? written.slice(1) : written, unit);
    if (!implied) return figure;
    const origin = {
      kind: 'derived',
      method: 'implied',
      formula: '',
      exact: written.slice(1),
      operands: [],
    } as const;
    return { ...figure, origin };
  });
}

function changesOf(id: string, { name, changes = {} }: TestIndicator): readonly Change[] {
  return Object.entries(changes)
    .map(([base, [amount, unit]]): Change => {
      const figure = figureOf(id, name, reportYear, amount, unit);
      const direction = figure.value.eq('0') ? 'level' : figure.value.lt('0') ? 'fall' : 'rise';
      return {
        indicator: indicatorId(id),
        period: reportYear,
        basePeriod: Number(base),
        direction,
        amount: figure,
        base: null,
        note: '',
      };
    })
    .sort((a, b) => b.basePeriod - a.basePeriod);
}

function figureOf(id: string, name: string, period: number, written: string, unit: string): Figure {
  return {
    id: `${id}@${period}`,
    indicator: indicatorId(id),
    name,
    period,
    value: decimal(written),
    decimals: decimalsOf(written),
    unit,
    qualifier: '',
    status: 'final',
    note: '',
    origin: { kind: 'published', place, source: '' },
  };
}

// Brands exist only for the compiler; validation, which hands them out, is not under test here.
function indicatorId(id: string): IndicatorId {
  return id as IndicatorId;
}
function topicId(id: string): TopicId {
  return id as TopicId;
}
