// What is said of one indicator: its value, and then each clause for which the data gives cause, in a fixed order.
import {
  aimsOf,
  type Aim,
  distanceToBenchmark,
  extremeOf,
  heldYears,
  isBroken,
  milestoneOf,
  seriesOf,
  streakOf,
} from '../../derive/figures.js';
import type { Indicator, IndicatorKind } from '../../model/edition.js';
import type { Figure } from '../../model/figure.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { markedComparison } from './change.js';
import { changesOf, currentOf, nameOf, notableChanges } from './lookup.js';
import { fill, type Phrase } from './pattern.js';
import { standingPhrase, standingsFor } from './standing.js';
import { derivedMark, namedValue, numberOf, periodPhrase, valuePhrase, yearsPhrase } from './value.js';

export interface Statement {
  readonly indicator: Indicator;
  readonly figure: Figure;
  /** 甲为乙%, without its full stop. */
  readonly head: Phrase;
  /** Each without its comma; none if there is nothing to say but the value. */
  readonly clauses: readonly Phrase[];
}

/** `null` without a value of the report year. */
export function statementOf(run: Run, indicator: Indicator): Statement | null {
  const figure = currentOf(run.figures, indicator.id);
  if (figure === null) return null;
  const held = heldPhrase(run, indicator, figure);
  return {
    indicator,
    figure,
    head: held ?? headOf(run, indicator, figure),
    clauses: [
      // That it is held at its limit says that it is level with the year before.
      ...(held === null ? comparisons(run, indicator) : []),
      ...pastClauses(run, indicator, held !== null),
      ...aimClauses(run, indicator),
      ...benchmarkClauses(run, indicator),
      ...standingsFor(run, indicator.id)
        // A place that is the value has been said.
        .filter(
          ({ standing }) => standing !== 'rising' && !(standing === 'rank' && indicator.kind === 'rank'),
        )
        .map((standing) => standingPhrase(run, standing)),
    ],
  };
}

function headOf(run: Run, indicator: Indicator, figure: Figure): Phrase {
  return fill(run.wording.say(patternOfHead(indicator, figure)), {
    period: periodPhrase(run, figure.period),
    name: nameOf(run.figures, indicator.id, run.language),
    value: statedValue(run, figure),
    counted: countedPhrase(run, figure),
  });
}

/** There were 28 platforms; but of one thing: the number of platforms was 1. */
function patternOfHead({ kind }: Indicator, { value }: Figure): WordingKey {
  if (kind === 'cumulative') return 'statement.cumulative';
  return (kind === 'count' || kind === 'flow') && !value.eq('1') ? 'statement.counted' : 'statement.value';
}

/** Number and name of what is counted, with the status of the number if that is not final. */
export function countedPhrase(run: Run, figure: Figure): Phrase {
  const value = namedValue(run, figure);
  return figure.status === 'final' ? value : fill(run.wording.say(`value.${figure.status}`), { value });
}

/** The value with its status, if that is not final. */
export function statedValue(run: Run, figure: Figure): Phrase {
  const value = valuePhrase(run, figure);
  return figure.status === 'final' ? value : fill(run.wording.say(`value.${figure.status}`), { value });
}

/** 甲继续保持100%: a rate that can rise no further has not merely stayed level. */
function heldPhrase(run: Run, { id, kind, maximum }: Indicator, figure: Figure): Phrase | null {
  if (kind !== 'rate' || maximum?.eq(figure.value) !== true || figure.status !== 'final') return null;
  const years = heldYears(run.figures, figure.indicator ?? id);
  if (years === null) return null;
  return fill(run.wording.say(years.value.gt('2') ? 'statement.held-years' : 'statement.held'), {
    name: nameOf(run.figures, id, run.language),
    value: valuePhrase(run, figure),
    years: yearsPhrase(run, years),
  });
}

function comparisons(run: Run, indicator: Indicator): readonly Phrase[] {
  const { say } = run.wording;
  const { year } = run.figures.edition;
  const changes = notableChanges(run.figures, indicator.id);
  const said = changes.map((change) => markedComparison(run, change));
  const before = seriesOf(run.figures, indicator.id).findLast(({ period }) => period < year);
  if (changes.length === 0 && indicator.since === year) return [fill(say('clause.first-time'), {})];
  const broken = before === undefined ? null : breakBetween(indicator, before.period, year);
  if (changes.length === 0 && broken !== null)
    return [fill(say('clause.definition-changed'), { period: periodPhrase(run, broken) })];
  const turn = turnOf(indicator, changesOf(run.figures, indicator.id)[0]?.base ?? null, run);
  return turn === null ? said : [...said, fill(say(turn), {})];
}

function breakBetween(indicator: Indicator, from: number, to: number): number | null {
  return isBroken(indicator, from, to) ? (indicator.breaks.findLast((year) => year <= to) ?? null) : null;
}

/** A growth rate that changes its sign says more than a fall of its points. */
function turnOf({ id, kind }: Indicator, base: Figure | null, run: Run): WordingKey | null {
  const figure = currentOf(run.figures, id);
  if (kind !== 'growth' || base === null || figure === null) return null;
  if (base.value.gt('0') && figure.value.lt('0')) return 'clause.turned-down';
  return base.value.lt('0') && figure.value.gt('0') ? 'clause.turned-up' : null;
}

const streakVerbs: Readonly<Record<IndicatorKind, 'percentages' | 'counts' | 'ranks'>> = {
  rate: 'percentages',
  growth: 'percentages',
  share: 'percentages',
  score: 'percentages',
  count: 'counts',
  cumulative: 'counts',
  flow: 'counts',
  incidents: 'counts',
  rank: 'ranks',
};

/** A streak of one year is the comparison; a running total always rises. A streak is told before an extreme. */
function pastClauses(run: Run, indicator: Indicator, isHeld: boolean): readonly Phrase[] {
  const milestone = milestonePhrase(run, indicator);
  const streak = isHeld ? null : streakPhraseOf(run, indicator);
  const extreme = streak === null && milestone === null && !isHeld ? extremePhrase(run, indicator) : null;
  return [streak, milestone, extreme].filter((phrase) => phrase !== null);
}

function streakPhraseOf(run: Run, { id, kind }: Indicator): Phrase | null {
  const published = standingsFor(run, id, 'rising')[0];
  if (published !== undefined) return standingPhrase(run, published);
  const streak = streakOf(run.figures, id)?.computed ?? null;
  if (streak === null || kind === 'cumulative' || streak.years.value.lt('2')) return null;
  const verbs = streakVerbs[kind];
  // A smaller rank is the higher place.
  const isUp = verbs === 'ranks' ? streak.direction === 'fall' : streak.direction === 'rise';
  return fill(run.wording.say(`clause.streak-${verbs}.${isUp ? 'rise' : 'fall'}`), {
    years: yearsPhrase(run, streak.years),
  });
}

function milestonePhrase(run: Run, { id, unit }: Indicator): Phrase | null {
  const milestone = milestoneOf(run.figures, id);
  if (milestone === null) return null;
  const isPercentage = unit === '%' || unit === '‰';
  const key = milestone.isAllTime
    ? 'clause.milestone-ever'
    : isPercentage
      ? 'clause.milestone-percentage'
      : 'clause.milestone';
  return fill(run.wording.say(key), {
    period: periodPhrase(run, milestone.since),
    mark: [numberOf(run, milestone.mark)],
  });
}

function extremePhrase(run: Run, { id, kind }: Indicator): Phrase | null {
  const extreme = kind === 'cumulative' || kind === 'rank' ? null : extremeOf(run.figures, id);
  return (
    extreme && fill(run.wording.say(`clause.${extreme.kind}`), { period: periodPhrase(run, extreme.since) })
  );
}

/** The target of this year, or else the next one. */
function aimClauses(run: Run, { id }: Indicator): readonly Phrase[] {
  const [aim] = aimsOf(run.figures, id);
  const key = aim === undefined ? null : patternOfAim(run, aim);
  if (aim === undefined || key === null) return [];
  return [
    fill(run.wording.say(key), {
      period: periodPhrase(run, aim.target.period),
      target: [numberOf(run, aim.target)],
      gap: aim.gap === null ? [] : [numberOf(run, aim.gap), ...derivedMark(run, aim.gap)],
    }),
  ];
}

function patternOfAim(run: Run, { target, isReached, gap }: Aim): WordingKey | null {
  const isDue = target.period === run.figures.edition.year;
  if (isReached === true) return isDue ? 'clause.target-reached' : 'clause.target-ahead';
  if (isReached === null || gap === null) return null;
  return isDue ? 'clause.target-missed' : 'clause.target-to-come';
}

function benchmarkClauses(run: Run, { id }: Indicator): readonly Phrase[] {
  const distance = distanceToBenchmark(run.figures, id);
  if (distance === null) return [];
  const { benchmark, direction, gap } = distance;
  return [
    fill(run.wording.say(`clause.benchmark-${direction}`), {
      benchmark: nameOf(run.figures, benchmark.indicator ?? '', run.language),
      value: [numberOf(run, benchmark)],
      gap: [numberOf(run, gap), ...derivedMark(run, gap)],
    }),
  ];
}
