// {{base-period "pass-rate"}} → the year with which an indicator is compared.
import { changeAgainst } from '../phrases/lookup.js';
import { periodPhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const basePeriod: HelperDefinition = {
  name: 'base-period',
  form: 'inline',
  positional: ['indicator'],
  named: { base: 'base' },
  run: (run, { names: [id = ''], options }) => {
    const change = changeAgainst(run.figures, id, options.base ?? 'nearest');
    return printOrMiss(run, change && periodPhrase(run, change.basePeriod));
  },
};
