// {{breakdowns topic}} → 29个行业中18个上升，增长面62.1%（推算）: what the breakdowns of a topic say as a whole.
import { breakdownsOf, dimensionName, summaryOf } from '../../derive/figures.js';
import type { Breakdown, Figure } from '../../model/figure.js';
import { indicatorOf, nameOf } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { breakdownTarget } from '../phrases/reference.js';
import { textOf } from '../phrases/translation.js';
import { countedKinds, numberOf, valuePhrase } from '../phrases/value.js';
import { printOrMiss, type Run } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const breakdowns: HelperDefinition = {
  name: 'breakdowns',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const sentences = breakdownsOf(run.figures)
      .filter(({ indicator }) => indicatorOf(run.figures, indicator)?.topic === topic)
      .flatMap((breakdown) => sentenceOf(run, breakdown) ?? []);
    const words = joinPhrases(
      sentences.map((sentence) => sentence),
      run.wording,
      run.wording.say('join.full-stop'),
    );
    return printOrMiss(run, words);
  },
};

/** How many rose, what all have reached, who leads and who trails. `null` for a breakdown of one category. */
function sentenceOf(run: Run, breakdown: Breakdown): readonly [Phrase] | null {
  const summary = summaryOf(run.figures, breakdown);
  if (summary === null || breakdown.entries.length < 2) return null;
  const { count, risen, fallen, risenShare, floor, isFloorNew } = summary;
  // Of running totals and amounts it is no news that many grew.
  const kind = indicatorOf(run.figures, breakdown.indicator)?.kind;
  const isRising = kind === 'rate' || kind === 'share' || kind === 'score' || kind === 'growth';
  const slots = {
    dimension: dimensionName(run.figures.edition.region, breakdown.dimension, run.language),
    name: nameOf(run.figures, breakdown.indicator, run.language),
    count: [numberOf(run, count)],
  };
  const spread = spreadPhrase(run, breakdown, slots);
  const isTold = isRising && risen && fallen && risenShare;
  const moves = isTold
    ? movesPhrase(run, { ...slots, isFurther: spread !== null }, { count, risen, fallen, risenShare })
    : null;
  const isFurther = spread !== null || moves !== null;
  const clauses = [
    spread,
    moves,
    floor &&
      fill(run.wording.say(furtherKey(isFloorNew ? 'breakdown.floor-new' : 'breakdown.floor', isFurther)), {
        ...slots,
        mark: [numberOf(run, floor)],
      }),
    fill(run.wording.say('breakdown.reference'), {
      ...slots,
      table: [{ type: 'reference', target: breakdownTarget(breakdown), show: 'number' }],
    }),
  ].filter((phrase) => phrase !== null);
  return clauses.length === 0 ? null : [joinPhrases(clauses, run.wording, run.wording.say('join.semicolon'))];
}

type Slots = Readonly<Record<'dimension' | 'name', string>> & { readonly count: Phrase };

type FurtherClause = 'risen' | 'all-risen' | 'none-risen' | 'none-moved' | 'floor' | 'floor-new';

/** A clause behind another need not say again whose values it is about. */
function furtherKey<Key extends `breakdown.${FurtherClause}`>(
  key: Key,
  isFurther: boolean,
): Key | `${Key}-also` {
  return isFurther ? `${key}-also` : key;
}

function movesPhrase(
  run: Run,
  { isFurther, ...slots }: Slots & { readonly isFurther: boolean },
  { count, risen, fallen, risenShare }: Readonly<Record<'count' | 'risen' | 'fallen' | 'risenShare', Figure>>,
): Phrase {
  const key = risen.value.eq(count.value)
    ? 'breakdown.all-risen'
    : !risen.value.eq('0')
      ? 'breakdown.risen'
      : fallen.value.eq('0')
        ? 'breakdown.none-moved'
        : 'breakdown.none-risen';
  return fill(run.wording.say(furtherKey(key, isFurther)), {
    ...slots,
    risen: [numberOf(run, risen)],
    fallen: [numberOf(run, fallen)],
    share: valuePhrase(run, risenShare),
  });
}

/** Who leads and who trails; nothing if several share a place, or all are alike. */
function spreadPhrase(run: Run, { indicator, entries }: Breakdown, slots: Slots): Phrase | null {
  const [first, second] = entries;
  const [last, beforeLast] = [entries.at(-1), entries.at(-2)];
  if (first === undefined || last === undefined || second === undefined || beforeLast === undefined)
    return null;
  if (first.figure.value.eq(second.figure.value) || last.figure.value.eq(beforeLast.figure.value))
    return null;
  const kind = indicatorOf(run.figures, indicator)?.kind;
  const isCount = kind !== undefined && countedKinds.has(kind);
  return fill(run.wording.say(isCount ? 'breakdown.spread-of-counts' : 'breakdown.spread'), {
    ...slots,
    highest: text(textOf(run, first, 'category')),
    high: valuePhrase(run, first.figure),
    lowest: text(textOf(run, last, 'category')),
    low: valuePhrase(run, last.figure),
  });
}
