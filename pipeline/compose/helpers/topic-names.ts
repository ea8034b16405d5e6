// {{topic-names "quality-level"}} → 产品质量、工程质量和…: the subtopics that have something to say.
import { activitiesOf } from '../phrases/activities.js';
import { childTopics, nameOf, reportedIndicators } from '../phrases/lookup.js';
import { joinPhrases, text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const topicNames: HelperDefinition = {
  name: 'topic-names',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [parent = ''] }) => {
    const topics = childTopics(run.figures, parent).filter(
      ({ id }) => reportedIndicators(run.figures, id).length > 0 || activitiesOf(run, id).length > 0,
    );
    const phrases = topics.map(({ id }) => text(nameOf(run.figures, id, run.language)));
    const and = run.wording.say('join.and');
    // 标准和计量 beside other names would be read as two.
    const isCompound =
      run.language === 'zh-CN' &&
      topics.some(({ id }) => nameOf(run.figures, id, run.language).includes(and));
    const mark = isCompound && topics.length > 1 ? run.wording.say('join.pause') : undefined;
    return printOrMiss(run, joinPhrases(phrases, run.wording, mark));
  },
};
