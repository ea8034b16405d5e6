// {{value "pass-rate"}} → 甲%: a figure of the report year with its unit, or of a comparison's base.
import { changeAgainst, currentOf } from '../phrases/lookup.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const value: HelperDefinition = {
  name: 'value',
  form: 'inline',
  positional: ['indicator'],
  named: { base: 'base' },
  run: (run, { names: [id = ''], options }) => {
    const figure =
      options.base === undefined
        ? currentOf(run.figures, id)
        : (changeAgainst(run.figures, id, options.base)?.base ?? null);
    return printOrMiss(run, figure && valuePhrase(run, figure));
  },
};
