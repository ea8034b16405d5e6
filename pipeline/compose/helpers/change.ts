// {{change "pass-rate"}} → 提高若干个百分点: verb and amount; without a base the sentence is left out.
import { changePhrase } from '../phrases/change.js';
import { changeAgainst } from '../phrases/lookup.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const change: HelperDefinition = {
  name: 'change',
  form: 'inline',
  positional: ['indicator'],
  named: { base: 'base' },
  run: (run, { names: [id = ''], options }) => {
    const found = changeAgainst(run.figures, id, options.base ?? 'nearest');
    return printOrMiss(run, found && changePhrase(run, found));
  },
};
