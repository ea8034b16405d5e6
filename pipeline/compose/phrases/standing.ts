// A published standing in words: 居全国第3位, 连续若干年位居全国前列, 增幅位居全国前列.
import type { NumberInline } from '../../model/block.js';
import { decimal } from '../../model/decimal.js';
import type { Standing } from '../../model/edition.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { changesOf, nameOf } from './lookup.js';
import { fill, type Phrase } from './pattern.js';
import { textOf } from './translation.js';

/** The standings of an indicator or a topic, in the order of the data, of one kind if asked for. */
export function standingsFor(run: Run, subject: string, kind?: string): readonly Standing[] {
  return run.figures.edition.standings.filter(
    (standing) =>
      standing.subject === subject &&
      (kind === undefined || standing.standing === kind) &&
      !isContradicted(run, standing),
  );
}

/** The standing with what stands there, when that is not the subject as a whole: 综合能力保持…. */
export function standingPhrase(run: Run, standing: Standing): Phrase {
  const phrase = fill(run.wording.say(patternOf(standing)), {
    scope: textOf(run, standing, 'scope'),
    note: textOf(run, standing, 'note'),
    rank: standing.rank === null ? [] : [standingNumber(run, standing, 'rank', standing.rank)],
    years: standing.years === null ? [] : [standingNumber(run, standing, 'years', standing.years)],
  });
  return isNoted(standing)
    ? fill(run.wording.say('standing.noted'), { note: textOf(run, standing, 'note'), standing: phrase })
    : phrase;
}

/** Whether the standing is that of something which its note names: 综合能力. */
function isNoted({ note, standing }: Standing): boolean {
  return note !== '' && standing !== 'first';
}

/** ，位居全国前列: a clause with its comma. */
export function standingClausePhrase(run: Run, standing: Standing): Phrase {
  const key = isNoted(standing) ? 'standing.clause-noted' : 'standing.clause';
  return fill(run.wording.say(key), { standing: standingPhrase(run, standing) });
}

/** 连续若干年, from a standing that counts years; `null` if none does. */
export function streakPhrase(run: Run, subject: string): Phrase | null {
  const standing = standingsFor(run, subject).find(({ years }) => years !== null);
  if (standing === undefined || standing.years === null) return null;
  return fill(run.wording.say('standing.streak'), {
    years: [standingNumber(run, standing, 'years', standing.years)],
  });
}

function patternOf({ standing, years, scope }: Standing): WordingKey {
  if (standing === 'leading' && years !== null) return 'standing.leading-years';
  if (standing === 'first' && scope === '') return 'standing.first-anywhere';
  return `standing.${standing}`;
}

/**
 * A published rise cannot stand beside a figure that fell: if the newest known change is a fall, the
 * claim is left out rather than contradicted in the same sentence.
 */
function isContradicted(run: Run, standing: Standing): boolean {
  return (
    standing.standing === 'rising' &&
    changesOf(run.figures, standing.subject).some(({ direction }) => direction === 'fall')
  );
}

function standingNumber(run: Run, standing: Standing, what: 'rank' | 'years', count: number): NumberInline {
  const isRank = what === 'rank';
  const unit = isRank ? rankUnit(run, count) : run.wording.say('years.unit');
  return {
    type: 'number',
    before: isRank ? run.wording.say('rank.before') : '',
    digits: String(count),
    unit,
    after: '',
    figure: {
      id: `${standing.subject}:${standing.standing}@${run.figures.edition.year}`,
      indicator: null,
      name: nameOf(run.figures, standing.subject, run.language) + standing.scope + standing.note,
      period: run.figures.edition.year,
      value: decimal(String(count)),
      decimals: 0,
      unit,
      qualifier: '',
      status: 'final',
      note: standing.note,
      origin: { kind: 'published', place: standing.place, source: standing.source },
    },
  };
}

/** 位; in English the ending of an ordinal number: 2nd, 11th. */
export function rankUnit({ language, wording }: Run, rank: number): string {
  if (language !== 'en') return wording.say('rank.unit');
  const last = rank % 100 > 10 && rank % 100 < 14 ? 0 : rank % 10;
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
}
