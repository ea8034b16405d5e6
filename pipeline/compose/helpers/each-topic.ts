// {{#each-topic "innovation" as |topic|}}: once for each subtopic, in printed order.
import { childTopics } from '../phrases/lookup.js';
import type { HelperDefinition } from './definition.js';

export const eachTopic: HelperDefinition = {
  name: 'each-topic',
  form: 'block',
  positional: ['topic'],
  run: (run, { names: [parent = ''], body }) =>
    childTopics(run.figures, parent)
      .map(({ id }) => body(id))
      .join(''),
};
