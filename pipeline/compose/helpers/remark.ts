// {{remark "indicator"}} → the remark published with a figure, for a footnote; without one the sentence is left out.
import { currentOf } from '../phrases/lookup.js';
import { text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const remark: HelperDefinition = {
  name: 'remark',
  form: 'inline',
  positional: ['indicator'],
  run: (run, { names: [id = ''] }) => {
    const figure = currentOf(run.figures, id);
    return printOrMiss(run, figure && text(textOf(run, figure, 'note')));
  },
};
