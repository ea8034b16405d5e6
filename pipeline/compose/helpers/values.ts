// {{values "a" "b"}} → 地方标准2229项、团体标准506项和…: names with figures; one without figure is left out.
import { currentOf, nameOf } from '../phrases/lookup.js';
import { joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const values: HelperDefinition = {
  name: 'values',
  form: 'inline',
  positional: ['indicator'],
  repeats: true,
  named: { between: 'words' },
  run: (run, { names, options }) => {
    const phrases = names.flatMap((id): readonly Phrase[] => {
      const figure = currentOf(run.figures, id);
      if (figure === null) return [];
      const between = options.between ?? '';
      return [[...text(nameOf(run.figures, id, run.language) + between), ...valuePhrase(run, figure)]];
    });
    return printOrMiss(run, joinPhrases(phrases, run.wording));
  },
};
