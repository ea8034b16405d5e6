// {{unit "local-standards"}} → 项: an indicator's unit alone.
import { indicatorOf, unitOf } from '../phrases/lookup.js';
import { text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const unit: HelperDefinition = {
  name: 'unit',
  form: 'inline',
  positional: ['indicator'],
  run: (run, { names: [id = ''] }) => {
    const indicator = indicatorOf(run.figures, id);
    return printOrMiss(run, indicator && text(unitOf(indicator, run.language)));
  },
};
