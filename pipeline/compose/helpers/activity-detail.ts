// {{activity-detail activity}}: the words of one activity as they are, inside each-activity.
import { activityNamed } from '../phrases/activities.js';
import { text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const activityDetail: HelperDefinition = {
  name: 'activity-detail',
  form: 'inline',
  positional: ['activity'],
  run: (run, { names: [name = ''] }) => {
    const activity = activityNamed(run, name);
    return printOrMiss(run, activity && text(textOf(run, activity, 'detail')));
  },
};
