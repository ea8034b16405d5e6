// {{assessment "brands"}} → 品牌影响力扩大: the overall judgement of a topic, subject and predicate, unclosed.
import { activitiesOf } from '../phrases/activities.js';
import { fill, joinPhrases } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const assessment: HelperDefinition = {
  name: 'assessment',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const phrases = activitiesOf(run, topic, 'assessment').map((activity) =>
      fill(run.wording.say('value.assessed'), {
        title: textOf(run, activity, 'title'),
        detail: textOf(run, activity, 'detail').replace(/[。.]$/u, ''),
      }),
    );
    return printOrMiss(run, joinPhrases(phrases, run.wording, run.wording.say('join.comma')));
  },
};
