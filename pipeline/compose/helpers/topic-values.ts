// {{topic-values topic}} → 甲232家、乙264款和丙30多个: every figure of a topic with its comparison.
import { comparisonPhrase } from '../phrases/change.js';
import { changesOf, currentOf, nameOf, reportedIndicators } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const topicValues: HelperDefinition = {
  name: 'topic-values',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const clause = run.wording.say('comparison.clause');
    const phrases = reportedIndicators(run.figures, topic).flatMap(({ id }): readonly Phrase[] => {
      const figure = currentOf(run.figures, id);
      if (figure === null) return [];
      const comparisons = changesOf(run.figures, id).flatMap((change) =>
        fill(clause, { comparison: comparisonPhrase(run, change) }),
      );
      return [[...text(nameOf(run.figures, id, run.language)), ...valuePhrase(run, figure), ...comparisons]];
    });
    return printOrMiss(run, joinPhrases(phrases, run.wording, run.wording.say('join.semicolon')));
  },
};
