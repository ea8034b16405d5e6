// {{ratio "products" "enterprises"}} → 甲款（推算）: how much of the first there is to one of the second.
import { ratioOf } from '../../derive/figures.js';
import { indicatorOf } from '../phrases/lookup.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const ratio: HelperDefinition = {
  name: 'ratio',
  form: 'inline',
  positional: ['indicator', 'indicator'],
  run: (run, { names: [first = '', second = ''] }) => {
    const numerator = indicatorOf(run.figures, first);
    const denominator = indicatorOf(run.figures, second);
    const figure = numerator && denominator ? ratioOf(run.figures, numerator.id, denominator.id) : null;
    return printOrMiss(run, figure && valuePhrase(run, figure));
  },
};
