// {{#if (has-values "brands")}} and the like: whether there is something to say; each gives text or nothing.
import { activitiesOf } from '../phrases/activities.js';
import { changesOf, childTopics, currentOf, reportedIndicators } from '../phrases/lookup.js';
import { chartsOfTopic } from '../phrases/reference.js';
import { standingsFor } from '../phrases/standing.js';
import type { HelperDefinition } from './definition.js';

/** What Handlebars takes for true; never printed, since a condition stands only inside `#if`. */
const yes = 'yes';
const no = '';

/** An indicator has a figure, or a topic has an indicator with one. */
export const hasValues: HelperDefinition = {
  name: 'has-values',
  form: 'condition',
  positional: ['subject'],
  repeats: true,
  run: (run, { names }) =>
    names.some((id) => currentOf(run.figures, id) !== null || reportedIndicators(run.figures, id).length > 0)
      ? yes
      : no,
};

export const hasActivities: HelperDefinition = {
  name: 'has-activities',
  form: 'condition',
  positional: ['topic'],
  named: { kind: 'activity-kind' },
  run: (run, { names: [topic = ''], options }) =>
    activitiesOf(run, topic, options.kind).length > 0 ? yes : no,
};

export const hasStanding: HelperDefinition = {
  name: 'has-standing',
  form: 'condition',
  positional: ['subject'],
  named: { kind: 'standing-kind' },
  run: (run, { names: [subject = ''], options }) =>
    standingsFor(run, subject, options.kind).length > 0 ? yes : no,
};

export const hasCharts: HelperDefinition = {
  name: 'has-charts',
  form: 'condition',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => (chartsOfTopic(run, topic).length > 0 ? yes : no),
};

export const hasTopics: HelperDefinition = {
  name: 'has-topics',
  form: 'condition',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => (childTopics(run.figures, topic).length > 0 ? yes : no),
};

/** Against every base that is known the indicator did not fall, and against one at least it rose. */
export const hasRisen: HelperDefinition = {
  name: 'has-risen',
  form: 'condition',
  positional: ['indicator'],
  run: (run, { names: [id = ''] }) => {
    const changes = changesOf(run.figures, id);
    const fell = changes.some(({ direction }) => direction === 'fall');
    return !fell && changes.some(({ direction }) => direction === 'rise') ? yes : no;
  },
};
