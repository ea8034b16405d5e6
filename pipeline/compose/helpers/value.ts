// {{value "pass-rate"}} → 甲%: a figure of the report year with its unit, or of a comparison's base.
import { changeAgainst, currentOf } from '../phrases/lookup.js';
import { derivedMark, numberOf, pendingPhrase, valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const value: HelperDefinition = {
  name: 'value',
  form: 'inline',
  positional: ['indicator'],
  // unit: none, where the sentence says what is counted.
  named: { base: 'base', unit: 'words' },
  run: (run, { names: [id = ''], options }) => {
    const figure =
      options.base === undefined
        ? currentOf(run.figures, id)
        : (changeAgainst(run.figures, id, options.base)?.base ?? null);
    if (figure !== null && options.unit === 'none')
      return printOrMiss(run, [{ ...numberOf(run, figure), unit: '' }, ...derivedMark(run, figure)]);
    return printOrMiss(run, figure === null ? pendingPhrase(run, id) : valuePhrase(run, figure));
  },
};
