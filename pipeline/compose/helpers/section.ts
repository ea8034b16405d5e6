// {{section topic}}: the prose of a topic, its own if the region has what it speaks of, or else the general one.
import type { HelperDefinition } from './definition.js';

export const section: HelperDefinition = {
  name: 'section',
  form: 'inline',
  positional: ['topic'],
  run: (_, { names: [topic = ''], section: render }) => `\n\n${render(topic)}\n\n`,
};
