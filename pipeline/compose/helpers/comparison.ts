// {{comparison "pass-rate"}} → ，比某年提高若干个百分点: a clause with its comma; nothing without a base.
import { comparisonClause } from '../phrases/change.js';
import { changeAgainst, notableChanges } from '../phrases/lookup.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const comparison: HelperDefinition = {
  name: 'comparison',
  form: 'inline',
  positional: ['indicator'],
  named: { base: 'base', remark: 'remark-place' },
  run: (run, { names: [id = ''], options }) => {
    const { base } = options;
    const found = base === undefined ? null : changeAgainst(run.figures, id, base);
    const changes = base === undefined ? notableChanges(run.figures, id) : found === null ? [] : [found];
    const place = options.remark === 'footnote' ? 'footnote' : 'sentence';
    return print(run, comparisonClause(run, changes, { place }));
  },
};
