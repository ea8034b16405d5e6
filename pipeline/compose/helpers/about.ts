// {{about "region"}}: the edition's own data: region, year, issuing body, version, counts.
import { fields } from '../phrases/fields.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const about: HelperDefinition = {
  name: 'about',
  form: 'inline',
  positional: ['field'],
  run: (run, { names: [field = ''] }) => printOrMiss(run, fields[field]?.(run) ?? null),
};
