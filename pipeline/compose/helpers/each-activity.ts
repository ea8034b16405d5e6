// {{#each-activity "brands" kind="campaign" as |activity|}}: once for each activity, in its order.
import { activitiesOf, activityName } from '../phrases/activities.js';
import type { HelperDefinition } from './definition.js';

export const eachActivity: HelperDefinition = {
  name: 'each-activity',
  form: 'block',
  positional: ['topic'],
  named: { kind: 'activity-kind' },
  run: (run, { names: [topic = ''], options, body }) =>
    activitiesOf(run, topic, options.kind)
      .map((activity) => body(activityName(activity)))
      .join(''),
};
