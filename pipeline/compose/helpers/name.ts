// {{name "standards"}} → 标准引领: the printed name of a topic or an indicator.
import { nameOf } from '../phrases/lookup.js';
import { text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const name: HelperDefinition = {
  name: 'name',
  form: 'inline',
  positional: ['subject'],
  run: (run, { names: [id = ''] }) => printOrMiss(run, text(nameOf(run.figures, id, run.language))),
};
