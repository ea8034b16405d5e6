// A change in words: 提高若干个百分点, 比上年增长甲%, 与上年持平.
import type { Inline, Tone } from '../../model/block.js';
import type { Indicator, IndicatorKind } from '../../model/edition.js';
import type { Change, ChangeDirection, Figure } from '../../model/figure.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { footnote } from './footnote.js';
import { indicatorOf } from './lookup.js';
import { fill, type Phrase, text } from './pattern.js';
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

/** 比某年提高若干个百分点; the base's remark from the data is worked in: 比某年首次调查时提高…. */
function comparisonPhrase(run: Run, change: Change, place: RemarkPlace): Phrase {
  const isNoted = change.note !== '' && place === 'sentence';
  const base = basePhrase(run, change);
  return fill(run.wording.say(patternOf(run, change, isNoted)), {
    base: change.note === '' || isNoted ? base : [...base, baseRemark(run, change)],
    note: change.note,
    value: change.base === null ? [] : [numberOf(run, change.base)],
    change: changePhrase(run, change),
  });
}

/** 某年首次开展调查。 */
function baseRemark(run: Run, { basePeriod, note }: Change): Inline {
  const slots = { base: periodPhrase(run, basePeriod), note };
  return footnote(fill(run.wording.say('comparison.base-remark'), slots));
}

/** 上年 for the year before, unless the data remarks on the base: then it is named. */
export function basePhrase(run: Run, { period, basePeriod, note }: Change): Phrase {
  if (basePeriod !== period - 1 || note !== '') return periodPhrase(run, basePeriod);
  return fill(run.wording.say('date.previous-year'), { year: String(basePeriod) });
}

function patternOf(run: Run, change: Change, isNoted: boolean): WordingKey {
  const { amount, base, direction } = change;
  if (isNoted) return direction === 'level' ? 'comparison.level-noted' : 'comparison.changed-noted';
  if (direction !== 'level') return isFromZero(amount, base) ? 'clause.from-zero' : 'comparison.changed';
  if (indicatorOf(run.figures, change.indicator)?.kind === 'rank') return 'clause.rank-held';
  const { origin } = amount;
  return origin.kind === 'derived' && origin.exact !== '0' ? 'clause.nearly-level' : 'comparison.level';
}

/** There is no per cent of nothing: the amount is told, and that there was nothing before. */
function isFromZero(amount: Figure, base: Figure | null): boolean {
  return base?.value.eq('0') === true && amount.unit !== '%' && amount.value.gt('0');
}

/** As {@link comparisonPhrase}, with the mark of a difference that was computed here. */
export function markedComparison(run: Run, change: Change, place: RemarkPlace = 'sentence'): Phrase {
  // That two published values are alike needs no computing.
  const mark = change.direction === 'level' ? [] : derivedMark(run, change.amount);
  return [...comparisonPhrase(run, change, place), ...mark];
}

/** ▲ 比某年提高…, for a card: the sign says the direction to the eye, its spoken word to the ear. */
export function signedComparison(run: Run, change: Change): Phrase {
  const indicator = indicatorOf(run.figures, change.indicator);
  const direction = indicator?.kind === 'rank' ? opposite[change.direction] : change.direction;
  const sign: Inline = {
    type: 'symbol',
    text: run.wording.say(`mark.${direction}`),
    spoken: run.wording.say(`mark.spoken-${direction}`),
    tone: toneOf(indicator, change.direction),
  };
  return [sign, ...text(' '), ...markedComparison(run, change)];
}

/** Whether a change is for the better, by the indicator's direction in the dictionary. */
export function toneOf(indicator: Indicator | null, direction: ChangeDirection): Tone {
  if (indicator === null || indicator.better === 'neither' || direction === 'level') return 'neutral';
  return (indicator.better === 'higher') === (direction === 'rise') ? 'good' : 'bad';
}

/** A smaller rank is a higher place: 第4位 to 第2位 is 上升. */
const opposite: Readonly<Record<ChangeDirection, ChangeDirection>> = {
  rise: 'fall',
  fall: 'rise',
  level: 'level',
};

function verbOf(indicator: Indicator, change: Change): WordingKey {
  const direction = change.direction === 'rise' ? 'rise' : 'fall';
  const group = verbs[indicator.kind];
  if (group === 'change-of-ranks') return `${group}.${direction === 'rise' ? 'fall' : 'rise'}`;
  if (group === 'change-of-counts' && change.amount.unit === '%') {
    return `change-of-counts-in-percent.${direction}`;
  }
  return `${group}.${direction}`;
}
