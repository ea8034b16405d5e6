// What a chart shows: the specification's indicators with their figures up to the report year.
import { breakdownsOf } from '../derive/figures.js';
import { inPlainUnit, isPercentage } from '../derive/units.js';
import type { Decimal } from '../model/decimal.js';
import type { Indicator } from '../model/edition.js';
import type { Breakdown, Figure, Figures } from '../model/figure.js';
import type { ChartTheme } from './palette.js';
import type { AxisLimits } from './scale.js';
import type { ChartSpecification } from './specification.js';
import type { ReportLanguage } from './title-pattern.js';
import { fillAll, valueText } from './wording.js';
import type { ChartWording } from './wording-schema.js';

/** One indicator in a chart. */
export interface Subject {
  readonly indicator: Indicator;
  readonly name: string;
  /** Ascending by period, up to the report year; never empty. */
  readonly series: readonly Figure[];
  /** The report year's figure, if there is one. */
  readonly current: Figure | null;
}

/** A subject with its report-year figure, ready to be placed on a scale. */
export interface Entry {
  readonly indicator: Indicator;
  readonly name: string;
  readonly figure: Figure;
  /** Position on the scale, in the plain unit (万 and 亿 multiplied out). For drawing only. */
  readonly size: number;
  /** `98%以上` */
  readonly text: string;
}

/** Everything a kind of chart may look at. */
export interface ChartContent {
  readonly specification: ChartSpecification;
  readonly figures: Figures;
  readonly language: ReportLanguage;
  readonly wording: ChartWording;
  readonly theme: ChartTheme;
  /** Of one kind of scale: percentages are never mixed with counts. */
  readonly subjects: readonly Subject[];
  /** The report year's categories, for a chart of a breakdown; `null` for a chart of indicators. */
  readonly breakdown: (Breakdown & { readonly of: Indicator }) | null;
}

/** Collects a specification's subjects; indicators without any value are left out. */
export function collectContent(
  specification: ChartSpecification,
  figures: Figures,
  language: ReportLanguage,
  theme: ChartTheme,
): ChartContent {
  const subjects = listedIndicators(specification, figures).flatMap((indicator): readonly Subject[] => {
    const year = figures.edition.year;
    const series = (figures.values.get(indicator.id) ?? [])
      .filter(({ period }) => period <= year)
      .sort((a, b) => a.period - b.period);
    if (series.length === 0) return [];
    const current = series.find(({ period }) => period === year) ?? null;
    return [{ indicator, name: nameOf(indicator, language), series, current }];
  });
  const wording = specification.wording[language];
  const breakdown = breakdownOf(specification, figures);
  return {
    breakdown,
    specification,
    figures,
    language,
    wording,
    theme,
    subjects: onOneScale(subjects),
  };
}

/** More bars than these are a table. */
const mostBars = 20;

/** The report year's entries, in the order the specification asks for; equal values keep their order. */
export function collectEntries(content: ChartContent): readonly Entry[] {
  if (content.breakdown !== null) return categoryEntries(content, content.breakdown).slice(0, mostBars);
  const entries = content.subjects.flatMap(({ indicator, name, current }): readonly Entry[] =>
    current === null
      ? []
      : [{ indicator, name, figure: current, size: sizeOf(current), text: textOf(content, current) }],
  );
  return content.specification.order === 'given' ? entries : entries.sort((a, b) => b.size - a.size);
}

/** All of a breakdown, also those that the chart leaves to the table. */
export function categoryEntries(
  content: ChartContent,
  { entries, of }: NonNullable<ChartContent['breakdown']>,
): readonly Entry[] {
  return entries.map(({ category, english, figure }) => ({
    indicator: of,
    name: (content.language === 'en' && english?.category) || category,
    figure,
    size: sizeOf(figure),
    text: textOf(content, figure),
  }));
}

/** How many categories a chart of a breakdown leaves to the table. */
export function entriesLeftOut({ breakdown }: ChartContent): number {
  return Math.max(0, (breakdown?.entries.length ?? 0) - mostBars);
}

/** The value in the plain unit: 2.15万张 is 21500. Only for placing marks; figures stay exact decimals. */
export function sizeOf(figure: Figure): number {
  return Number(inPlainUnit(figure.value, figure.unit).toFixed());
}

/**
 * A series in the unit it is written in, so that its axis can be too; in plain units if the unit changed, and in
 * English, which writes multiples out.
 */
export function seriesSizes({ series }: Subject, language: ReportLanguage): readonly number[] {
  const oneUnit = language !== 'en' && series.every(({ unit }) => unit === series[0]?.unit);
  return oneUnit ? series.map(({ value }) => Number(value.toFixed())) : series.map(sizeOf);
}

/** The bounds that hold for all of them; `null` if one is unbounded. */
export function limitsOf(indicators: readonly Indicator[]): AxisLimits {
  const minima = indicators.map(({ minimum }) => numberOf(minimum));
  const maxima = indicators.map(({ maximum }) => numberOf(maximum));
  return {
    minimum: minima.every((bound) => bound !== null) ? Math.min(...minima) : null,
    maximum: maxima.every((bound) => bound !== null) ? Math.max(...maxima) : null,
  };
}

function numberOf(bound: Decimal | null): number | null {
  return bound === null ? null : Number(bound.toFixed());
}

export function nameOf(indicator: Indicator, language: ReportLanguage): string {
  return (language === 'en' && indicator.nameEn) || indicator.name;
}

export function periodText({ wording, language }: ChartContent, period: number): string {
  return fillAll(wording.period, { period: String(period) }, language);
}

export function textOf(content: ChartContent, figure: Figure): string {
  return valueText(figure, content.language, content.wording);
}

function breakdownOf({ breakdown }: ChartSpecification, figures: Figures): ChartContent['breakdown'] {
  if (breakdown === null) return null;
  const { indicator, dimension } = breakdown;
  const of = figures.edition.indicators.find(({ id }) => id === indicator);
  const found = breakdownsOf(figures).find(
    (one) => one.indicator === indicator && one.dimension === dimension,
  );
  return of === undefined || found === undefined ? null : { ...found, of };
}

function listedIndicators({ indicators, topic, breakdown }: ChartSpecification, { edition }: Figures) {
  if (breakdown !== null) return edition.indicators.filter(({ id }) => id === breakdown.indicator);
  if (indicators === null) return edition.indicators.filter((indicator) => indicator.topic === topic);
  return indicators.flatMap((id) => edition.indicators.find((indicator) => indicator.id === id) ?? []);
}

/**
 * Percentages, ranks and counts have no common scale: the kind that most subjects share is shown (the first
 * one listed if two are equally many), the others are left to tables and prose.
 */
function onOneScale(subjects: readonly Subject[]): readonly Subject[] {
  let largest: readonly Subject[] = [];
  for (const scale of new Set(subjects.map(({ indicator }) => scaleOf(indicator)))) {
    const group = subjects.filter(({ indicator }) => scaleOf(indicator) === scale);
    if (group.length > largest.length) largest = group;
  }
  return largest;
}

function scaleOf({ kind, unit }: Indicator): string {
  if (kind === 'rank') return 'rank';
  return isPercentage(unit) ? unit : 'count';
}
