// Whether a change is for the better: the dictionary says which way is good, the number says which way it went.
import type { Direction, Indicator } from '../model/edition.js';
import type { Change, ChangeDirection } from '../model/figure.js';

export type Judgement = 'better' | 'worse' | 'neither';

const judgements: Readonly<Record<Direction, Readonly<Record<ChangeDirection, Judgement>>>> = {
  higher: { rise: 'better', level: 'neither', fall: 'worse' },
  lower: { rise: 'worse', level: 'neither', fall: 'better' },
  neither: { rise: 'neither', level: 'neither', fall: 'neither' },
};

/** A rank that falls from 4 to 2 is better, by its `lower` in the dictionary. */
export function judgement(
  { direction }: Pick<Change, 'direction'>,
  { better }: Pick<Indicator, 'better'>,
): Judgement {
  return judgements[better][direction];
}

/** Whether a change is level only as far as it can be told: it rounds to zero, or digits are lost. */
export function isNearlyLevel({ direction, amount: { origin } }: Change): boolean {
  if (direction !== 'level' || origin.kind === 'published') return false;
  return origin.exact !== '0' || origin.operands.some(({ hasLostDigits }) => hasLostDigits === true);
}
