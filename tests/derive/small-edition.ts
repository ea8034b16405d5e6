// Editions for the tests of derive, written as one would say them: indicators, values, published changes.
import { decimal, decimalsOf } from '../../pipeline/model/decimal.js';
import type {
  ChangeUnit,
  Comparison,
  Edition,
  Indicator,
  IndicatorId,
  Observation,
  Qualifier,
  Standing,
  Status,
  TopicId,
} from '../../pipeline/model/edition.js';
import type { Figure } from '../../pipeline/model/figure.js';

export interface SmallIndicator {
  readonly unit?: string;
  readonly kind?: Indicator['kind'];
  readonly better?: Indicator['better'];
  readonly decimals?: number;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly partOf?: string;
}

/** `98 at_least`, `12.5`, `3 provisional`: a number with its qualifier or status. */
type Written = string;

export interface SmallEdition {
  readonly year?: number;
  readonly indicators: Readonly<Record<string, SmallIndicator>>;
  /** By indicator and period. */
  readonly values?: Readonly<Record<string, Readonly<Record<number, Written>>>>;
  /** By indicator and base period. */
  readonly changes?: Readonly<
    Record<string, Readonly<Record<number, readonly [string, ChangeUnit, string?]>>>
  >;
  /** Consecutive years of rise by indicator. */
  readonly rising?: Readonly<Record<string, number>>;
}

export const reportYear = 2020;

// Brands exist only for the compiler; validation, which hands them out, is not under test here.
export function id(name: string): IndicatorId {
  return name as IndicatorId;
}

export function smallEdition(given: SmallEdition): Edition {
  const year = given.year ?? reportYear;
  return {
    year,
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
      title: '题',
      version: '1',
      created: '2001-02-03',
      contributors: [],
      sources: [],
      licenses: [],
    },
    topics: [],
    indicators: Object.entries(given.indicators).map(([name, indicator], row) =>
      indicatorOf(name, indicator, row),
    ),
    observations: observationsOf(given, year),
    draft: null,
    comparisons: comparisonsOf(given, year),
    standings: Object.entries(given.rising ?? {}).map(([name, years], row) =>
      standingOf(name, years, year, row),
    ),
    breakdowns: [],
    targets: [],
    activities: [],
    photographs: [],
  };
}

function indicatorOf(name: string, given: SmallIndicator, row: number): Indicator {
  const unit = given.unit ?? '个';
  return {
    id: id(name),
    name: `${name}名`,
    nameEn: name,
    topic: 'topic' as TopicId,
    unit,
    unitEn: unit,
    kind: given.kind ?? (unit === '%' ? 'rate' : 'count'),
    better: given.better ?? 'higher',
    decimals: given.decimals ?? 0,
    minimum: given.minimum === undefined ? null : decimal(given.minimum),
    maximum: given.maximum === undefined ? null : decimal(given.maximum),
    required: true,
    partOf: given.partOf === undefined ? null : id(given.partOf),
    definition: '',
    headline: false,
    benchmark: null,
    since: null,
    until: null,
    formerNames: [],
    formerUnits: [],
    breaks: [],
    place: { file: 'dictionary.csv', line: row + 2, column: 1 },
  };
}

const qualifiers: readonly Qualifier[] = ['at_least', 'more_than', 'over', 'about'];
const statuses: readonly Status[] = ['provisional', 'revised'];

function observationsOf({ values = {}, indicators }: SmallEdition, year: number): readonly Observation[] {
  const rows = Object.entries(values).flatMap(([name, periods]) =>
    Object.entries(periods).map(([period, written]) => ({ name, period: Number(period), written })),
  );
  return rows.map(({ name, period, written }, row) => {
    const [number = '', ...words] = written.split(' ');
    return {
      indicator: id(name),
      period,
      value: decimal(number),
      decimals: decimalsOf(number),
      unit: words.find((word) => /\p{Script=Han}|%/u.test(word)) ?? indicators[name]?.unit ?? '个',
      qualifier: qualifiers.find((qualifier) => words.includes(qualifier)) ?? '',
      status: statuses.find((status) => words.includes(status)) ?? 'final',
      source: `${year}年公报`,
      note: '',
      place: { file: `${year}/values.csv`, line: row + 2, column: 20 },
    };
  });
}

function comparisonsOf({ changes = {} }: SmallEdition, year: number): readonly Comparison[] {
  const rows = Object.entries(changes).flatMap(([name, bases]) =>
    Object.entries(bases).map(([base, change]) => ({ name, basePeriod: Number(base), change })),
  );
  return rows.map(({ name, basePeriod, change: [number, changeUnit, note = ''] }, row) => ({
    indicator: id(name),
    basePeriod,
    change: decimal(number),
    decimals: decimalsOf(number),
    changeUnit,
    source: `${year}年公报`,
    note,
    place: { file: `${year}/comparisons.csv`, line: row + 2, column: 30 },
  }));
}

function standingOf(name: string, years: number, year: number, row: number): Standing {
  return {
    subject: id(name),
    subjectType: 'indicator',
    scope: '',
    standing: 'rising',
    rank: null,
    years,
    source: `${year}年公报`,
    note: '',
    place: { file: `${year}/standings.csv`, line: row + 2, column: 1 },
  };
}

/** Number, unit and formula in one line, for tables of expectations. */
export function told(figure: Figure | null): string | null {
  if (figure === null) return null;
  const qualifier = figure.qualifier === '' ? '' : `${figure.qualifier} `;
  const number = `${qualifier}${figure.value.toFixed(figure.decimals)}${figure.unit}`;
  return figure.origin.kind === 'derived' ? `${number} | ${figure.origin.formula}` : number;
}

/** The published places on which a figure rests in the end. */
export function placesOf({ origin }: Figure): readonly string[] {
  if (origin.kind === 'derived') return origin.operands.flatMap(placesOf);
  return [`${origin.place.file}:${origin.place.line}`];
}
