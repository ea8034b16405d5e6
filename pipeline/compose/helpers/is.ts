// {{#if (is topic "exchange")}}: prose for one topic inside a loop; a region without it never prints it.
import type { HelperDefinition } from './definition.js';

export const is: HelperDefinition = {
  name: 'is',
  form: 'condition',
  positional: ['topic', 'optional-topic'],
  run: (_, { names: [topic, wanted] }) => (topic === wanted ? 'yes' : ''),
};
