// A change in words: 提高若干个百分点, 比上年增长甲%, 与上年持平.
import type { Inline, Tone } from '../../model/block.js';
import type { Indicator, IndicatorKind } from '../../model/edition.js';
import type { Change, ChangeDirection, Figure } from '../../model/figure.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { footnote } from './footnote.js';
import { isNearlyLevel } from '../../derive/figures.js';
import { indicatorOf } from './lookup.js';
import { clauseJoint, fill, joinPhrases, type Phrase } from './pattern.js';
import { textOf } from './translation.js';
import { amountOf, derivedMark, numberOf, periodPhrase } from './value.js';

type Verbs = 'change-of-percentages' | 'change-of-counts' | 'change-of-ranks';

const verbs: Readonly<Record<IndicatorKind, Verbs>> = {
  rate: 'change-of-percentages',
  growth: 'change-of-percentages',
  share: 'change-of-percentages',
  score: 'change-of-percentages',
  count: 'change-of-counts',
  cumulative: 'change-of-counts',
  flow: 'change-of-counts',
  incidents: 'change-of-counts',
  rank: 'change-of-ranks',
};

/** 提高若干个百分点; nothing for a level change, which is said by the comparison alone. */
export function changePhrase(run: Run, change: Change): Phrase {
  const indicator = indicatorOf(run.figures, change.indicator);
  if (indicator === null || change.direction === 'level') return [];
  return fill(run.wording.say(verbOf(indicator, change)), { amount: [amountOf(run, change.amount)] });
}

/** Where a base's remark from the data stands: in the sentence, or in a footnote to the base's year. */
export type RemarkPlace = 'sentence' | 'footnote';

/** Where a base's remark stands, and whether a sign before the comparison says its direction. */
interface ComparisonForm {
  readonly place?: RemarkPlace;
  /** Says the direction in place of the verb: ▲. */
  readonly sign?: Inline;
}

/** 比某年提高若干个百分点; the base's remark from the data is worked in: 比某年首次调查时提高…. */
function comparisonPhrase(run: Run, change: Change, { place = 'sentence', sign }: ComparisonForm): Phrase {
  const isNoted = change.note !== '' && place === 'sentence';
  const base = basePhrase(run, change);
  const pattern = run.wording.say(patternOf(run, change, isNoted, sign !== undefined));
  return fill(pattern, {
    base: change.note === '' || isNoted ? base : [...base, baseRemark(run, change)],
    note: textOf(run, change, 'note'),
    value: change.base === null ? [] : [numberOf(run, change.base)],
    change: changePhrase(run, change),
    amount: [amountOf(run, change.amount)],
    sign: sign === undefined ? [] : [sign],
  });
}

/** 某年首次开展调查。 */
function baseRemark(run: Run, change: Change): Inline {
  const slots = { base: periodPhrase(run, change.basePeriod), note: textOf(run, change, 'note') };
  return footnote(fill(run.wording.say('comparison.base-remark'), slots));
}

/** 上年 for the year before, unless the data remarks on the base: then it is named. */
export function basePhrase(run: Run, { period, basePeriod, note }: Change): Phrase {
  if (basePeriod !== period - 1 || note !== '') return periodPhrase(run, basePeriod);
  return fill(run.wording.say('date.previous-year'), { year: String(basePeriod) });
}

function patternOf(run: Run, change: Change, isNoted: boolean, isSigned: boolean): WordingKey {
  const { amount, base, direction } = change;
  const moved = isSigned ? 'comparison.signed' : 'comparison.changed';
  if (isNoted) return direction === 'level' ? 'comparison.level-noted' : `${moved}-noted`;
  if (direction !== 'level') {
    if (isToZero(amount, base)) return 'clause.to-zero';
    return isFromZero(amount, base) ? 'clause.from-zero' : moved;
  }
  if (indicatorOf(run.figures, change.indicator)?.kind === 'rank') return 'clause.rank-held';
  return isNearlyLevel(change) ? 'clause.nearly-level' : 'comparison.level';
}

/** A fall by all there was is told by what there was. */
function isToZero({ unit, value }: Figure, base: Figure | null): boolean {
  return base !== null && unit === '%' && value.eq('-100');
}

/** There is no per cent of nothing: the amount is told, and that there was nothing before. */
function isFromZero(amount: Figure, base: Figure | null): boolean {
  return base?.value.eq('0') === true && amount.unit !== '%' && amount.value.gt('0');
}

/** As {@link comparisonPhrase}, with the mark of a difference that was computed here. */
export function markedComparison(run: Run, change: Change, form: ComparisonForm = {}): Phrase {
  // That two published values are alike needs no computing.
  const isPlain = change.direction === 'level' || isToZero(change.amount, change.base);
  const mark = isPlain ? [] : derivedMark(run, change.amount);
  return [...comparisonPhrase(run, change, form), ...mark];
}

/** ，比某年提高…，比另一年提高…: a clause with its comma; nothing without a change. */
export function comparisonClause(run: Run, changes: readonly Change[], form: ComparisonForm = {}): Phrase {
  if (changes.length === 0) return [];
  const comparisons = changes.map((change) => markedComparison(run, change, form));
  const comparison = joinPhrases(comparisons, run.wording, clauseJoint(run));
  return fill(run.wording.say('comparison.clause'), { comparison });
}

/**
 * 比某年 ▲ 若干, for a card: the sign says the direction to the eye, the verb it stands for to the ear. Where
 * nothing moved, or the words say what there was before, there is no sign.
 */
export function signedComparison(run: Run, change: Change): Phrase {
  const indicator = indicatorOf(run.figures, change.indicator);
  if (indicator === null || change.direction === 'level') return markedComparison(run, change);
  const direction = indicator.kind === 'rank' ? opposite[change.direction] : change.direction;
  const sign: Inline = {
    type: 'symbol',
    text: run.wording.say(`mark.${direction}`),
    spoken: spokenSign(run, indicator, change),
    tone: toneOf(indicator, change.direction),
  };
  return markedComparison(run, change, { sign });
}

/** 提高, 减少: the verb of the change without its amount. */
function spokenSign({ wording, language }: Run, indicator: Indicator, change: Change): string {
  const verb = wording.say(verbOf(indicator, change)).replace('{amount}', '').trim();
  // The gap behind the sign is not read.
  return language === 'en' ? `${verb} ` : verb;
}

/** Whether a change is for the better, by the indicator's direction in the dictionary. */
export function toneOf(indicator: Indicator | null, direction: ChangeDirection): Tone {
  if (indicator === null || indicator.better === 'neither' || direction === 'level') return 'neutral';
  return (indicator.better === 'higher') === (direction === 'rise') ? 'good' : 'bad';
}

/** A smaller rank is a higher place: 第4位 to 第2位 is 上升. */
const opposite = { rise: 'fall', fall: 'rise' } as const;

function verbOf(indicator: Indicator, change: Change): WordingKey {
  const direction = change.direction === 'rise' ? 'rise' : 'fall';
  const group = verbs[indicator.kind];
  if (group === 'change-of-ranks') return `${group}.${direction === 'rise' ? 'fall' : 'rise'}`;
  if (group === 'change-of-counts' && change.amount.unit === '%') {
    return `change-of-counts-in-percent.${direction}`;
  }
  return `${group}.${direction}`;
}
