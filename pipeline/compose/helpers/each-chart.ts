// {{#each-chart topic as |chart|}}: once for each chart that shows only this topic's indicators.
import { chartsOfTopic } from '../phrases/reference.js';
import type { HelperDefinition } from './definition.js';

export const eachChart: HelperDefinition = {
  name: 'each-chart',
  form: 'block',
  positional: ['topic'],
  run: (run, { names: [topic = ''], body }) => chartsOfTopic(run, topic).map(body).join(''),
};
