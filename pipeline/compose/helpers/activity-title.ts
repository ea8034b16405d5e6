// {{activity-title activity}}: the heading of one activity, inside each-activity.
import { activityNamed } from '../phrases/activities.js';
import { text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const activityTitle: HelperDefinition = {
  name: 'activity-title',
  form: 'inline',
  positional: ['activity'],
  run: (run, { names: [name = ''] }) => {
    const activity = activityNamed(run, name);
    return printOrMiss(run, activity && text(textOf(run, activity, 'title')));
  },
};
