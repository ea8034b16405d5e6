// {{rank "growth-rank"}} → 第2位: a figure that is a place in a ranking.
import { currentOf } from '../phrases/lookup.js';
import { numberOf } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const rank: HelperDefinition = {
  name: 'rank',
  form: 'inline',
  positional: ['indicator'],
  run: (run, { names: [id = ''] }) => {
    const figure = currentOf(run.figures, id);
    return printOrMiss(run, figure && [numberOf(run, figure)]);
  },
};
