// The validate stage: every fault of an edition's sources at once, and the edition if there is none.
import type { Edition, EditionNames, Indicator, Period, Topic } from '../model/edition.js';
import type { Checked, Finding, TextEdit } from '../model/finding.js';
import { makeFindingList } from '../model/finding-list.js';
import type { TopicProgress } from '../model/progress.js';
import type { EditionSources, TableName } from '../model/sources.js';
import { invalidYear, yearOf } from './cell/year-invalid.js';
import type { CheckDeclaration, Report } from './check.js';
import { listenForNames, namesOf } from './key/names.js';
import { missingIndicator } from './key/key-missing-indicator.js';
import { declaredMarks } from './number/declared-marks.js';
import { numberChecks } from './number/read-number.js';
import { readingOrder } from './order.js';
import { progressOf } from './progress.js';
import { relationChecks, reportChecks, suspicionChecks, valueChecks } from './registry.js';
import type { Relations } from './relation/check.js';
import { relationFindings, relationsOf } from './relation/run-relations.js';
import { readDocument, readPackage, readRegion } from './shape/documents.js';
import { readActivities, readPhotographs } from './tables/activities.js';
import type { ReadingContext } from './tables/cell-reader.js';
import { readComparisons } from './tables/comparisons.js';
import { readDictionary } from './tables/dictionary.js';
import { soundOf } from './tables/known-names.js';
import { missingIndicators } from './tables/missing-indicators.js';
import { readBreakdowns } from './tables/observations.js';
import { readStandings } from './tables/standings.js';
import { readTargets } from './tables/targets.js';
import { readTopics } from './tables/topics.js';
import type { ValuesContext } from './tables/value-row.js';
import { readValues } from './tables/values.js';
import { makeCheckText, makeCleanText, textChecks } from './text/check-text.js';

export interface ValidationOptions {
  /** Whether the report's fonts have a glyph for a code point; without it glyphs are not checked. */
  readonly mayPrint?: (codePoint: number) => boolean;
  /** Codes of checks to switch off: for tests that prove that a check is what finds a fault. */
  readonly without?: ReadonlySet<string>;
  /** Earlier editions of the same region: what they published is held against what this one says. */
  readonly earlier?: readonly Edition[];
  /** Takes every mechanical mending, also of findings that are too many to be listed. */
  readonly onFix?: (fix: TextEdit) => void;
  /** Whether values of the report year may still be to come: then they are warnings, not errors. */
  readonly isDraft?: boolean;
  /** Findings of each severity that are listed; as many as anyone is shown, unless told. */
  readonly mostListed?: number;
}

export interface ValidatedEdition extends Checked<Edition> {
  /** `null` where topics, dictionary or values could not be read. */
  readonly progress: readonly TopicProgress[] | null;
  /** What templates may name, also of an edition with errors; `null` where topics or dictionary have any. */
  readonly names: EditionNames | null;
  /** Whether every file that is there was read, and its rows looked at. */
  readonly isReadWhole: boolean;
}

/**
 * Checks everything that was read, in the order headers → cells → keys → dictionary → relations, and makes the
 * edition. What is faulty at one stage is left out of the later ones, so that one fault gives one finding.
 * @returns the edition unless a finding is an error; the sources' own findings are among the findings, in
 * reading order.
 */
export function validateEdition(sources: EditionSources, options: ValidationOptions = {}): ValidatedEdition {
  const findings = makeFindingList(readingOrder(sources.files), options.mostListed);
  const heard = listenForNames(sources);
  let isReadWhole = !sources.findings.some((finding) => leavesUnread(finding, sources));
  const add: Report = (finding) => {
    if (isOfHeader(finding)) isReadWhole = false;
    heard.hear(finding, findings.add(finding));
  };
  sources.findings.forEach(add);
  const without = options.without ?? new Set<string>();
  const reportingTo = makeReporting(without, options.mayPrint ?? anyCharacter);
  const isSaidOfQuotes = makeSaidOfQuotes(sources);
  const context: SourcesContext = {
    ...reportingTo((finding) => {
      if (isSaidOfQuotes(finding)) return;
      if (finding.fix !== undefined) options.onFix?.(finding.fix);
      add(finding);
    }),
    isClean: makeCleanText(active(textChecks, without), options.mayPrint ?? anyCharacter),
    reportingTo,
    // Mendings are taken of all findings.
    counter: options.onFix === undefined ? findings : null,
  };
  const { report } = context;
  const { edition, relations, progress, names } = readEdition(sources, context, without, options);
  const isFaulty = findings.hasError();
  if (relations !== null && !isFaulty) {
    const reported = active(reportChecks, without).flatMap((check) => check.check(relations));
    for (const { finding } of reported) report(finding);
  }
  return {
    value: isFaulty ? null : edition,
    progress,
    names: names === null ? null : heard.namesOf(names),
    isReadWhole,
    findings: findings.all(),
  };
}

/** Whether a fault of reading is why there is nothing of its file. */
function leavesUnread(
  { severity, place }: Finding,
  { tables, region, package: information }: EditionSources,
) {
  if (severity !== 'error' || place === null) return false;
  const [, name = '', kind] = /([^/]+)\.(csv|json)$/.exec(place.file) ?? [];
  if (kind === 'csv') return !tables.has(name as TableName);
  return kind === 'json' && (name === 'region' ? region : information) === null;
}

/** Of a cell with a stray quote nothing else is said that comes of that quote. */
function makeSaidOfQuotes({ tables }: EditionSources): (finding: Finding) => boolean {
  const strayQuotes = new Map(
    [...tables.values()].flatMap(({ file, strayQuotes: lines }) =>
      lines === undefined ? [] : [[file, lines] as const],
    ),
  );
  return ({ found, place }) =>
    strayQuotes.size > 0 &&
    place !== null &&
    found?.includes('"') === true &&
    strayQuotes.get(place.file)?.[place.line] === 1;
}

/** Without a sound header no row of a table can be looked at. */
function isOfHeader({ severity, code }: Finding): boolean {
  return severity === 'error' && code.startsWith('hdr-');
}

type SourcesContext = ReadingContext & Pick<ValuesContext, 'isClean' | 'reportingTo' | 'counter'>;

const anyCharacter = () => true;

/** Makes what readers need, but for whom they report to; what is switched off is not reported. */
function makeReporting(
  without: ReadonlySet<string>,
  mayPrint: (codePoint: number) => boolean,
): ValuesContext['reportingTo'] {
  const checksOfText = active(textChecks, without);
  return (take) => {
    const report: Report = (finding) => {
      if (!without.has(finding.code)) take(finding);
    };
    return {
      report,
      checkText: makeCheckText(checksOfText, mayPrint, report),
      numberChecks: active(numberChecks, without),
    };
  };
}

function active<Check extends CheckDeclaration>(
  checks: readonly Check[],
  without: ReadonlySet<string>,
): readonly Check[] {
  return checks.filter(({ code }) => !without.has(code));
}

interface ReadEdition {
  readonly edition: Edition | null;
  readonly relations: Relations | null;
  readonly progress: readonly TopicProgress[] | null;
  readonly names: EditionNames | null;
}

function readEdition(
  sources: EditionSources,
  context: SourcesContext,
  without: ReadonlySet<string>,
  { earlier = [], isDraft = false }: ValidationOptions,
): ReadEdition {
  const year = readYear(sources, context.report);
  const region = readDocument(sources.region, readRegion, context);
  const information = readDocument(sources.package, readPackage, context);
  const topics = readTopics(sources, context);
  const indicators = readDictionary(sources, topics, context);
  const marksOf = (table: string) => declaredMarks(sources.package, table);
  const checksOfValues = active(valueChecks, without);
  const rowContext = { ...context, indicators, year, isDraft, marksOf, valueChecks: checksOfValues };
  const values = readValues(sources, rowContext);
  const comparisons = readComparisons(sources, rowContext);
  const standings = readStandings(sources, indicators, topics, context);
  const breakdowns = readBreakdowns(sources, rowContext);
  const targets = readTargets(sources, rowContext);
  const activities = readActivities(sources, topics, context);
  const photographs = readPhotographs(sources, context);
  const names = namesOf(topics, indicators);
  if (year === null) return { edition: null, relations: null, progress: null, names };
  const missing = missingIndicators(sources, indicators, values, year);
  for (const indicator of missing) context.report(missingIndicator(indicator, year, isDraft));
  const sound = { indicators: soundOf<Indicator>(indicators), comparisons, standings, breakdowns };
  const relations = relationsOf({ year, region, ...sound, values: values.rows, earlier });
  relationFindings(relations, active(relationChecks, without), active(suspicionChecks, without)).forEach(
    context.report,
  );
  if (!topics.usable || !indicators.usable || !values.usable)
    return { edition: null, relations, progress: null, names };
  const pending = new Set([...values.pending, ...missing.map(({ id }) => id)]);
  const progress = progressOf(
    soundOf<Topic>(topics),
    sound.indicators,
    new Set([...values.attempted, ...pending]),
    new Set(sound.indicators.flatMap(({ id }) => (values.rows.at(id, year) === undefined ? [] : [id]))),
    pending,
  );
  if (region === null || information === null) return { edition: null, relations, progress, names };
  // Of a million rows hardly any are looked at when they are only checked.
  let observations: Edition['observations'] | null = null;
  const edition: Edition = {
    year,
    region,
    package: information,
    topics: soundOf<Topic>(topics),
    indicators: sound.indicators,
    get observations() {
      observations ??= values.rows.all().map(({ observation }) => observation);
      return observations;
    },
    comparisons: comparisons.map(({ comparison }) => comparison),
    standings: standings.map(({ standing }) => standing),
    breakdowns: breakdowns.map(({ breakdown }) => breakdown),
    targets,
    activities,
    photographs,
    draft: isDraft ? { pending: [...pending] } : null,
  };
  return { edition, relations, progress, names };
}

function readYear(sources: EditionSources, report: Report): Period | null {
  const year = yearOf(sources.year);
  if (year === null) {
    report(invalidYear({ place: null, found: sources.year }, sources.year, 'edition', null));
  }
  return year;
}
