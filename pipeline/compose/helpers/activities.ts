// {{activities "brands" kind="campaign"}}: what was done, sentence after sentence; assessments apart.
import { activitiesOf } from '../phrases/activities.js';
import { text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const activities: HelperDefinition = {
  name: 'activities',
  form: 'inline',
  positional: ['topic'],
  named: { kind: 'activity-kind' },
  run: (run, { names: [topic = ''], options }) => {
    const except = options.kind === undefined ? 'assessment' : undefined;
    const found = activitiesOf(run, topic, options.kind, except);
    return printOrMiss(
      run,
      text(found.map(({ detail }) => asSentence(detail, run.wording.say('join.full-stop'))).join('')),
    );
  },
};

/** A detail is a sentence whether or not its author closed it. */
export function asSentence(detail: string, fullStop: string): string {
  return /[。！？；]$/u.test(detail) ? detail : `${detail}${fullStop}`;
}
