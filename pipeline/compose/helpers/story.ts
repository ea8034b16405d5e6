// {{story topic}}: the paragraphs that say all indicators of a topic, in sentences chosen by the data.
import { storyOf } from '../phrases/story.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const story: HelperDefinition = {
  name: 'story',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) =>
    storyOf(run, topic)
      .map((paragraph) => print(run, paragraph))
      .join('\n\n'),
};
