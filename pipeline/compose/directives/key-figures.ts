// ::keyfigures: cards with a number each, its change or its standing; of the indicators named, or of the main ones.
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
    const named = namesIn(attributes.indicators);
    const ids = named.length > 0 ? named : mainIndicators(run);
    const cards = ids.flatMap((id) => cardOf(run, id) ?? []);
    return cards.length < fewestCards ? [] : [{ type: 'key-figures', cards }];
  },
};

/** Fewer cards are no overview. */
const fewestCards = 4;
/** As many cards as one page shows at a glance. */
const mostCards = 12;

/**
 * Those that the dictionary calls key figures; where it calls none so, of each topic in turn its next
 * indicator, those with a change to tell first. In dictionary order.
 */
function mainIndicators({ figures }: Run): readonly string[] {
  const reported = figures.edition.indicators.filter(
    ({ id, kind }) => kind !== 'incidents' && currentOf(figures, id) !== null,
  );
  const declared = reported.filter(({ headline }) => headline);
  if (declared.length > 0) return declared.map(({ id }) => id);
  const topics = figures.edition.topics.map(({ id }) =>
    reported
      .filter(({ topic }) => topic === id)
      .toSorted(
        (a, b) => Number(changesOf(figures, b.id).length > 0) - Number(changesOf(figures, a.id).length > 0),
      ),
  );
  const turns = Math.max(0, ...topics.map(({ length }) => length));
  const chosen = Array.from({ length: turns }, (_, turn) =>
    topics.flatMap((topic) => topic[turn] ?? []),
  ).flat();
  const main = new Set(chosen.slice(0, mostCards));
  return reported.filter((indicator) => main.has(indicator)).map(({ id }) => id);
}

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
