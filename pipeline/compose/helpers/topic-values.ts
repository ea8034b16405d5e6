// {{topic-values topic}} → 甲若干家、乙若干款和丙若干个: every figure of a topic with its comparison.
import { markedComparison } from '../phrases/change.js';
import { notableChanges, currentOf, nameOf, reportedIndicators } from '../phrases/lookup.js';
import { fill, joinClearly, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
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
      const comparisons = notableChanges(run.figures, id).flatMap((change) =>
        fill(clause, { comparison: markedComparison(run, change) }),
      );
      return [[...text(nameOf(run.figures, id, run.language)), ...valuePhrase(run, figure), ...comparisons]];
    });
    const isCompared = reportedIndicators(run.figures, topic).some(
      ({ id }) => notableChanges(run.figures, id).length > 0,
    );
    const semicolon = run.wording.say('join.semicolon');
    return printOrMiss(
      run,
      isCompared ? joinPhrases(phrases, run.wording, semicolon) : joinClearly(phrases, run.wording),
    );
  },
};
