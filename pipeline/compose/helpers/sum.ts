// {{sum "a" "b"}} → 甲项（推算）: several indicators of one unit together.
import { sumOf } from '../../derive/figures.js';
import { indicatorOf } from '../phrases/lookup.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const sum: HelperDefinition = {
  name: 'sum',
  form: 'inline',
  positional: ['indicator', 'indicator'],
  repeats: true,
  run: (run, { names }) => {
    const parts = names.flatMap((id) => indicatorOf(run.figures, id)?.id ?? []);
    const figure = parts.length === names.length ? sumOf(run.figures, parts) : null;
    return printOrMiss(run, figure && valuePhrase(run, figure));
  },
};
