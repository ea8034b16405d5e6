// A valid edition: what validate gives and every later stage may trust.
import type { Decimal } from './decimal.js';
import type { Place } from './place.js';

declare const brand: unique symbol;
type Branded<Base, Name> = Base & { readonly [brand]: Name };

export type IndicatorId = Branded<string, 'IndicatorId'>;
export type TopicId = Branded<string, 'TopicId'>;
/** A calendar year, such as 2020. */
export type Period = number;

export type IndicatorKind =
  | 'rate'
  | 'growth'
  | 'share'
  | 'score'
  | 'count'
  | 'cumulative'
  | 'flow'
  | 'rank'
  | 'incidents';
export type Direction = 'higher' | 'lower' | 'neither';
/** none · 以上 · 超过 · 多 · 约 */
export type Qualifier = '' | 'at_least' | 'more_than' | 'over' | 'about';
export type Status = 'final' | 'provisional' | 'revised';
export type ChangeUnit = 'percentage_point' | 'percent' | 'absolute';
export type StandingKind =
  | 'rank'
  | 'leading'
  | 'first_tier'
  | 'first'
  | 'advanced'
  | 'near_advanced'
  | 'high_level'
  | 'rising';

/** Translations, from the optional columns `…_en`; a text that has none is absent. */
export type English<Field extends string> = Readonly<Partial<Record<Field, string>>>;

export interface Region {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly level: string;
  readonly issuingBody: string;
  readonly issuingBodyEn: string;
  /** What values can be broken down by, besides those the wording knows: 行业, 地区, 环节. */
  readonly dimensions: readonly Dimension[];
}

/** What an indicator can be broken down by. */
export interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** From datapackage.json. */
export interface PackageInformation {
  readonly title: string;
  readonly version: string;
  /** ISO date (YYYY-MM-DD): the only clock of the report. */
  readonly created: string;
  readonly contributors: readonly { readonly title: string; readonly role: string }[];
  readonly sources: readonly PackageSource[];
  readonly licenses: readonly PackageLicence[];
  readonly english?: English<'title'>;
}

export interface PackageSource {
  readonly title: string;
  readonly author: string;
  readonly english?: English<'title' | 'author'>;
}

export interface PackageLicence {
  readonly name: string;
  readonly title: string;
  readonly english?: English<'title'>;
}

export interface Topic {
  readonly id: TopicId;
  /** `null` for a part of the report. */
  readonly parent: TopicId | null;
  readonly name: string;
  readonly nameEn: string;
  readonly place: Place;
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly name: string;
  readonly nameEn: string;
  readonly topic: TopicId;
  readonly unit: string;
  readonly unitEn: string;
  readonly kind: IndicatorKind;
  readonly better: Direction;
  readonly decimals: number;
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
  readonly required: boolean;
  /** The whole that this indicator is a part of. */
  readonly partOf: IndicatorId | null;
  readonly definition: string;
  /** Whether it is shown among the report's key figures. */
  readonly headline: boolean;
  /** The indicator that holds the same figure for the whole country, or another one to be measured against. */
  readonly benchmark: IndicatorId | null;
  /** First and last year in which it is collected; `null` where the dictionary sets no limit. */
  readonly since: Period | null;
  readonly until: Period | null;
  /** What it was called before, oldest first. */
  readonly formerNames: readonly FormerName[];
  /** In which units its earlier values were published, oldest first. */
  readonly formerUnits: readonly FormerUnit[];
  /** Years from which its definition is another: values on either side cannot be compared. Ascending. */
  readonly breaks: readonly Period[];
  readonly english?: English<'definition'>;
  readonly place: Place;
}

/** A name borne up to and including a year. */
export interface FormerName {
  readonly until: Period;
  readonly name: string;
}

/** A unit used up to and including a year; a value in it times the factor is one in the present unit. */
export interface FormerUnit {
  readonly until: Period;
  readonly unit: string;
  readonly factor: Decimal;
}

/** What an indicator was to reach by a year. */
export interface Target {
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly value: Decimal;
  readonly decimals: number;
  readonly source: string;
  /** Place of the target cell. */
  readonly place: Place;
}

export interface Observation {
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly value: Decimal;
  /** As published: the decimals shown are part of the figure. */
  readonly decimals: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly source: string;
  readonly note: string;
  readonly english?: English<'note'>;
  /** Place of the value cell. */
  readonly place: Place;
}

export interface Comparison {
  readonly indicator: IndicatorId;
  readonly basePeriod: Period;
  /** Signed, as published. */
  readonly change: Decimal;
  readonly decimals: number;
  readonly changeUnit: ChangeUnit;
  readonly source: string;
  readonly note: string;
  readonly english?: English<'note'>;
  /** Place of the change cell. */
  readonly place: Place;
}

export interface Standing {
  readonly subject: IndicatorId | TopicId;
  readonly subjectType: 'indicator' | 'topic';
  /** 全国, 国内 …; may be empty. */
  readonly scope: string;
  readonly standing: StandingKind;
  readonly rank: number | null;
  readonly years: number | null;
  readonly source: string;
  /** What stands there when it is not the subject as a whole: 增幅, 综合能力, 率先开展. */
  readonly note: string;
  readonly english?: English<'scope' | 'note'>;
  readonly place: Place;
}

export interface Breakdown {
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly dimension: string;
  readonly category: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
  readonly status: Status;
  readonly source: string;
  readonly note: string;
  readonly english?: English<'category' | 'note'>;
  readonly place: Place;
}

export type ActivityKind =
  | 'organisation'
  | 'policy'
  | 'lead'
  | 'assessment'
  | 'campaign'
  | 'achievement'
  | 'cooperation'
  | 'problem'
  | 'advice';

export interface Activity {
  readonly topic: TopicId;
  readonly order: number;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly detail: string;
  readonly source: string;
  readonly english?: English<'title' | 'detail'>;
  readonly place: Place;
}

export interface Photograph {
  readonly file: string;
  /** ISO date. */
  readonly date: string;
  readonly people: string;
  readonly location: string;
  readonly occasion: string;
  readonly alternativeText: string;
  readonly credit: string;
  readonly english?: English<'people' | 'location' | 'occasion' | 'alternativeText'>;
  /** `null` when the picture file is missing: the report prints a captioned frame. */
  readonly bytes: Uint8Array | null;
  readonly place: Place;
}

export interface Draft {
  /** Indicators whose value for the year is still to come. */
  readonly pending: readonly IndicatorId[];
}

/** What tables and templates call things by: an edition has them, and is known by them before its values are sound. */
export interface EditionNames {
  readonly topics: readonly { readonly id: string }[];
  readonly indicators: readonly { readonly id: string }[];
}

export interface Edition {
  readonly year: Period;
  readonly region: Region;
  readonly package: PackageInformation;
  /** In printed order. */
  readonly topics: readonly Topic[];
  /** In dictionary order. */
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly comparisons: readonly Comparison[];
  readonly standings: readonly Standing[];
  readonly breakdowns: readonly Breakdown[];
  readonly targets: readonly Target[];
  readonly activities: readonly Activity[];
  readonly photographs: readonly Photograph[];
  /** `null` for a report; a draft may lack values. */
  readonly draft: Draft | null;
}
