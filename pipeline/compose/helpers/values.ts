// {{values "a" "b"}} → 地方标准甲项和团体标准乙项: names with figures; one without a figure is left out.
import { currentOf, nameOf } from '../phrases/lookup.js';
import { fill, joinClearly, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { namedValue, pendingPhrase, valuePhrase } from '../phrases/value.js';
import { printOrMiss, type Run } from '../run.js';
import type { Figure } from '../../model/figure.js';
import type { HelperDefinition } from './definition.js';

export const values: HelperDefinition = {
  name: 'values',
  form: 'inline',
  positional: ['indicator'],
  repeats: true,
  // between: 为 between name and figure. join: ， instead of 、 and 和.
  named: { between: 'words', join: 'words' },
  run: (run, { names, options: { between = '', join } }) => {
    const figures = names.flatMap((id) => currentOf(run.figures, id) ?? []);
    const shared =
      between === '' || figures.length < names.length ? null : sharedValue(run, figures, between);
    const phrases = names.flatMap((id) => {
      const figure = currentOf(run.figures, id);
      if (figure !== null) return [namedValue(run, figure, between)];
      const pending = pendingPhrase(run, id);
      return pending === null ? [] : [[...text(nameOf(run.figures, id, run.language) + between), ...pending]];
    });
    return printOrMiss(run, shared ?? joinAll(run, phrases, join));
  },
};

function joinAll(run: Run, phrases: readonly Phrase[], join: string | undefined): Phrase {
  return join === undefined ? joinClearly(phrases, run.wording) : joinPhrases(phrases, run.wording, join);
}

/** 甲和乙均为100%: equal figures are said once. */
function sharedValue(run: Run, figures: readonly Figure[], between: string): Phrase | null {
  const [first, second] = figures;
  if (first === undefined || second === undefined) return null;
  const areEqual = figures.every(
    (figure) =>
      figure.value.eq(first.value) &&
      figure.unit === first.unit &&
      figure.qualifier === first.qualifier &&
      figure.decimals === first.decimals,
  );
  if (!areEqual) return null;
  const names = figures.map(({ indicator }) => text(nameOf(run.figures, indicator ?? '', run.language)));
  return fill(run.wording.say('value.equal'), {
    names: joinPhrases(names, run.wording),
    between,
    value: valuePhrase(run, first),
  });
}
