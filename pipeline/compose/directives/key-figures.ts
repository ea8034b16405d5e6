// ::keyfigures{indicators="a b c"}: cards with a number each, its change or its standing.
import type { KeyFigureCard } from '../../model/block.js';
import { signedComparison } from '../phrases/change.js';
import { changesOf, currentOf, nameOf } from '../phrases/lookup.js';
import { type Phrase, text } from '../phrases/pattern.js';
import { standingPhrase, standingsFor } from '../phrases/standing.js';
import { numberOf } from '../phrases/value.js';
import type { Run } from '../run.js';
import { type LeafDirective, namesIn } from './definition.js';

export const keyFigures: LeafDirective = {
  form: 'leaf',
  name: 'keyfigures',
  attributes: { indicators: { kind: 'indicator', repeats: true } },
  make: (run, { attributes }) => {
    const cards = namesIn(attributes.indicators).flatMap((id) => cardOf(run, id) ?? []);
    return cards.length === 0 ? [] : [{ type: 'key-figures', cards }];
  },
};

function cardOf(run: Run, id: string): KeyFigureCard | null {
  const figure = currentOf(run.figures, id);
  if (figure === null) return null;
  return {
    label: text(nameOf(run.figures, id, run.language)),
    number: numberOf(run, figure),
    change: secondLine(run, id),
  };
}

/** The nearest change, or else where the indicator stands; a card has room for one of them. */
function secondLine(run: Run, id: string): Phrase {
  const [change] = changesOf(run.figures, id);
  if (change !== undefined) return signedComparison(run, change);
  const [standing] = standingsFor(run, id, 'rank');
  return standing === undefined ? [] : standingPhrase(run, standing);
}
