// {{#each-indicator "brands" as |indicator|}}: once for each indicator with a figure, in dictionary order.
import { reportedIndicators } from '../phrases/lookup.js';
import type { HelperDefinition } from './definition.js';

export const eachIndicator: HelperDefinition = {
  name: 'each-indicator',
  form: 'block',
  positional: ['topic'],
  named: { kind: 'indicator-kind' },
  run: (run, { names: [topic = ''], options, body }) =>
    reportedIndicators(run.figures, topic)
      .filter(({ kind }) => options.kind === undefined || options.kind === kind)
      .map(({ id }) => body(id))
      .join(''),
};
