// {{#each-topic "innovation" as |topic|}}: once for each subtopic, in printed order; depth="all" goes on below them.
import { childTopics, topicsBelow } from '../phrases/lookup.js';
import type { HelperDefinition } from './definition.js';

export const eachTopic: HelperDefinition = {
  name: 'each-topic',
  form: 'block',
  positional: ['topic'],
  named: { depth: 'words' },
  run: (run, { names: [parent = ''], options, body }) =>
    (options.depth === 'all' ? topicsBelow : childTopics)(run.figures, parent)
      .map(({ id }) => body(id))
      .join(''),
};
