// {{assessment "brands"}} → 品牌影响力扩大: the overall judgement of a topic, subject and predicate, unclosed.
import { activitiesOf } from '../phrases/activities.js';
import { joinPhrases, text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const assessment: HelperDefinition = {
  name: 'assessment',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const phrases = activitiesOf(run, topic, 'assessment').map(({ title, detail }) =>
      text(`${title}${detail.replace(/。$/u, '')}`),
    );
    return printOrMiss(run, joinPhrases(phrases, run.wording, run.wording.say('join.comma')));
  },
};
