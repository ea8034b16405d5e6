// {{topic-values topic}} → 甲若干家、乙若干款和丙若干个: every figure of a topic with its comparison.
import { comparisonClause } from '../phrases/change.js';
import { currentOf, notableChanges, reportedIndicators } from '../phrases/lookup.js';
import { joinClearly, joinPhrases, type Phrase } from '../phrases/pattern.js';
import { namedValue } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const topicValues: HelperDefinition = {
  name: 'topic-values',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const phrases = reportedIndicators(run.figures, topic).flatMap(({ id }): readonly Phrase[] => {
      const figure = currentOf(run.figures, id);
      if (figure === null) return [];
      return [[...namedValue(run, figure), ...comparisonClause(run, notableChanges(run.figures, id))]];
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
