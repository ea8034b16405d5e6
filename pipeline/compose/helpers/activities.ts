// {{activities "brands" kind="campaign"}}。 what was done, the last sentence unclosed; assessments apart.
import { activitiesOf } from '../phrases/activities.js';
import { text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const activities: HelperDefinition = {
  name: 'activities',
  form: 'inline',
  positional: ['topic'],
  // between: ； makes one sentence of them.
  named: { kind: 'activity-kind', between: 'words' },
  run: (run, { names: [topic = ''], options }) => {
    const except = options.kind === undefined ? 'assessment' : undefined;
    const details = activitiesOf(run, topic, options.kind, except).map((activity) =>
      unclosed(textOf(run, activity, 'detail')),
    );
    if (details.length === 0) return printOrMiss(run, null);
    return printOrMiss(run, text(details.join(options.between ?? run.wording.say('join.sentence'))));
  },
};

/** A detail is a sentence whether or not its author closed it; the template closes the last one. */
function unclosed(detail: string): string {
  return detail.replace(/[。；.;]$/u, '');
}
