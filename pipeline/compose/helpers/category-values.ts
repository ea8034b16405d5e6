// {{category-values "pass-rate" between="为"}} → 甲为一，乙为二: the categories of an indicator's breakdowns, the largest first.
import { breakdownsOf } from '../../derive/figures.js';
import { joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const categoryValues: HelperDefinition = {
  name: 'category-values',
  form: 'inline',
  positional: ['indicator'],
  named: { between: 'words' },
  run: (run, { names: [id = ''], options: { between = '' } }) => {
    const phrases = breakdownsOf(run.figures)
      .filter(({ indicator }) => indicator === id)
      .flatMap(({ entries }) => entries)
      .map(
        (entry): Phrase => [
          ...text(textOf(run, entry, 'category') + between),
          ...valuePhrase(run, entry.figure),
        ],
      );
    return printOrMiss(run, joinPhrases(phrases, run.wording, run.wording.say('join.comma')));
  },
};
