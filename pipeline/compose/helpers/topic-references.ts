// {{topic-references topic}} → 各项指标列于表1-1，图示见图1-1和图1-2; without table and charts the sentence is left out.
import { fill, joinPhrases } from '../phrases/pattern.js';
import { chartReference, chartsOfTopic, tableReference } from '../phrases/reference.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const topicReferences: HelperDefinition = {
  name: 'topic-references',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const { wording } = run;
    const table = tableReference(run, topic);
    const charts = chartsOfTopic(run, topic).map((id) => chartReference(run, id));
    const phrases = [
      ...(table.length === 0 ? [] : [fill(wording.say('reference.table'), { table })]),
      ...(charts.length === 0
        ? []
        : [fill(wording.say('reference.charts'), { charts: joinPhrases(charts, wording) })]),
    ];
    const joint = run.language === 'en' ? 'join.semicolon' : 'join.comma';
    return printOrMiss(run, joinPhrases(phrases, wording, wording.say(joint)));
  },
};
